import { LOCAL } from '@beringia/server/house';
import { countDeals, listDeals } from '@beringia/server/database/queries/list-deals';
import { decodeCursor, encodeCursor } from '@beringia/server/database/queries/deal-cursor';
import { armSource, armsOf, type DealFilter } from '@beringia/server/database/queries/filter';
import { sql } from 'kysely';
import { deepStrictEqual } from 'node:assert';
import { openBenchHouse, type Engine } from './bench-house.ts';
import { inTurns } from './measure.ts';
async function onePass(trx: any, filter: DealFilter, page: any) {
  const { sort, order, limit } = page;
  const from = page.cursor ? decodeCursor(page.cursor, sort, order) : null;
  const dir = sql.raw(order), after = sql.raw(order === 'asc' ? '>' : '<'), type = sql.raw(sort === 'cash' || sort === 'total' ? 'float8' : 'text');
  const rest = from === null ? sql`true` : from.value === null ? sql`m.key is null and m.id ${after} ${from.id}::text`
    : sql`((m.key, m.id) ${after} (${from.value}::${type}, ${from.id}::text) or m.key is null)`;
  const arms = armsOf(filter).map((arm) => sql`(select d.id, ${sql.ref(`d.${sort}`)} as key, ${sql.lit(arm === 'own')} as own ${armSource(arm, filter)})`);
  const { rows } = await sql<any>`select p.id, p.key, p.total, case when p.own
      then (select r."row" from own_deal_record r where r.id = p.id)
      else (select r."row" from shipped_deal_record r where r.id = p.id) end as "row"
    from (select * from (select s.*, count(*) over ()::int as total from (${sql.join(arms, sql` union all `)}) s) m
      where ${rest} order by m.key ${dir} nulls last, m.id ${dir} limit ${limit + 1}) p
    order by p.key ${dir} nulls last, p.id ${dir}`.execute(trx);
  const shown = rows.slice(0, limit); const last = rows.length > limit ? shown.at(-1) : undefined;
  return { rows: shown.map((r: any) => r.row), total: rows[0]?.total ?? (from ? await countDeals(trx, filter) : 0), next: last ? encodeCursor({ sort, order, value: last.key, id: last.id }) : null };
}
const [engine, count] = [process.argv[2] as Engine, Number(process.argv[3])];
const { house, close } = await openBenchHouse(engine, 'own', count, false);
const filters: [string, DealFilter][] = [['hengrui', { q: 'hengrui' }], ['恒瑞', { q: '恒瑞' }], ['code', { q: 'BRG-114285' }], ['two words', { q: 'hengrui PD-1' }],
  ['adc+onc', { facets: { modality: ['adc'], area: ['oncology'] } }], ['rare', { facets: { target: ['CDH17'] } }], ['oncology', { facets: { area: ['oncology'] } }], ['all', {}], ['verified', { verified: true }]];
try {
  for (const [name, filter] of filters) {
    const page = { sort: 'cash', order: 'desc', limit: 50 } as const;
    const old = (p: any) => () => house.database.as(LOCAL, (trx) => listDeals(trx, filter, p));
    const neu = (p: any) => () => house.database.as(LOCAL, (trx) => onePass(trx, filter, p));
    const a = await old(page)(); deepStrictEqual(await neu(page)(), a);
    if (a.next) deepStrictEqual(await neu({ ...page, cursor: a.next })(), await old({ ...page, cursor: a.next })());
    const { rest, floor } = await inTurns(old(page), neu(page), 20);
    console.log(engine, name, a.total, 'two statements', rest.p50.toFixed(1), 'one pass', floor.p50.toFixed(1), (rest.p50 / floor.p50).toFixed(2));
  }
  const noop = async () => house.database.as(LOCAL, async () => {});
  const t = await inTurns(noop, noop, 50); console.log('empty transaction', t.rest.p50.toFixed(2));
} finally { await close(); }
