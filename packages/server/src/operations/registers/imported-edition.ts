import { slug } from '@beringia/domain/basics/ids';
import type { Day } from '@beringia/domain/basics/partial-date';
import { identifierIn } from '@beringia/domain/parties/identifiers';
import type { ListedName } from '@beringia/domain/parties/listed-name';
import type { Edition, Entry, RegisterList } from '@beringia/domain/registers/list';
import type { Register } from '@beringia/domain/registers/register';
import type { ImportedListRow } from '../../files/registers-library.ts';
import { entitiesOf, type KnownSpellings, stillListed } from './imported-entities.ts';

/** A list that a source gave whole on a day. */
export interface ListGiven {
  readonly source: string;
  /** Name of the list as the source prints it. */
  readonly printed: string;
  readonly names: readonly ListedName[];
  readonly on: Day;
  /** Whether the source itself was asked that day. */
  readonly confirmed: boolean;
}

export interface ImportedRecords {
  readonly lists: readonly RegisterList[];
  readonly editions: readonly Edition[];
  readonly entries: readonly Entry[];
}

/** One edition, held whole, of the list that the code stands for; or of a list of its own where the register has none. */
export function importedEdition(
  register: Register,
  given: ListGiven,
  rows: readonly ImportedListRow[],
  known: KnownSpellings,
): ImportedRecords {
  const code = given.names[0]?.listCode ?? null;
  const row = rows.find((one) => one.source === given.source && one.code === code);
  const held = row ? register.list.get(row.list) : undefined;
  const list = held ?? listOf(given, code);
  const edition = editionOf(given, list);
  const entities = entitiesOf(register, list.id, given.names, known);
  const entries = [...entities].map(([entity, names]) => entryOf(given, edition.id, entity, names));
  const missing = held ? stillListed(register, held.id, given.on, new Set(entities.keys())) : [];
  return {
    lists: held ? [] : [list],
    editions: [edition],
    entries: [...entries, ...missing.map((one) => carriedOver(one, edition))],
  };
}

function listOf({ source, printed, on }: ListGiven, code: string | null): RegisterList {
  const [name = printed, authority = 'not printed'] = printed.split(' - ');
  return {
    id: `${source}-${slug(code ?? printed)}`,
    name: { en: name, zh: null },
    authority,
    role: 'legal',
    editions: 'whole',
    effects: [],
    sources: [printed],
    grade: 'P',
    recordedOn: on,
    reason: 'Given by a source; what a listing brings is not recorded here, so read the list itself.',
  };
}

function editionOf({ printed, on, confirmed, names }: ListGiven, list: RegisterList): Edition {
  const doubt = confirmed ? '' : ' It came as a file that does not say its day: it may be older.';
  return {
    id: `${list.id}-read-${on}`,
    list: list.id,
    status: 'published',
    published: on,
    effective: null,
    withdrawnOn: null,
    dueOn: null,
    supersedes: null,
    coverage: 'whole',
    count: names.length,
    confirmedOn: confirmed ? on : null,
    absent: [],
    sources: [printed],
    grade: 'P',
    recordedOn: on,
    reason: `As it stood when it was read on ${on}.${doubt}`,
  };
}

/** One entity may have several rows, one for each address. */
function entryOf({ on, printed }: ListGiven, edition: string, entity: string, names: readonly ListedName[]): Entry {
  const [first] = names;
  const since = first?.startDate ? ` Listed since ${first.startDate} as it prints.` : '';
  const cited = first?.federalRegisterNotice ? ` ${first.federalRegisterNotice}.` : '';
  return {
    edition,
    entity,
    row: first?.id ?? null,
    name: first?.name ?? entity,
    nameZh: null,
    aliases: [...new Set(names.flatMap(({ altNames }) => altNames))],
    identifiers: [...new Set(names.flatMap(({ ids }) => ids.flatMap(codesIn)))],
    parent: null,
    alsoKnownAs: [],
    sources: [first?.sourceUrl ?? printed],
    grade: 'P',
    recordedOn: on,
    reason: `As the source prints it.${since}${cited}`,
  };
}

/** `CN, 91310000…, Unified Social Credit Code` holds a code that the name engine knows. */
function codesIn(printed: string): string[] {
  return printed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => identifierIn(part) !== null);
}

/** Nobody is taken off a list because a file spells its name otherwise. */
function carriedOver(entry: Entry, edition: Edition): Entry {
  const reason = `Stood in ${entry.edition}, and no notice took it off; ${edition.id} prints no name that is surely this one. Compare.`;
  return { ...entry, edition: edition.id, row: null, recordedOn: edition.recordedOn, reason };
}
