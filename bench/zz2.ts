import { LOCAL } from '@beringia/server/house';
import { pageQuery, countDeals } from '@beringia/server/database/queries/list-deals';
import { sql } from 'kysely';
import { openBenchHouse, type Engine } from './bench-house.ts';
const [engine, count] = [process.argv[2] as Engine, Number(process.argv[3])];
const { house, close } = await openBenchHouse(engine, 'own', count, false);
try {
  await house.database.as(LOCAL, async (trx) => {
    for (const q of ['hengrui PD-1', 'hengrui']) {
    const { rows } = await sql<any>`explain (analyze) ${pageQuery({ q }, { sort: 'cash', order: 'desc' }, 51)}`.execute(trx);
    console.log(q, '\n' + rows.map((r: any) => r['QUERY PLAN']).join('\n'));
    }
    for (const q of ['hengrui PD-1','hengrui oncology adc']) {
    const a = performance.now(); console.log(q, await countDeals(trx, { q }), performance.now() - a);}
  });
} finally { await close(); }
