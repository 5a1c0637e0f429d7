import table from '../../../../../data/hospitals/not-a-hospital.json' with { type: 'json' };
import type { City } from './context.ts';
import { looksForeign } from './context.ts';
import { isOutside } from './places.ts';
import { foldName } from './spelling.ts';
import type { HospitalName } from './word.ts';

/** Why a site string has no hospital. */
export type NoteKind =
  | 'placeholder'
  | 'filler'
  | 'company'
  | 'government'
  | 'university'
  | 'institute'
  | 'address'
  | 'person'
  | 'place'
  | 'outside'
  | 'several'
  | 'not listed';

export interface Note {
  readonly kind: NoteKind;
  readonly detail: string;
}

const PATTERNS = table.map(({ kind, pattern, where, reason }) => ({
  kind: kind as NoteKind,
  pattern: new RegExp(pattern, 'iu'),
  whole: where === 'whole',
  reason,
}));

/** Before any matching: nothing is named, so no hospital may be found. */
export function emptyNote(text: string): Note | null {
  const folded = foldName(text).replace(/["“”]/g, '').trim();
  if (folded === '' || !/[\p{L}\d]/u.test(folded)) return { kind: 'filler', detail: 'nothing is written' };
  const found = PATTERNS.find(({ kind, pattern }) => ['placeholder', 'filler'].includes(kind) && pattern.test(folded));
  return found ? { kind: found.kind, detail: found.reason } : null;
}

const HOSPITAL = /hosp|医院|保健院/;

/** Without a word for a hospital: a company or an authority, whatever brand it bears. */
export function otherNote(text: string): Note | null {
  const folded = foldName(text);
  if (HOSPITAL.test(folded)) return null;
  const found = PATTERNS.find(({ kind, pattern }) => ['company', 'government'].includes(kind) && pattern.test(folded));
  return found ? { kind: found.kind, detail: found.reason } : null;
}

/** After matching found nothing: what the string names instead. */
export function absenceNote(text: string, asked: HospitalName, city: City): Note {
  const outside = asked.words.some(({ role, keys }) => role === 'place' && keys.some(isOutside));
  if (outside || looksForeign(city)) return { kind: 'outside', detail: 'the place is not in mainland China' };
  const folded = foldName(text);
  const person = PATTERNS.find(({ kind, pattern }) => kind === 'person' && pattern.test(folded));
  if (person) return { kind: 'person', detail: person.reason };
  if (!HOSPITAL.test(folded)) {
    const found = PATTERNS.find(({ whole, pattern }) => !whole && pattern.test(folded));
    if (found) return { kind: found.kind, detail: found.reason };
    if (asked.words.length > 0 && asked.words.every(({ role }) => role === 'place')) {
      return { kind: 'place', detail: 'only a place is named' };
    }
  }
  return { kind: 'not listed', detail: 'no hospital of the list accounts for these words; keep the string' };
}
