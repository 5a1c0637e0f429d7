import type { AssetRecord } from '../../assets/asset.ts';
import { onOrBefore, type PartialDate, sortKey } from '../../basics/partial-date.ts';
import type { Explained } from '../explained.ts';
import type { Attached } from './attach.ts';
import type { DealDay } from './deal-days.ts';
import type { LinkedMention } from './group.ts';

export interface Disclosures {
  readonly firstDisclosed: Explained<PartialDate>;
  readonly lastDisclosed: Explained<PartialDate>;
}

interface Told {
  readonly day: PartialDate;
  readonly what: string;
}

/** The first and the last day on which anything that could be read spoke of the drug, as far as the stored records reach. */
export function disclosuresOf(
  mentions: readonly LinkedMention[],
  asset: AssetRecord | null,
  attached: readonly Attached[],
  asOf: PartialDate,
  deals: readonly DealDay[] = [],
): Disclosures {
  const told = [
    ...mentions.flatMap(ofMention),
    ...ofRecord(asset),
    ...attached.flatMap(ofAttached),
    ...deals.map(ofDeal),
  ]
    .filter(({ day }) => onOrBefore(day, asOf))
    .toSorted((a, b) => compare(sortKey(a.day), sortKey(b.day)) || compare(a.what, b.what));
  const unknown = { value: null, because: ['no stored record that speaks of it is dated'] };
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return { firstDisclosed: unknown, lastDisclosed: unknown };
  return {
    firstDisclosed: { value: first.day, because: [`${first.what}, the earliest of what is stored`] },
    lastDisclosed: { value: last.day, because: [`${last.what}, the latest of what is stored`] },
  };
}

function ofMention({ found, evidence: { ref, day } }: LinkedMention): Told[] {
  if (found.kind === 'vendor') return told(day, `row of ${found.content.vendor} (${ref})`);
  const { registered, lastUpdate } = found.content;
  return [...told(registered, `trial registered (${ref})`), ...told(lastUpdate, `trial record updated (${ref})`)];
}

function ofRecord(asset: AssetRecord | null): Told[] {
  return (asset?.stages ?? []).flatMap(({ on, source }) => told(on, `stage reported on record (${source})`));
}

function ofAttached({ day, kind, ref }: Attached): Told[] {
  return told(day, `${kind} (${ref})`);
}

function ofDeal({ ref, day, title }: DealDay): Told {
  return { day, what: `${title} (${ref})` };
}

function told(day: PartialDate | null, what: string): Told[] {
  return day === null ? [] : [{ day, what }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
