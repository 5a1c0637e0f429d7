import type { Day } from '@beringia/domain/basics/partial-date';
import type { ListedName } from '@beringia/domain/parties/listed-name';
import { type Register, withRecords } from '@beringia/domain/registers/register';
import { readFound } from '../../database/queries/find-found.ts';
import { type ListRead, listsRead, sourceState } from '../../database/queries/source-states.ts';
import type { Library } from '../../files/library.ts';
import type { Context } from '../handler.ts';
import { importedEdition } from './imported-edition.ts';
import { knownSpellings } from './imported-entities.ts';

/** A list that was imported or fetched into this house, and the day it is of. */
export interface ImportedList {
  readonly source: string;
  readonly records: number;
  readonly on: string;
}

export interface RegisterWithImports {
  readonly register: Register;
  readonly imported: readonly ImportedList[];
}

/** The source whose records are names of lists. */
const SOURCE = 'csl';
/** The lists of the United States together hold some 25,000 names. */
const MOST = 200_000;

/** The last register made for a house, with the readings that it was made from. */
const made = new WeakMap<Library, { readonly of: string; readonly value: RegisterWithImports }>();

/**
 * What ships, and an edition of every list that was last read whole. Of earlier readings only the changes are kept, so that
 * one edition stands for all of them.
 */
export async function registerWithImports({ library, trx }: Context): Promise<RegisterWithImports> {
  const shipped = library.registers.register();
  const reads = await listsRead(trx, SOURCE);
  if (reads.length === 0) return { register: shipped, imported: [] };
  const of = JSON.stringify([reads, (await sourceState(trx, SOURCE))?.synced_at]);
  const kept = made.get(library);
  if (kept?.of === of) return kept.value;
  const found = await readFound(trx, ['listed'], MOST);
  const names = found.flatMap(({ source, content }) => (source === SOURCE ? [content as ListedName] : []));
  const value = joined(library, shipped, reads, names);
  made.set(library, { of, value });
  return value;
}

function joined(
  library: Library,
  shipped: Register,
  reads: readonly ListRead[],
  names: readonly ListedName[],
): RegisterWithImports {
  const known = knownSpellings(shipped, library);
  const parts = reads.map((read) => {
    const own = names.filter(({ list }) => list === read.list);
    const on = read.on as Day;
    const given = { printed: read.list, names: own, on, confirmed: read.confirmed, source: SOURCE };
    return { read, own, records: importedEdition(shipped, given, library.registers.importedLists(), known) };
  });
  return {
    register: withRecords(shipped, {
      lists: parts.flatMap(({ records }) => records.lists),
      editions: parts.flatMap(({ records }) => records.editions),
      entries: parts.flatMap(({ records }) => records.entries),
    }),
    imported: parts.map(({ read, own }) => ({ source: `${SOURCE}: ${read.list}`, records: own.length, on: read.on })),
  };
}
