import { randomUUID } from 'node:crypto';
import type { Day } from '@beringia/domain/basics/partial-date';
import { enqueue } from '../database/queries/jobs.ts';
import type { Trx } from '../database/tables.ts';
import { nextTime } from '../operations/schedule-times.ts';

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
  for (const { workspace, id, kind, input, every } of due) {
    const lane = `source:${String(input.source ?? kind)}`;
    await enqueue(trx, { workspace, id: randomUUID(), kind, lane, input, now, schedule: id });
    await trx
      .updateTable('schedule')
      .set({ next_at: nextTime(every, now.slice(0, 10) as Day) })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .execute();
  }
  return due.length;
}
