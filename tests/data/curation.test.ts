import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Deal } from '../../packages/domain/src/deals/deal.ts';
import { flatView } from '../../packages/domain/src/deals/flat-view.ts';
import { standing } from '../../packages/domain/src/deals/standing.ts';
import { isVerified } from '../../packages/domain/src/deals/tiers.ts';
import { sharedFolder } from '../support/shared.ts';
import { deals, jsonLines, repairs, TODAY, tables, text } from './shipped-set.ts';

/** The records as first compiled: the keys of the flat view. They lie in the shared folder and do not ship. */
interface RawDeal {
  readonly id: string;
  readonly announced: string | null;
  readonly licensor: { readonly name: string };
  readonly licensee: { readonly name: string };
  readonly territory: { readonly text: string | null };
  readonly terms: Readonly<Record<string, unknown>>;
  readonly sources: readonly { readonly url: string }[];
}

/** Each value that must not get lost, and the fields of the full record in which a repair of it may stand. */
const KEPT: readonly { what: string; of: (deal: RawDeal) => unknown; in: readonly string[] }[] = [
  { what: 'announced', of: (deal) => deal.announced, in: ['dates.announced'] },
  { what: 'licensor', of: (deal) => deal.licensor.name, in: ['licensors'] },
  { what: 'licensee', of: (deal) => deal.licensee.name, in: ['licensees'] },
  { what: 'territory', of: (deal) => deal.territory.text, in: ['grants'] },
  term('upfront', 'cashAtSigning', 'upfrontAndNearTerm', 'upfrontCashAndEquity', 'optionFee'),
  term('nearTerm', 'nearTerm', 'upfrontAndNearTerm', 'laterCash'),
  term('milestones', 'milestones'),
  term('developmentRegulatory', 'developmentRegulatory'),
  term('commercial', 'commercial'),
  term('total', 'total'),
  { what: 'royaltyText', of: (deal) => deal.terms.royaltyText, in: ['royalties'] },
];

const byAnyId = new Map(deals.flatMap((deal) => [deal.id, ...deal.formerIds].map((id) => [id, deal] as const)));
const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

describe('the list of repairs', () => {
  it('names deals of the set, now or formerly, and gives a reason for each', () => {
    expect(repairs.length).toBeGreaterThan(2000);
    expect(repairs.filter(({ deal, reason }) => !byAnyId.has(deal) || reason.trim() === '')).toEqual([]);
  });

  it('stays small enough to be read', () => {
    expect(Buffer.byteLength(text('deals/curation.jsonl'))).toBeLessThan(1_200_000);
  });

  it('lists every record that was folded into another', () => {
    const folded = repairs.filter(({ field }) => field === null).map(({ deal }) => deal);
    expect(folded.sort()).toEqual(deals.flatMap(({ formerIds }) => formerIds).sort());
  });
});

describe(`the records as first compiled${skipped}`, () => {
  const raw = shared === null ? [] : rawDeals(join(shared, 'facts/deals'));

  it.skipIf(shared === null)('are all in the set, or answer under a former id', () => {
    expect(raw.length).toBe(360);
    expect(raw.filter(({ id }) => !byAnyId.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.skipIf(shared === null)('lost no value without a line that says so', () => {
    const touched = touchedFields();
    const survivors = raw.filter(({ id }) => deals.some((deal) => deal.id === id));
    const lost = survivors.flatMap((one) => lostValues(one, byAnyId.get(one.id) as Deal, touched.get(one.id) ?? []));
    expect(survivors.length).toBe(deals.length);
    expect(lost).toEqual([]);
  });

  it.skipIf(shared === null)('that rest on the one compiled list alone stay unverified', () => {
    const listOnly = raw.filter(({ sources }) => sources.every(({ url }) => new URL(url).hostname === 'github.com'));
    const present = listOnly.flatMap(({ id }) => deals.filter((deal) => deal.id === id));
    expect(listOnly.length).toBe(61);
    expect(present.length).toBe(60);
    expect(present.filter((deal) => isVerified(deal, tables.hosts)).map(({ id }) => id)).toEqual([]);
  });
});

function term(what: string, ...kinds: string[]) {
  return { what, of: (deal: RawDeal) => deal.terms[what], in: kinds.map((kind) => `amounts.${kind}`) };
}

function lostValues(raw: RawDeal, deal: Deal, touched: readonly string[]) {
  const flat = flatView(deal, standing(deal, TODAY)) as unknown as RawDeal;
  return KEPT.filter(({ of }) => (of(raw) ?? null) !== (of(flat) ?? null))
    .filter((kept) => !kept.in.some((field) => touched.some((path) => path === field || path.startsWith(`${field}.`))))
    .map(({ what, of }) => ({ id: raw.id, what, was: of(raw), is: of(flat) }));
}

function touchedFields(): ReadonlyMap<string, string[]> {
  const touched = new Map<string, string[]>();
  for (const { deal, field } of repairs) {
    if (field !== null) touched.set(deal, [...(touched.get(deal) ?? []), field]);
  }
  return touched;
}

function rawDeals(folder: string): RawDeal[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => jsonLines<RawDeal>(readFileSync(join(folder, file), 'utf8')));
}
