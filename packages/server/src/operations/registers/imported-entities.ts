import type { Day } from '@beringia/domain/basics/partial-date';
import { namesOf } from '@beringia/domain/parties/company';
import { buildNameIndex } from '@beringia/domain/parties/index/name-index';
import type { ListedName } from '@beringia/domain/parties/listed-name';
import { matchNames } from '@beringia/domain/parties/match-names';
import type { Entry } from '@beringia/domain/registers/list';
import { membershipAt } from '@beringia/domain/registers/membership';
import type { Register } from '@beringia/domain/registers/register';
import type { Library } from '../../files/library.ts';

/** Entity of a spelling that one entity alone bears, letter by letter. */
export type KnownSpellings = ReadonlyMap<string, string | null>;

/** The spellings of every company on record and of every entity that the shipped lists name. */
export function knownSpellings({ entriesOf }: Register, { companies }: Library): KnownSpellings {
  const known = new Map<string, string | null>();
  const learn = (entity: string, names: readonly string[]) => {
    for (const key of new Set(names.map(plain))) {
      const other = known.get(key);
      known.set(key, other === undefined || other === entity ? entity : null);
    }
  };
  for (const company of companies()) learn(company.id, namesOf(company));
  for (const [entity, entries] of entriesOf) learn(entity, entries.flatMap(spellings));
  return known;
}

/**
 * The rows of a list by entity. A row is a known entity's when it bears its name letter by letter; and those that the list is
 * known to name are looked for with the name engine, so that their history goes on.
 */
export function entitiesOf(
  register: Register,
  list: string,
  names: readonly ListedName[],
  known: KnownSpellings,
): ReadonlyMap<string, readonly ListedName[]> {
  const rows = new Map<string, ListedName[]>();
  for (const one of names) {
    const key = plain(one.name);
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  const found = sought(register, list, rows);
  const entities = new Map<string, ListedName[]>();
  for (const [key, own] of rows) {
    const entity = found.get(key) ?? known.get(key) ?? `${list}:${key}`;
    entities.set(entity, [...(entities.get(entity) ?? []), ...own]);
  }
  return entities;
}

/** Row → the entity that the shipped editions of the list name, where the name engine is sure. */
function sought(
  register: Register,
  list: string,
  rows: ReadonlyMap<string, readonly ListedName[]>,
): Map<string, string> {
  const wanted = entriesOn(register, list);
  if (wanted.length === 0) return new Map();
  const index = buildNameIndex(
    [...rows].map(([id, own]) => {
      const [first] = own;
      return { id, name: first?.name ?? id, names: own.flatMap(({ name, altNames }) => [name, ...altNames]) };
    }),
  );
  return new Map(
    wanted.flatMap((entry) =>
      matchNames(index, spellings(entry), 1).items.flatMap(({ candidates: [best] }) =>
        best?.verdict === 'confirmed' ? [[best.id, entry.entity] as const] : [],
      ),
    ),
  );
}

/** Entries of entities that were on a list on a day, and of which no row was found. */
export function stillListed(register: Register, list: string, on: Day, found: ReadonlySet<string>): Entry[] {
  const newest = new Map(entriesOn(register, list).map((entry) => [entry.entity, entry]));
  return [...newest.values()].filter(
    ({ entity }) => !found.has(entity) && membershipAt(register, entity, list, on).state.startsWith('listed'),
  );
}

function entriesOn({ edition, entries, noticesOf }: Register, list: string): Entry[] {
  const notices = new Set(noticesOf.get(list)?.map(({ id }) => id));
  return entries.filter((entry) => notices.has(entry.edition) || edition.get(entry.edition)?.list === list);
}

function spellings({ name, nameZh, aliases, alsoKnownAs }: Entry): string[] {
  return [name, ...(nameZh === null ? [] : [nameZh]), ...aliases, ...alsoKnownAs];
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
