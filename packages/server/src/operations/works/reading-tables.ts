import { parsePartialDate } from '@beringia/domain/basics/partial-date';
import type { ColumnMapping } from '@beringia/domain/scouting/column-mapping';
import type { Library } from '../../files/library.ts';
import type { ReadingTables } from '../../sources/source.ts';

/** What is known of an answer beside its bytes. */
export interface AnswerFacts {
  /** ISO timestamp of its coming: what it says is of that day, whenever it is read. */
  readonly at: string;
  readonly address: string | null;
  readonly mapping: ColumnMapping | null;
}

export function readingTables({ scouting }: Library, { at, address, mapping }: AnswerFacts): ReadingTables {
  return {
    affiliations: scouting.affiliations(),
    codes: scouting.codes(),
    claimKinds: scouting.claimKinds(),
    legalCodes: scouting.legalCodes(),
    filingWords: scouting.filingWords(),
    readOn: parsePartialDate(at.slice(0, 10)),
    address,
    mapping,
  };
}
