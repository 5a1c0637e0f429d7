import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { restApp } from '@beringia/server/doors/rest/app';
import { LOCAL } from '@beringia/server/house';
import { openLog } from '@beringia/server/log';
import { type House, serviceFor } from '@beringia/server/operations/service';
import { type Engine, openBenchHouse } from './bench-house.ts';
import type { Floor } from './floor.ts';
import { inTurns } from './measure.ts';
import { explain, watched } from './plans.ts';
import { freeze, frozenRatios, plansOf, type Result, TABLE_HEAD, tableRow } from './report.ts';
import { type Scenario, scenariosOf } from './scenarios.ts';
import { rowsOf } from './statement.ts';

/** Lists, filters, sorts, searches and facets through REST, against one statement that makes the same answer; see README. */

const { values: chosen } = parseArgs({
  options: {
    engine: { type: 'string', default: 'pglite' },
    deals: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '100' },
    own: { type: 'boolean', default: false },
    shipped: { type: 'boolean', default: false },
    vacuum: { type: 'boolean', default: false },
    plans: { type: 'boolean', default: false },
    freeze: { type: 'boolean', default: false },
  },
});
/** A reader on this machine, as the guard of the door knows it. */
const HOST = 'localhost';
const engine: Engine = chosen.engine === 'postgres' ? 'postgres' : 'pglite';
const mode = chosen.shipped ? 'shipped' : 'own';
const deals = Number(chosen.deals);
const name = `deals-${engine}-${mode}`;

const started = performance.now();
const { house, close } = await openBenchHouse(engine, mode, deals, chosen.vacuum);
console.log(`${engine}, ${deals} ${mode} deals, made in ${Math.round((performance.now() - started) / 1000)} s\n`);
try {
  const results: Result[] = [];
  const frozen = frozenRatios(name);
  console.log(TABLE_HEAD);
  for (const scenario of scenariosOf(house, await middleOf(house))) {
    const result = await run(scenario);
    results.push(result);
    console.log(tableRow(result, frozen));
  }
  if (chosen.plans) console.log(plansOf(results));
  const facts = { engine, mode, deals, runs: Number(chosen.runs), vacuum: chosen.vacuum };
  if (chosen.freeze) console.log(freeze(name, facts, results));
} finally {
  await close();
}

/** @throws AssertionError when the two ways do not give the same answer, to the last field */
async function run(scenario: Scenario): Promise<Result> {
  const { path, floor, indexed } = scenario;
  const rest = askerOf(house);
  const answer = JSON.parse(await rest(path));
  deepStrictEqual(answer, JSON.parse(await askFloor(floor)), `REST and floor differ: ${scenario.name}`);
  const listening = watched(house);
  await askerOf(listening.house)(path);
  const statements = await explain(house, listening.statements);
  const pair = await inTurns(
    () => rest(path),
    () => askFloor(floor),
    Number(chosen.runs),
  );
  return { name: scenario.name, total: answer.total ?? null, indexed, large: `${mode}_deal`, ...pair, statements };
}

/** Through the front door without a socket, to the last letter of the answer. */
function askerOf(asked: House): (path: string) => Promise<string> {
  const log = openLog({ logLevel: 'error' });
  const app = restApp({
    session: serviceFor(asked, LOCAL),
    guard: { hosts: [HOST], tokens: [] },
    log,
    version: 'bench',
  });
  return async (path) => {
    const response = await app.request(`http://${HOST}/api/v1${path}`, { headers: { host: HOST } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${text}`);
    return text;
  };
}

/** The same kind of transaction, under the same role, with the workspace set. */
function askFloor({ sql, parameters }: Floor): Promise<string> {
  return house.database.as(LOCAL, async (trx) => {
    const [row] = await rowsOf<{ answer: string }>(trx, sql, parameters);
    return row?.answer ?? '';
  });
}

/** A third of the way down the list by cash, where hundreds of pages have gone by. */
function middleOf({ database }: House): Promise<{ value: number; id: string }> {
  return database.as(LOCAL, async (trx) => {
    const [row] = await rowsOf<{ value: number; id: string }>(
      trx,
      `select cash as value, id from ${mode}_deal where cash is not null order by cash desc, id desc
       limit 1 offset ${Math.floor(deals / 3)}`,
    );
    if (!row) throw new Error('there are too few deals for a deep page');
    return row;
  });
}
