import { type Problem, Refusal } from '../basics/errors.ts';
import type { Edition, Entry } from './list.ts';
import { countsFrom, type Register } from './register.ts';

/** An edition as an importer hands it over, with what the file says of itself. */
export interface NewEdition {
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  readonly file: string;
  /** Id of the list that the file itself names; null where it names none. */
  readonly saysList: string | null;
  /** Rows that the file, or whoever published it, says there are; null where nobody says. */
  readonly rowsStated: number | null;
  /** Adds to the past on purpose: an edition older than the newest is then no mistake. */
  readonly asHistory?: boolean;
}

/**
 * Everything that speaks against taking an edition in: another list's file, half a file, an edition that is held already, or
 * one older than the newest.
 * @throws Refusal `refused` with every problem
 */
export function acceptEdition(register: Register, given: NewEdition): void {
  const [first, ...rest] = [
    ...wrongList(register, given),
    ...halfRead(given),
    ...strangers(given),
    ...heldAlready(register, given),
    ...olderThanNewest(register, given),
  ].map((problem) => ({ file: given.file, ...problem }));
  if (first) throw new Refusal('refused', [first, ...rest]);
}

function wrongList({ list }: Register, { edition, saysList }: NewEdition): Problem[] {
  if (!list.has(edition.list)) {
    const expected = `one of ${[...list.keys()].join(', ')}`;
    return [{ field: 'list', wrong: `There is no list "${edition.list}".`, expected, next: 'Choose the list first.' }];
  }
  if (saysList === null || saysList === edition.list) return [];
  const wrong = `The file is one of ${saysList}, not of ${edition.list}.`;
  return [{ field: 'list', wrong, expected: `a file of ${edition.list}`, next: `Import it as ${saysList}.` }];
}

function halfRead({ edition, entries, rowsStated }: NewEdition): Problem[] {
  const stated = rowsStated ?? (edition.coverage === 'whole' ? edition.count : null);
  if (stated === null || entries.length === stated) return [];
  const wrong = `${entries.length} entries were read, and there should be ${stated}.`;
  const next = 'Fetch the file again, or say that only a part of the list is held (coverage).';
  return [{ field: 'entries', wrong, expected: `${stated} entries`, next }];
}

function strangers({ edition, entries }: NewEdition): Problem[] {
  const stray = entries.find((one) => one.edition !== edition.id);
  if (!stray) return [];
  const wrong = `${stray.name} belongs to ${stray.edition}.`;
  const next = 'Import each edition by itself.';
  return [{ field: 'entries', wrong, expected: `entries of ${edition.id}`, next }];
}

function heldAlready(register: Register, { edition }: NewEdition): Problem[] {
  if (!register.edition.has(edition.id)) return [];
  const wrong = `${edition.id} is held already, and an edition is never edited.`;
  return [{ field: 'id', wrong, expected: 'a new edition', next: 'Enter what changed as a notice or an overlay.' }];
}

function olderThanNewest(register: Register, { edition, asHistory = false }: NewEdition): Problem[] {
  const newest = register.editionsOf.get(edition.list)?.findLast(({ status }) => status === 'published');
  const [old, now] = [newest && countsFrom(newest), countsFrom(edition)];
  if (asHistory || !newest || !old || !now || now > old) return [];
  const wrong = `The edition of ${edition.published} is not newer than the one held, of ${newest.published}.`;
  const next = 'If it is meant to complete the past, import it as history.';
  return [{ field: 'published', wrong, expected: `an edition after ${newest.published}`, next }];
}
