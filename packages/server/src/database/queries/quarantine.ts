import type { Problem } from '@beringia/domain/basics/errors';
import { sql } from 'kysely';
import { storableJson } from '../storable.ts';
import type { Trx } from '../tables.ts';

/** What could not be read, with the reason and the beginning of the raw record: nothing is dropped silently. */
export interface Quarantined {
  readonly answer: string;
  readonly record: number;
  readonly line: number | null;
  readonly problem: Problem;
  readonly raw: string | null;
}

/** @param from number of the first one within its job */
export async function putAside(
  trx: Trx,
  whose: { readonly workspace: string; readonly job: string; readonly source: string; readonly at: string },
  from: number,
  items: readonly Quarantined[],
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item, index) => ({ ...item, n: from + index }));
  await sql`insert into quarantine (workspace, job, n, source, answer, record, line, problem, raw, at)
    select ${whose.workspace}, ${whose.job}, n, ${whose.source}, answer, record, line, problem, raw, ${whose.at}
    from jsonb_to_recordset(${storableJson(rows)}::text::jsonb)
      as r(n integer, answer text, record integer, line integer, problem jsonb, raw text)`.execute(trx);
}

export async function quarantineOf(trx: Trx, filter: { job: string | null; source: string | null }, page: Page) {
  let asked = trx.selectFrom('quarantine');
  if (filter.job !== null) asked = asked.where('job', '=', filter.job);
  if (filter.source !== null) asked = asked.where('source', '=', filter.source);
  const items = await asked
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('job')
    .orderBy('n')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const { n } = await asked.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
  return { items, total: Number(n) };
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}
