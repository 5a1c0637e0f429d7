import type { City } from './context.ts';
import type { Entry, ListedName, Need } from './entries.ts';
import { SHARED } from './shared-names.ts';
import type { HospitalName } from './word.ts';

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
