import type { InputOf, OutputOf } from '@beringia/contract/operation';
import type { matchParties } from '@beringia/contract/parties/match-parties';
import { type HospitalIndex, hospitalIndex } from '@beringia/domain/parties/hospitals/hospital-index';
import { matchHospital } from '@beringia/domain/parties/hospitals/match-hospital';
import type { Library } from '../../files/library.ts';

type Matches = Pick<OutputOf<typeof matchParties>, 'items' | 'searched'>;

const indexes = new WeakMap<Library, HospitalIndex>();

/** Hospitals that site strings may name. A note says why a string has none, such as a placeholder in its place. */
export function matchHospitals({ names, city, limit }: InputOf<typeof matchParties>, library: Library): Matches {
  const index = indexes.get(library) ?? hospitalIndex(library.hospitals());
  indexes.set(library, index);
  const chinese = new Map(library.hospitals().map(({ id, nameZh }) => [id, nameZh]));
  const items = names.map((text) => {
    const { query, candidates, note } = matchHospital({ text, city: city ?? null }, index);
    const shown = candidates.slice(0, limit).map((candidate) => ({
      ...candidate,
      nameZh: chinese.get(candidate.id) ?? null,
      because: [...candidate.because],
    }));
    return { query, candidates: shown, note: note && `${note.kind}: ${note.detail}` };
  });
  const listed = index.entries.reduce((sum, entry) => sum + entry.names.length, 0);
  return { items, searched: { records: index.entries.length, names: listed } };
}
