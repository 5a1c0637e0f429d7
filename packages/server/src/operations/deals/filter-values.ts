import type { Facet } from '@beringia/contract/deals/deal-filter';
import type { Problem } from '@beringia/domain/basics/errors';
import { yearOf } from '@beringia/domain/basics/partial-date';
import { COUNTRIES, isCountryCode } from '@beringia/domain/territory/countries';
import { isHeld, yearsInSight } from '../../database/queries/held-values.ts';
import type { Context } from '../handler.ts';
import { companiesByName } from '../parties/companies-by-name.ts';
import { type PartyBook, partyBook } from '../parties/party-book.ts';
import { keysOfParty, partyOfValue } from './party-values.ts';
import { nearTargets, spellingsOfTarget } from './target-values.ts';

export interface ReadValues {
  /** What the queries are to look for. */
  readonly values: readonly string[];
  readonly problems: readonly Problem[];
}

type Reader = (context: Context, facet: Facet, given: readonly string[]) => Promise<ReadValues>;
type OneValue = readonly string[] | Problem;

/** How the values of a facet are read whose values are no closed list of the contract. */
export const READERS: Partial<Record<Facet, Reader>> = {
  territory: async (_context, _facet, given) => together(given.map(country)),
  year: async (context, facet, given) => together(await inTurn(given, (value) => year(context, facet, value))),
  target: async (context, facet, given) => together(await inTurn(given, (value) => target(context, facet, value))),
  licensor: parties,
  licensee: parties,
};

async function parties(context: Context, facet: Facet, given: readonly string[]): Promise<ReadValues> {
  const book = await partyBook(context);
  return together(await inTurn(given, (value) => party(context, book, facet, value)));
}

/** One after the other: the transaction has one connection. */
async function inTurn(given: readonly string[], read: (value: string) => Promise<OneValue>): Promise<OneValue[]> {
  const found: OneValue[] = [];
  for (const value of given) found.push(await read(value));
  return found;
}

function together(read: readonly OneValue[]): ReadValues {
  const isProblem = (one: OneValue): one is Problem => 'wrong' in one;
  return {
    values: read.flatMap((one) => (isProblem(one) ? [] : one)),
    problems: read.filter(isProblem),
  };
}

function country(code: string): OneValue {
  if (isCountryCode(code)) return [code];
  const near = COUNTRIES.filter((row) => row.code === code.toUpperCase() || row.en.startsWith(code)).slice(0, 3);
  return {
    field: 'territory',
    wrong: `there is no country "${code}".${perhaps(near.map((row) => row.code))}`,
    expected: `one of ${COUNTRIES.map((row) => row.code).join(' ')}`,
    next: 'Name a country by its ISO 3166 code; Hong Kong is HK, Macau MO, Taiwan TW, Kosovo XK.',
  };
}

/** A year between the first and the last deal may have none, which is an answer; another one is a slip. */
async function year(context: Context, facet: Facet, value: string): Promise<OneValue> {
  if (await isHeld(context.trx, facet, value)) return [value];
  const now = yearOf(context.today);
  const span = await yearsInSight(context.trx);
  const [first, last] = [Math.min(span?.first ?? now, now), Math.max(span?.last ?? now, now)];
  if (Number(value) >= first && Number(value) <= last) return [value];
  return {
    field: facet,
    wrong: `no deal was announced in ${value}.`,
    expected: `a year from ${first} to ${last}`,
    next: 'Correct the year.',
  };
}

/** As the deals print it; else any spelling of it that the vocabulary knows, which may be a target without a deal. */
async function target({ trx, library }: Context, facet: Facet, value: string): Promise<OneValue> {
  if (await isHeld(trx, facet, value)) return [value];
  const spellings = spellingsOfTarget(library, value);
  if (spellings.length > 0) return spellings;
  return {
    field: facet,
    wrong: `there is no target "${value}".${perhaps(nearTargets(library, value))}`,
    expected: 'a target as deals or the vocabulary name it, such as PD-1, HER2 or CLDN18.2',
    next: 'Correct it; `beringia deals facets` lists the targets of the deals.',
  };
}

/** A company by its id, a former id or a name; else a party without a record, as a deal prints it. */
async function party({ trx }: Context, book: PartyBook, facet: Facet, value: string): Promise<OneValue> {
  const id = partyOfValue(book, value);
  if (id !== null) return keysOfParty(book, id);
  if (await isHeld(trx, facet, value)) return [value];
  const near = companiesByName(book, value)
    .slice(0, 3)
    .map(({ of }) => `${of.id} (${of.name})`);
  return {
    field: facet,
    wrong: `there is no company "${value}".${perhaps(near)}`,
    expected: 'the id of a company, present or former, or one of its names',
    next: `Find it with \`beringia parties match "${value}"\`.`,
  };
}

function perhaps(near: readonly string[]): string {
  return near.length === 0 ? '' : ` Perhaps ${near.join(', ')}?`;
}
