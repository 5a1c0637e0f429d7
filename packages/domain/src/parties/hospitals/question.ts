import type { City } from './context.ts';
import type { Entry, ListedName, Need } from './entries.ts';
import { SHARED } from './shared-names.ts';
import { editsBetween } from './spelling.ts';
import type { HospitalName, Word } from './word.ts';

/** One listed name held against the string, with what the other names of the hospital explain. */
export interface Question {
  readonly asked: HospitalName;
  readonly city: City;
  readonly entry: Entry;
  readonly name: ListedName;
  /** Needs of other names of the hospital that are written in full. */
  readonly explained: ReadonlySet<string>;
  /** How many names of the hospital are written in full. */
  readonly full: number;
}

export function isWritten(need: Need, { words }: HospitalName): boolean {
  return words.some((word) => word.keys.includes(need.key));
}

/** Whether a brand of the listed name is written that hospitals of other cities do not bear. */
export function isUnique({ name, asked }: Question): boolean {
  return name.needs.some((need) => need.role === 'name' && isWritten(need, asked) && !SHARED.has(need.key));
}

/** A city with the number of its hospital: `First Hospital of Nanjing`, `Nanjing First`. */
export function isNumbered({ name, asked }: Question): boolean {
  const written = name.needs.filter((need) => isWritten(need, asked)).map(({ role }) => role);
  return written.includes('number') && written.includes('place') && !name.needs.some(({ role }) => role === 'school');
}

/** The word of the string that is a letter or two from a brand that is not written. */
export function nearWord({ asked }: Question, { key }: Need): Word | null {
  const brand = key.slice(2);
  const limit = brand.length < 5 ? 0 : brand.length < 9 ? 1 : 2;
  const near = asked.words.find(
    ({ role, keys }) => role === 'name' && keys.some((own) => editsBetween(own.slice(2), brand, limit) <= limit),
  );
  return near ?? null;
}
