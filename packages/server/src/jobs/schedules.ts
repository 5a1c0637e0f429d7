import { randomUUID } from 'node:crypto';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { Selectable } from 'kysely';
import type { ScheduleColumns } from '../database/found-tables.ts';
import { enqueue } from '../database/queries/jobs.ts';
import type { Trx } from '../database/tables.ts';
import { nextTime } from '../operations/schedule-times.ts';
import { sinceLastSync } from '../operations/sources/since-last-sync.ts';

/** Work that comes round: a schedule whose time has come puts one job in line, however long nobody was there to do it. */

/** In the owner's transaction. @returns how many jobs were put in line */
export async function enqueueDue(trx: Trx, now: string): Promise<number> {
  const due = await trx
    .selectFrom('schedule')
    .selectAll()
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .forUpdate()
    .skipLocked()
    .execute();
  let queued = 0;
  for (const schedule of due) {
    if (!(await isInLine(trx, schedule))) queued += await queue(trx, schedule, now);
    await trx
      .updateTable('schedule')
      .set({ next_at: nextTime(schedule.every, now.slice(0, 10) as Day) })
      .where('workspace', '=', schedule.workspace)
      .where('id', '=', schedule.id)
      .execute();
  }
  return queued;
}

type Due = Pick<Selectable<ScheduleColumns>, 'workspace' | 'id' | 'kind' | 'input'>;

/** One that still waits, or runs, does the work of this time too. */
async function isInLine(trx: Trx, { workspace, id }: Due): Promise<boolean> {
  const found = await trx
    .selectFrom('job')
    .select('id')
    .where('workspace', '=', workspace)
    .where('schedule', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

async function queue(trx: Trx, { workspace, id, kind, input }: Due, now: string): Promise<1> {
  const lane = `source:${String(input.source ?? kind)}`;
  const since = input.since ?? (await sinceLastSync(trx, input));
  await enqueue(trx, { workspace, id: randomUUID(), kind, lane, input: { ...input, since }, now, schedule: id });
  return 1;
}
