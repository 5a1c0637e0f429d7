import type { PartialDate } from '../basics/partial-date.ts';
import { codesOf } from '../territory/territory.ts';
import { ALL_FIELDS, type FieldOfUse, type FieldUniverse, fieldSetOf } from './field.ts';
import { rightsAt } from './fold.ts';
import type { Ledger } from './ledger.ts';
import type { RightStatus } from './spot-state.ts';

/**
 * One word for each of the 250 countries, as a map wants it; `split` where the parts of the field asked about differ.
 * @param field null asks about every field
 */
export function statusesOf(
  ledger: Ledger,
  asOf: PartialDate,
  universe: FieldUniverse,
  field: FieldOfUse | null = null,
): Record<string, RightStatus | 'split'> {
  const wanted = universe.all & ~fieldSetOf(field ?? ALL_FIELDS, universe).out;
  const statuses: Record<string, RightStatus | 'split'> = {};
  for (const part of rightsAt(ledger, asOf, universe)) {
    if ((part.field & wanted) === 0n) continue;
    for (const code of codesOf(part.countries)) {
      const before = statuses[code];
      statuses[code] = before === undefined || before === part.state.status ? part.state.status : 'split';
    }
  }
  return statuses;
}
