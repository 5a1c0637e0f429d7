import { describeTerritory } from '@beringia/domain/territory/describe';
import { ALL, maskOf, territory } from '@beringia/domain/territory/territory';
import type { Rights } from '../../api.ts';
import type { Language } from '../../parts/language.tsx';
import type { RightStatus } from './right-states.ts';

/** The answer as lines of one table: who, where, for what, how exclusively, and on which records it rests. */
export interface RightLine {
  readonly key: string;
  /** Null where nobody is known to hold it. */
  readonly party: { readonly id: string; readonly name: string; readonly nameZh: string | null } | null;
  readonly countries: readonly string[];
  readonly field: string;
  readonly exclusivity: Rights['holders'][number]['exclusivity'];
  readonly status: RightStatus;
  readonly basis: readonly string[];
}

/** Holders first, then what is not settled, then what no grant was found for; parts that read alike become one line. */
export function rightLines({ holders, unknownParts, noGrantFound }: Rights): RightLine[] {
  const nobody = { party: null, exclusivity: null, basis: [] };
  const parts = [
    ...holders.map(({ party, name, nameZh, ...part }) => ({ ...part, party: { id: party, name, nameZh } })),
    ...unknownParts.map((part) => ({ ...part, ...nobody, status: 'unknown' as const })),
    ...noGrantFound.parts.map((part) => ({ ...part, ...nobody, status: 'no-grant-found' as const })),
  ];
  const lines = new Map<string, RightLine>();
  for (const { party, countries, field, exclusivity, status, basis } of parts) {
    const key = [status, party?.id, exclusivity, field].join('|');
    const before = lines.get(key);
    lines.set(key, {
      key,
      party,
      field,
      exclusivity,
      status,
      countries: unique([...(before?.countries ?? []), ...countries]),
      basis: unique([...(before?.basis ?? []), ...basis]),
    });
  }
  return [...lines.values()];
}

/** Countries in the shortest words that say exactly them; "only" goes without saying in a column of countries. */
export function placeWords(countries: readonly string[], language: Language): string {
  const inside = maskOf(countries);
  const words = describeTerritory(territory(inside, ALL & ~inside), language);
  return language === 'zh' ? words.replace(/^仅/, '') : words.replace(/ only$/, '');
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
