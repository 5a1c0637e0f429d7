import { isPartialDate, type PartialDate } from '../basics/partial-date.ts';
import { type LegalCodeTable, type LegalEffect, type ReportedEvent, readCode } from './legal-codes.ts';

/** What offices reported about rights, read by the table of codes. */

export interface LegalEvent {
  readonly office: string;
  readonly application: string;
  /** Country concerned: the state of a regional patent, or the office itself. */
  readonly country: string;
  readonly code: string;
  readonly date: PartialDate | null;
  readonly effectiveOn: PartialDate | null;
  readonly effect: LegalEffect;
  readonly meaning: string;
  readonly feeYear: number | null;
  readonly owner: string | null;
  /** False when the table has no row for the code. */
  readonly known: boolean;
}

/** Reads codes by the table. An event that names several states becomes one event for each of them. */
export function readLegalEvents(reported: readonly ReportedEvent[], table: LegalCodeTable): LegalEvent[] {
  return reported.flatMap((event) => {
    const reading = readCode(event, table);
    const named = reading.effect === 'designation' ? event.states : [];
    const countries = named.length > 0 ? named : [event.state ?? reading.country ?? event.office];
    return countries.map((country) => ({
      office: event.office,
      application: event.application,
      country,
      code: event.code,
      date: dateOf(event.date),
      effectiveOn: dateOf(event.effectiveOn),
      effect: reading.effect,
      meaning: reading.meaning,
      feeYear: event.feeYear,
      owner: event.owner,
      known: reading.known,
    }));
  });
}

function dateOf(text: string | null): PartialDate | null {
  return text !== null && isPartialDate(text) ? text : null;
}
