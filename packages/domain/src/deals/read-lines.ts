import { type LineProblem, readJsonLines } from '../basics/json-lines.ts';
import { type Deal, deal as dealSchema } from './deal.ts';

export interface ReadDeals {
  readonly deals: readonly { readonly line: number; readonly deal: Deal }[];
  readonly problems: readonly LineProblem[];
  /** Lines that hold something, good or bad. */
  readonly read: number;
}

/** Reads a deal file: one deal a line, no deal twice, every name inside a deal pointing at something in it. */
export function readDealLines(content: string): ReadDeals {
  const seen = new Map<string, number>();
  const more = (deal: Deal, line: number) => [...references(deal, line), ...repeated(deal, line, seen)];
  const { items, problems, read } = readJsonLines(content, dealSchema, 'deal', more);
  return { deals: items.map(({ line, value }) => ({ line, deal: value })), problems, read };
}

/** Names inside a deal must point at something in the same deal. */
function references(deal: Deal, line: number): LineProblem[] {
  const assets = new Set(deal.assets.map((asset) => asset.key));
  const sources = new Set(deal.sources.map((source) => source.id));
  const named = [
    ...deal.grants.flatMap((grant) => grant.assets.map((key) => [`grants.${grant.key}.assets`, key, assets] as const)),
    ...deal.retained.flatMap((kept, i) => kept.assets.map((key) => [`retained.${i}.assets`, key, assets] as const)),
    ...deal.events.flatMap((event, i) => event.assets.map((key) => [`events.${i}.assets`, key, assets] as const)),
    ...deal.events.flatMap((event, i) => event.sources.map((id) => [`events.${i}.sources`, id, sources] as const)),
    ...deal.claims.flatMap((claim, i) =>
      claim.source === null ? [] : [[`claims.${i}.source`, claim.source, sources] as const],
    ),
  ];
  return named
    .filter(([, name, known]) => !known.has(name))
    .map(([field, name, known]) => ({
      line,
      field,
      wrong: `"${name}" is not in this deal.`,
      expected: `one of ${[...known].join(', ') || '(none listed)'}`,
      next: 'Add it to the deal or correct the name.',
    }));
}

function repeated(deal: Deal, line: number, seen: Map<string, number>): LineProblem[] {
  const before = seen.get(deal.id);
  seen.set(deal.id, before ?? line);
  if (before === undefined) return [];
  return [
    {
      line,
      field: 'id',
      wrong: `"${deal.id}" stands on line ${before} already.`,
      expected: 'one line a deal',
      next: 'Merge the two lines or change one id.',
    },
  ];
}
