import table from '../../../../data/scouting/trial-countries.json' with { type: 'json' };
import { COUNTRIES } from '../territory/countries.ts';

/** Countries as registers print them, by our own list of names and the spellings of `data/scouting/trial-countries.json`. */

const NAMES = new Map<string, string>([
  ...COUNTRIES.flatMap(({ code, en, zh, aliasesEn, aliasesZh }) =>
    [en, zh, ...aliasesEn, ...aliasesZh].map((name) => [name.toLowerCase(), code] as const),
  ),
  ...Object.entries(table.names),
]);
const NOTHING = new Set(table.nothing);

/** ISO code of a printed country; null where the words say that none is given, undefined where they mean no one country. */
export function readCountry(printed: string): string | null | undefined {
  const name = printed.trim().toLowerCase().replace(/\s+/g, ' ');
  if (name === '' || NOTHING.has(name)) return null;
  return NAMES.get(name);
}
