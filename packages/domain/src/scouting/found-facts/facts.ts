import type { PartialDate } from '../../basics/partial-date.ts';

/** What a record is listed, searched and looked up by. Taken from the record alone, so it never ages when our own lists change. */
export interface FoundFacts {
  /** The day on which the record last said something; null where it gives none. */
  readonly day: PartialDate | null;
  readonly title: string;
  readonly url: string | null;
  /** What a reader may search it by. */
  readonly texts: readonly string[];
  /** Keys of `found-keys.ts`: the drugs, companies, countries and numbers that it names. */
  readonly keys: readonly string[];
}
