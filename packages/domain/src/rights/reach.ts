import { refuse } from '../basics/errors.ts';
import { type CodeLists, isTerritoryCode, TERRITORY_NAMES, territoryOf } from '../territory/code-lists.ts';
import { nearestNames } from '../territory/nearest.ts';
import { parseTerritory } from '../territory/parse.ts';
import { extentOf, type Reading } from '../territory/regions.ts';
import { ALL, type Mask, NOT_STATED, type Territory, territory } from '../territory/territory.ts';

/**
 * Where a right reaches: in, certainly not, or not stated. A grant of Japan says nothing about Peru, and that is not a
 * doubt: what no name of the grant can mean is out. Doubt is left where a name is vague ("Asia", bare "China",
 * "certain territories") or where nothing is said at all.
 * @throws Refusal `bad-input` for an unknown code, and for a territory that names no country
 */
export function reachOf(lists: CodeLists, reading: Reading = {}): Territory {
  if (lists.in.length + lists.out.length === 0) return NOT_STATED;
  const foreign = [...lists.in, ...lists.out].filter((code) => !isTerritoryCode(code, reading));
  if (foreign.length > 0) throw unknownCodes(foreign);
  const stated = territoryOf(lists, reading);
  const widest = lists.in.length === 0 ? ALL : lists.in.reduce((mask, code) => mask | widestOf(code, reading), 0n);
  const reach = territory(stated.in, stated.out | (ALL & ~widest));
  if (reach.out === ALL) throw emptyTerritory(lists);
  return reach;
}

function widestOf(code: string, reading: Reading): Mask {
  const extent = extentOf(code.replace(/\?$/, ''), reading);
  // ROW and UNKNOWN have no members of their own.
  return extent ? extent.core | extent.rim : ALL;
}

function emptyTerritory({ in: inside, out }: CodeLists): Error {
  return refuse('bad-input', {
    field: 'territory',
    wrong: `the territory leaves no country: ${inside.join(' ')} without ${out.join(' ')}.`,
    expected: 'a territory with at least one country in it, or not stated',
    next: 'Correct the code lists.',
  });
}

/** All of them at once, and what each was probably meant to be: "UK" is read as a word, and is GB. */
function unknownCodes(codes: readonly string[]): Error {
  const meant = codes.map((code) => {
    const read = parseTerritory(code).in.filter((name) => name !== 'UNKNOWN');
    return `${code}: ${(read.length > 0 ? read : nearestNames(code, TERRITORY_NAMES)).join(', ')}`;
  });
  return refuse('bad-input', {
    field: 'territory',
    wrong: `${codes.map((code) => `"${code}"`).join(' and ')} ${codes.length > 1 ? 'are not territory codes' : 'is not a territory code'}.`,
    expected: `ISO 3166-1 alpha-2 codes or region names; perhaps ${meant.join('; ')}`,
    next: 'Write the code that is meant; until then the event is left out.',
  });
}
