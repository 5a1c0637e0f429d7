import { grantsOver } from '@beringia/domain/deals/granted';
import type { ShownDeal } from '../../api.ts';
import { dateText } from '../../parts/format.ts';
import type { Language } from '../../parts/language.tsx';
import type { Text } from '../../text/en.ts';
import { wordsWithKept } from './with-kept.ts';

type Deal = ShownDeal['deal'];

/** The grant that an entry of the territories is about, at signing or by an event; undefined for a key that is in neither. */
export function grantOf(key: string, deal: Deal) {
  return grantsOver(deal).find((dated) => dated.key === key);
}

/** What tells the grants of a deal apart: the event for those that came later, then kind, assets, field and territory. */
export function grantName(
  territory: ShownDeal['territories'][number],
  deal: Deal,
  text: Text,
  language: Language,
): string {
  const dated = grantOf(territory.grant, deal);
  if (!dated) return territory.grant;
  const { grant, event } = dated;
  const assets = grant.assets.map((key) => deal.assets.find((asset) => asset.key === key)?.name ?? key).join(', ');
  const words = wordsWithKept(territory, text, language);
  return [eventName(event, deal, text, language), text.labels.grantKind[grant.kind], assets, grant.field, words]
    .filter((word) => word !== null && word !== '')
    .join(' · ');
}

/** When and by what a later grant came about; null for a grant of the deal as signed. */
export function eventName(index: number | null, deal: Deal, text: Text, language: Language): string | null {
  const event = index === null ? undefined : deal.events[index];
  if (!event) return null;
  const day = event.on === null ? text.deal.undated : dateText(event.on, text, language);
  return `${day}, ${text.labels.event[event.type]}`;
}
