import { Refusal } from '../basics/errors.ts';
import type { PartialDate } from '../basics/partial-date.ts';
import { isTerritoryCode, territoryOf } from '../territory/code-lists.ts';
import { parseTerritory } from '../territory/parse.ts';
import type { Reading } from '../territory/regions.ts';
import type { DealLine } from './deal.ts';

/** The territory of a flat deal: its own words win, then its codes. */

interface FlatTerritory {
  readonly text: string | null;
  readonly grants: readonly string[];
  readonly excludes: readonly string[];
  readonly retained: readonly string[];
}

interface Lists {
  readonly in: string[];
  readonly out: string[];
}

/**
 * What the licensee gets, and a claim where the codes contradict the words. Words that are there without codes are read; codes that
 * say more than the words are kept.
 */
export function grantedOf({ text, grants, excludes }: FlatTerritory, on: PartialDate | null) {
  const reading: Reading = on === null ? {} : { on };
  const coded = listsOf(grants, excludes, reading);
  const none = { territory: { text, ...coded }, claims: [] };
  if (text === null) return none;
  const read = parseTerritory(text, reading);
  const said = { in: [...read.in], out: [...read.out] };
  if (coded.in.length + coded.out.length === 0) return { territory: { text, ...said }, claims: [] };
  const settled = territoryOf(coded, reading);
  const contradicted = (settled.in & read.territory.out) | (settled.out & read.territory.in);
  if (read.unread.length > 0 || contradicted === 0n) return none;
  return { territory: { text, ...said }, claims: [contradiction(grants, excludes)] };
}

function contradiction(
  grants: readonly string[],
  excludes: readonly string[],
): NonNullable<DealLine['claims']>[number] {
  const value = [grants.join(', '), excludes.length > 0 ? `not ${excludes.join(', ')}` : ''].filter(Boolean).join('; ');
  const note = 'The codes of the imported line contradict its own words; the words win.';
  return { field: 'grants.g1.territory', value, source: null, note };
}

/** What the licensor keeps: codes together, and each phrase for itself. A phrase that also speaks of other things stays words. */
export function retainedOf({ retained }: FlatTerritory): NonNullable<DealLine['retained']> {
  const codes = retained.filter((place) => isTerritoryCode(place));
  const phrases = retained.filter((place) => !isTerritoryCode(place));
  return [
    ...(codes.length > 0 ? [{ territory: { text: null, in: codes, out: [] } }] : []),
    ...phrases.map((text) => ({ territory: { text, ...(wholeReading(text) ?? { in: [], out: [] }) } })),
  ];
}

/** Why a place of `grants` or `excludes` cannot be used, as what is expected instead; null when it can. */
export function problemOfPlace(place: string): string | null {
  if (isTerritoryCode(place) || outsideOf(place) !== null || wholeReading(place) !== null) return null;
  try {
    territoryOf({ in: [place], out: [] });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems[0].expected;
  }
}

/** Codes as they stand; `EX-GREATER-CHINA` is the world without it; a phrase is read. */
function listsOf(grants: readonly string[], excludes: readonly string[], reading: Reading): Lists {
  const inside = grants.map((place) => placeOf(place, reading));
  const outside = excludes.map((place) => placeOf(place, reading));
  return {
    in: distinct(inside.flatMap((lists) => lists.in)),
    out: distinct([...inside.flatMap((lists) => lists.out), ...outside.flatMap((lists) => lists.in)]),
  };
}

function placeOf(place: string, reading: Reading): Lists {
  if (isTerritoryCode(place, reading)) return { in: [place], out: [] };
  const left = outsideOf(place);
  if (left !== null) return { in: ['WORLDWIDE'], out: [left] };
  return wholeReading(place) ?? { in: [], out: [] };
}

function outsideOf(place: string): string | null {
  const left = /^EX-(.+)$/.exec(place)?.[1];
  return left !== undefined && isTerritoryCode(left) ? left : null;
}

/** A phrase that is about territory and nothing else; null for any other. */
function wholeReading(phrase: string): Lists | null {
  const { in: inside, out, unread, asides } = parseTerritory(phrase);
  if (unread.length + asides.length > 0 || inside.length + out.length === 0) return null;
  return { in: [...inside], out: [...out] };
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
