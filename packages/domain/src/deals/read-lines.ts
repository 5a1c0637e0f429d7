import { z } from 'zod';
import { type LineProblem, readJsonLines } from '../basics/json-lines.ts';
import { isTerritoryCode } from '../territory/code-lists.ts';
import { type Deal, deal as dealSchema } from './deal.ts';
import { flatDeal, isFlat } from './flat-line.ts';
import { type CompanyOf, fullLine } from './read-flat-line.ts';

/** The two shapes in which a file may state a deal: the whole record, or the flat keys of the flat view. */
export type DealFormat = 'full' | 'flat';

export interface ReadDeals {
  readonly deals: readonly { readonly line: number; readonly deal: Deal; readonly format: DealFormat }[];
  readonly problems: readonly LineProblem[];
  /** Lines that hold something, good or bad. */
  readonly read: number;
}

/**
 * Reads a deal file: one deal a line in either shape, no deal twice, every name inside a deal pointing at something in it, every
 * territory code one that exists.
 * @param companyOf joins the printed names of flat lines to companies; a full line states its companies itself
 */
export function readDealLines(content: string, companyOf: CompanyOf = () => null): ReadDeals {
  const seen = new Map<string, number>();
  const more = ({ deal }: DealOfLine, line: number) => [
    ...references(deal, line),
    ...territories(deal, line),
    ...repeated(deal, line, seen),
  ];
  const { items, problems, read } = readJsonLines(content, dealOfLine(companyOf), 'deal', more);
  const deals = items.map(({ line, value }) => ({ line, ...value }));
  return { deals, problems: withFlatAdvice(problems, content), read };
}

interface DealOfLine {
  readonly deal: Deal;
  readonly format: DealFormat;
}

/** Either shape, told apart line by line; the issues are those of the shape that the line was meant in. */
function dealOfLine(companyOf: CompanyOf) {
  const flatShape = flatDeal.transform((flat) => fullLine(flat, companyOf)).pipe(dealSchema);
  return z.unknown().transform((raw, context): DealOfLine => {
    const format = isFlat(raw) ? 'flat' : 'full';
    const read = format === 'flat' ? flatShape.safeParse(raw) : dealSchema.safeParse(raw);
    if (read.success) return { deal: read.data, format };
    context.issues.push(...(read.error.issues as never[]));
    return z.NEVER;
  });
}

/** `beringia schema deal` prints the full shape, which is no help with a flat line. */
function withFlatAdvice(problems: readonly LineProblem[], content: string): LineProblem[] {
  const lines = content.split(/\r?\n/);
  const next = 'Under `flat`, `beringia deals show ID --json` prints a deal in this shape.';
  return problems.map((problem) =>
    problem.next.includes('`beringia schema') && isFlatText(lines[problem.line - 1]) ? { ...problem, next } : problem,
  );
}

function isFlatText(line = ''): boolean {
  try {
    return isFlat(JSON.parse(line.replace(/^\uFEFF/, '')));
  } catch {
    return false;
  }
}

/** What a territory may not say: a code that no table knows would stop the whole file later, without its line. */
function territories(deal: Deal, line: number): LineProblem[] {
  const stated = [
    ...deal.grants.map(({ key, territory }) => [`grants.${key}`, territory] as const),
    ...deal.retained.map(({ territory }, index) => [`retained.${index}`, territory] as const),
    ...deal.events.flatMap(({ grants }, index) =>
      grants.map(({ key, territory }) => [`events.${index}.grants.${key}`, territory] as const),
    ),
  ];
  const codes = stated.flatMap(([place, territory]) =>
    (['in', 'out'] as const).flatMap((side) =>
      territory[side].map((code, index) => [`${place}.territory.${side}.${index}`, code] as const),
    ),
  );
  return codes
    .filter(([, code]) => !isTerritoryCode(code))
    .map(([field, code]) => ({
      line,
      field,
      wrong: `"${code}" is not a territory code.`,
      expected: 'an ISO 3166-1 alpha-2 code or a region name such as GREATER-CHINA',
      next: 'Correct the code, or leave the words alone and the codes empty.',
    }));
}

/** Names inside a deal must point at something in the same deal. */
function references(deal: Deal, line: number): LineProblem[] {
  const assets = new Set(deal.assets.map((asset) => asset.key));
  const sources = new Set(deal.sources.map((source) => source.id));
  const named = [
    ...deal.grants.flatMap((grant) => grant.assets.map((key) => [`grants.${grant.key}.assets`, key, assets] as const)),
    ...deal.retained.flatMap((kept, i) => kept.assets.map((key) => [`retained.${i}.assets`, key, assets] as const)),
    ...deal.events.flatMap((event, i) =>
      event.grants.flatMap((grant) =>
        grant.assets.map((key) => [`events.${i}.grants.${grant.key}.assets`, key, assets] as const),
      ),
    ),
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
