import { describeTerritory } from '@beringia/domain/territory/describe';
import { ALL, maskOf, territory } from '@beringia/domain/territory/territory';
import type { Rights } from '../../api.ts';
import type { Language } from '../../parts/language.tsx';
import type { Owner } from './owners.tsx';
import type { RightStatus } from './right-states.ts';

interface Party {
  readonly id: string;
  readonly name: string;
  /** Who bought it, nearest first. */
  readonly ownedBy: readonly Owner[];
}

/** The answer as lines of one table: who, where, for what, how exclusively, and on which records it rests. */
export interface RightLine {
  readonly key: string;
  /** Several where they hold the same alike; empty where nobody is known to hold it. */
  readonly parties: readonly Party[];
  readonly countries: readonly string[];
  readonly field: string;
  readonly exclusivity: Rights['holders'][number]['exclusivity'];
  readonly status: RightStatus;
  readonly basis: readonly string[];
  /** A licence ended here and no source says where the rights went; null everywhere else. */
  readonly ended: { readonly on: string | null } | null;
}

/** Holders first, then what is not settled, then what no grant was found for; parts that read alike become one line. */
export function rightLines({ holders, unknownParts, noGrantFound }: Rights): RightLine[] {
  const nobody = { parties: [], exclusivity: null, basis: [], ended: null };
  const parts = [
    ...holders.map(({ party, name, ownedBy = [], ...part }) => {
      return { ...part, parties: [{ id: party, name, ownedBy }], ended: null };
    }),
    ...unknownParts.map((part) => ({ ...part, ...nobody, status: 'unknown' as const })),
    ...noGrantFound.parts.map(({ ended = null, ...part }) => {
      return { ...part, ...nobody, ended, status: 'no-grant-found' as const };
    }),
  ];
  const lines = parts.map(({ parties, countries, field, exclusivity, status, basis, ended }): RightLine => {
    return { key: '', parties, countries, field, exclusivity, status, basis, ended: ended && { on: ended.on } };
  });
  const ofOneParty = joined(lines, ({ parties }) => [parties.map(({ id }) => id)]);
  const ofSeveral = joined(ofOneParty, ({ countries, basis, parties }) => [countries, basis, parties.length > 0]);
  return wholeFields(ofSeveral);
}

/** Lines that agree in what `same` names, and in field, status, exclusivity and end, become one. */
function joined(lines: readonly RightLine[], same: (line: RightLine) => readonly unknown[]): RightLine[] {
  const found = new Map<string, RightLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.status, line.exclusivity, line.field, line.ended, ...same(line)]);
    const before = found.get(key);
    found.set(key, {
      ...line,
      key,
      parties: before ? unique([...before.parties, ...line.parties], ({ id }) => id) : line.parties,
      countries: unique([...(before?.countries ?? []), ...line.countries]).sort(),
      basis: unique([...(before?.basis ?? []), ...line.basis]).sort(),
    });
  }
  return [...found.values()];
}

const EXCEPT = 'all except ';

/** Fields that together are every field become one line: `oncology` and `all except oncology`. */
function wholeFields(lines: readonly RightLine[]): RightLine[] {
  const alike = ({ parties, countries, status, exclusivity, ended }: RightLine) =>
    JSON.stringify([parties, countries, status, exclusivity, ended]);
  const groups = new Map<string, RightLine[]>();
  for (const line of lines) groups.set(alike(line), [...(groups.get(alike(line)) ?? []), line]);
  return [...groups.values()].flatMap((group) => {
    const fields = group.map(({ field }) => field);
    const rest = fields
      .find((field) => field.startsWith(EXCEPT))
      ?.slice(EXCEPT.length)
      .split(', ');
    const [first] = group;
    const named = new Set(fields.filter((field) => !field.startsWith(EXCEPT)).flatMap((field) => field.split(', ')));
    if (!first || !rest?.every((field) => named.has(field))) return group;
    return [{ ...first, field: 'all', basis: unique(group.flatMap(({ basis }) => basis)).sort() }];
  });
}

/** Countries in the shortest words that say exactly them; "only" goes without saying in a column of countries. */
export function placeWords(countries: readonly string[], language: Language): string {
  const inside = maskOf(countries);
  const words = describeTerritory(territory(inside, ALL & ~inside), language);
  return language === 'zh' ? words.replace(/^仅/, '') : words.replace(/ only$/, '');
}

function unique<T>(items: readonly T[], keyOf: (item: T) => unknown = (item) => item): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
