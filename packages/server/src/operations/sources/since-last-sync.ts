import { addDays } from '@beringia/domain/basics/calendar';
import type { Day } from '@beringia/domain/basics/partial-date';
import { doneRuns, type Run } from '../../database/queries/jobs.ts';
import type { Trx } from '../../database/tables.ts';

/**
 * The day from which a question has to be asked again, or null for all of it: what came before is stored. A source posts in its
 * own time zone, so the day before the last run is asked for again: what is known stays as it is.
 * @param input of a sync: its source, terms and country
 */
export async function sinceLastSync(trx: Trx, input: Readonly<Record<string, unknown>>): Promise<Day | null> {
  const runs = await doneRuns(trx, 'sync', String(input.source));
  const until = coveredUntil(runs.filter((run) => question(run.input) === question(input)));
  return until === null ? null : addDays(until.slice(0, 10) as Day, -1);
}

/**
 * Until when runs of one question hold everything. One that began at a day holds it only if an earlier one reached that day.
 * @param runs the earliest first
 */
export function coveredUntil(runs: readonly Run[]): string | null {
  let until: string | null = null;
  for (const { input, started } of runs) {
    const since = (input.since as string | null | undefined) ?? null;
    if (since === null || (until !== null && since <= until.slice(0, 10))) until = started;
  }
  return until;
}

function question({ terms, country }: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([terms ?? [], country ?? null]);
}
