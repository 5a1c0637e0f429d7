import type { PartialDate } from '@beringia/domain/basics/partial-date';
import type { Trial, TrialPhase, Unread } from '@beringia/domain/scouting/trial';
import { readCountry } from '@beringia/domain/scouting/trial-countries';
import { type DateOrder, readDate } from '@beringia/domain/scouting/trial-dates';
import { readPhases, readStatus, stageOfPhases } from '@beringia/domain/scouting/trial-words';

/** Reads the fields that all trial registers share, and keeps what could not be read. One for each record. */
export interface Reader {
  day(field: string, printed: string | null, order?: DateOrder): PartialDate | null;
  phases(printed: string | null): Trial['phases'];
  stage(phases: readonly TrialPhase[] | null): Trial['stage'];
  status(printed: string | null, why?: string | null): Trial['status'];
  country(field: string, printed: string | null): string | null;
  /** Codes, each once; null where the register names no country. */
  countries(field: string, printed: readonly (string | null)[]): string[] | null;
  cannotRead(field: string, printed: string, why: string): void;
  unread(): Unread[];
}

export function startReading(): Reader {
  const notes = new Map<string, Unread>();
  const cannotRead: Reader['cannotRead'] = (field, printed, why) => {
    notes.set(`${field}\n${printed}`, { field, printed, why });
  };
  const country: Reader['country'] = (field, printed) => {
    const code = printed === null ? null : readCountry(printed);
    if (code === undefined && printed !== null) cannotRead(field, printed, 'it names no one country that is known');
    return code ?? null;
  };
  return {
    cannotRead,
    country,
    unread: () => [...notes.values()],
    day: (field, printed, order) => {
      if (printed === null) return null;
      const read = readDate(printed, order);
      if ('date' in read) return read.date;
      cannotRead(field, printed, read.why);
      return null;
    },
    phases: (printed) => {
      if (printed === null) return null;
      const phases = readPhases(printed);
      if (phases === undefined) cannotRead('phases', printed, 'no phase of the table is written so');
      return phases ?? null;
    },
    stage: (phases) => (phases === null ? null : stageOfPhases(phases)),
    status: (printed, why = null) => {
      if (printed === null) return null;
      const is = readStatus(printed);
      if (is === undefined) cannotRead('status', printed, 'no status of the table is written so');
      return { printed, is: is ?? null, why };
    },
    countries: (field, printed) => {
      // A trial with three hundred sites names three countries.
      const names = [...new Set(printed)].flatMap(apart);
      const codes = [...new Set(names.flatMap((one) => country(field, one) ?? []))];
      return codes.length === 0 ? null : codes.toSorted();
    },
  };
}

/** `Iran, Islamic Republic of` is one country, `China, Japan` are two: a list is taken apart only when it is not one name. */
function apart(printed: string | null): string[] {
  if (printed === null) return [];
  return readCountry(printed) === undefined ? printed.split(',') : [printed];
}
