import { deepStrictEqual } from 'node:assert';
import { searchFound } from '@beringia/contract/sources/found-records';
import type { Day } from '@beringia/domain/basics/partial-date';
import { openDatabase } from '@beringia/server/database/open';
import { settleFound } from '@beringia/server/database/queries/settle-found';
import { LOCAL, openHouse } from '@beringia/server/house';
import { type House, serviceFor } from '@beringia/server/operations/service';
import { timeOf } from './measure.ts';
import { rowsOf, statement } from './statement.ts';

/** `sources.search` over many records, against one statement written by hand that makes the same answer. */

export interface Search {
  readonly name: string;
  readonly total: string;
  /** Milliseconds of each run. */
  readonly search: readonly number[];
  readonly statement: readonly number[];
}

interface Question {
  readonly name: string;
  readonly q: string | null;
  /** The words that the house looks for. */
  readonly words: readonly string[];
}

const QUESTIONS: readonly Question[] = [
  { name: 'no question', q: null, words: [] },
  { name: 'number of one study', q: 'NCT30004711', words: ['nct30004711'] },
  { name: 'code of a drug', q: 'SHR-A1811', words: ['shra1811'] },
  { name: 'sponsor', q: 'hengrui', words: ['hengrui'] },
  { name: 'frequent word', q: 'cancer', words: ['cancer'] },
  { name: 'most frequent word', q: 'of', words: ['of'] },
  { name: 'two frequent words', q: 'lung cancer', words: ['lung', 'cancer'] },
  { name: 'frequent and rare word', q: 'cancer camrelizumab', words: ['cancer', 'camrelizumab'] },
  { name: 'two words that seldom meet', q: 'vaccine cancer', words: ['vaccine', 'cancer'] },
  { name: 'Chinese word', q: '恒瑞', words: ['恒瑞'] },
  { name: 'word that no record has', q: 'zzyzx', words: ['zzyzx'] },
];

const LIMIT = 50;

/**
 * Repeats what was imported under further numbers, in the database: importing the same studies ever again tells a search nothing new.
 * In batches as an import writes them, and settled as after one.
 */
export async function repeatTo(databaseUrl: string, records: number): Promise<void> {
  const { kysely, close } = await openDatabase({ databaseUrl, data: null });
  const number = `'NCT' || (40000000 + $1::integer + row_number() over (order by id))`;
  const rest =
    'kind, day, title, url, digest, content, keys, answer, place, first_seen, changed_on, first_at, stored_at, version';
  try {
    for (let have = await countOf(kysely); have < records; have = await countOf(kysely)) {
      await kysely.executeQuery(
        statement(
          kysely,
          `insert into found_record (source, id, words, ${rest})
            select source, number, words || lower(number), ${rest}
            from (select *, ${number} as number from found_record where id < 'NCT4' order by id limit $2) f`,
          [have, records - have],
        ),
      );
    }
    await settleFound(kysely);
  } finally {
    await close();
  }
}

async function countOf(db: Parameters<typeof settleFound>[0]): Promise<number> {
  const { n } = await db
    .selectFrom('found_record')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** @throws AssertionError when the two ways do not give the same answer, to the last field */
export async function* searches(databaseUrl: string, runs: number): AsyncGenerator<Search> {
  const house = await openHouse({ databaseUrl, data: null, timeZone: 'UTC', today: '2026-11-25' as Day }, 'bench');
  try {
    const service = serviceFor(house, LOCAL);
    for (const { name, q, words } of QUESTIONS) {
      const ask = () => service.call(searchFound, { limit: LIMIT, ...(q === null ? {} : { q }) });
      const floor = () => askFloor(house, words);
      const answer = JSON.parse(JSON.stringify(await ask())) as { total: number; totalIsFloor: boolean };
      deepStrictEqual(answer, await floor(), `search and floor differ: ${name}`);
      yield { name, total: `${answer.total}${answer.totalIsFloor ? '+' : ''}`, ...(await inTurns(ask, floor, runs)) };
    }
  } finally {
    await house.database.close();
  }
}

/** Both, each first as often as the other, after a warm-up of a fifth of the runs. */
async function inTurns(search: () => Promise<unknown>, statement: () => Promise<unknown>, runs: number) {
  const times = { search: [] as number[], statement: [] as number[] };
  for (let run = -Math.ceil(runs / 5); run < runs; run += 1) {
    const order = run % 2 === 0 ? (['search', 'statement'] as const) : (['statement', 'search'] as const);
    for (const name of order) {
      const ms = await timeOf(name === 'search' ? search : statement);
      if (run >= 0) times[name].push(ms);
    }
  }
  return times;
}

/** The same kind of transaction, under the same role, with the workspace set. */
function askFloor({ database, shipped, today }: House, words: readonly string[]): Promise<unknown> {
  return database.as(LOCAL, async (trx) => {
    const values = [today(), shipped.version, ...words];
    const [row] = await rowsOf<{ answer: string }>(
      trx,
      words.length === 0 ? floorOf('true', 'true') : wordFloor(words),
      values,
    );
    return JSON.parse(row?.answer ?? '');
  });
}

function wordFloor(words: readonly string[]): string {
  const places = words.map((_, index) => `$${index + 3}`);
  const own = places.map(
    (place) => `exists (select from own_found_word w where w.word = ${place}
    and (w.workspace, w.source, w.id) = (f.workspace, f.source, f.id))`,
  );
  return floorOf(`f.words @> array[${places}]::text[]`, own.join(' and '));
}

function floorOf(open: string, own: string): string {
  const arm = (table: string, where: string, isOwn: boolean) => `(select f.source, f.id, f.kind, f.day, f.title, f.url,
      f.first_seen, f.changed_on, ${isOwn} as own from ${table} f where ${where}
    order by f.day desc nulls last, f.source, f.id limit ${LIMIT})`;
  const count = (table: string, where: string) =>
    `(select count(*) from (select from ${table} f where ${where} limit 10001) c)`;
  return `with met as materialized (select ${count('found_record', open)} + ${count('own_found_record', own)} as n),
    page as (select * from (${arm('found_record', open, false)} union all ${arm('own_found_record', own, true)}) b
      order by day desc nulls last, source, id limit ${LIMIT})
    select json_build_object('asOf', $1::text,
      'known', json_build_object('data', $2::text, 'workspace', coalesce((select revision from workspace), 0)),
      'items', (select coalesce(json_agg(json_build_object('ref', source || '/' || id, 'source', source, 'id', id,
          'kind', kind, 'day', regexp_replace(day, '(-00)+$', ''), 'title', title, 'url', url, 'firstSeen', first_seen,
          'changedOn', changed_on, 'own', own) order by day desc nulls last, source, id), '[]') from page),
      'total', least(n, 10000), 'totalIsFloor', n > 10000, 'cap', 200,
      'next', case when n > ${LIMIT} then '${LIMIT}' end)::text as answer from met`;
}
