import type { InputOf, OutputOf } from '@beringia/contract/operation';
import type { matchParties } from '@beringia/contract/parties/match-parties';
import { type HospitalIndex, hospitalIndex, indexWith } from '@beringia/domain/parties/hospitals/hospital-index';
import { matchHospital } from '@beringia/domain/parties/hospitals/match-hospital';
import type { Library } from '../../files/library.ts';
import type { HospitalBook } from './hospital-book.ts';

type Matches = Pick<OutputOf<typeof matchParties>, 'items' | 'searched'>;

const ofLibrary = new WeakMap<Library, HospitalIndex>();
const ofBook = new WeakMap<HospitalBook, HospitalIndex>();

/** Hospitals that site strings may name. A note says why a string has none, such as a placeholder in its place. */
export function matchHospitals(
  { names, city, limit }: Pick<InputOf<typeof matchParties>, 'names' | 'city' | 'limit'>,
  library: Library,
  book: HospitalBook,
): Matches {
  const index = indexOf(library, book);
  const items = names.map((text) => {
    const { query, candidates, note } = matchHospital({ text, city: city ?? null }, index);
    const shown = candidates.slice(0, limit).map((candidate) => ({
      ...candidate,
      nameZh: book.hospitals.get(candidate.id)?.nameZh ?? null,
      because: [...candidate.because],
    }));
    return { query, candidates: shown, note: note && `${note.kind}: ${note.detail}` };
  });
  const listed = index.entries.reduce((sum, entry) => sum + entry.names.length, 0);
  return { items, searched: { records: index.entries.length, names: listed } };
}

/** What ships takes a second to read and is read once; what the workspace says of it is laid over that. */
function indexOf(library: Library, book: HospitalBook): HospitalIndex {
  const shipped = ofLibrary.get(library) ?? hospitalIndex(library.hospitals());
  ofLibrary.set(library, shipped);
  const { rows, gone } = book.changed;
  const index = ofBook.get(book) ?? (rows.length + gone.size === 0 ? shipped : indexWith(shipped, rows, gone));
  ofBook.set(book, index);
  return index;
}
