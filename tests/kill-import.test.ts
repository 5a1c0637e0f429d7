import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, freshFolder, removeFolder, start } from './support/beringia.ts';

/**
 * Nothing lost, nothing double: an import is killed at a random moment, and a fresh process finds all of its deals or none.
 * BERINGIA_KILLS sets the rounds, BERINGIA_SEED the moments.
 */
const DEALS = 20_000;
const ROUNDS = Number(process.env.BERINGIA_KILLS ?? 3);
const SEED = Number(process.env.BERINGIA_SEED ?? 20261120);
const MINUTES = 60_000;

const work = freshFolder('kill');
const file = join(work, 'deals.jsonl');
/** A folder with the shipped data and no own deal; every round starts from a copy of it. */
const empty = join(work, 'empty');
let importTakes = 0;

beforeAll(async () => {
  writeFileSync(file, manyDeals());
  expect(await ownDeals(empty)).toBe(0);
}, 2 * MINUTES);
afterAll(() => removeFolder(work));

describe(`an import of ${DEALS} deals`, () => {
  it(
    'uninterrupted, holds each deal once',
    async () => {
      const whole = copyOf('whole');
      const began = performance.now();
      expect(await importInto(whole)).toMatchObject({ read: DEALS, new: DEALS, same: 0, rejected: 0 });
      importTakes = performance.now() - began;
      expect(await ownDeals(whole)).toBe(DEALS);
      removeFolder(whole);
    },
    3 * MINUTES,
  );

  it(
    `killed at ${ROUNDS} random moments, leaves all of them or none, and is made whole by a second run`,
    async () => {
      const chance = seeded(SEED);
      const found: string[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        const data = copyOf(`round-${round}`);
        const moment = Math.round(chance() * importTakes);
        const { killed } = await killedImport(data, moment);
        const own = await ownDeals(data);
        found.push(`${moment} ms: ${killed ? 'killed' : 'ended before'}, ${own} own deals`);
        expect([0, DEALS], found.at(-1)).toContain(own);
        if (round === ROUNDS) await makesWhole(data, own);
        removeFolder(data);
      }
      console.log(`killed imports, of ${Math.round(importTakes)} ms, seed ${SEED}:\n${found.join('\n')}`);
    },
    (3 + ROUNDS) * MINUTES,
  );
});

async function makesWhole(data: string, already: number): Promise<void> {
  expect(await importInto(data)).toMatchObject({ read: DEALS, new: DEALS - already, same: already, changed: 0 });
  expect(await ownDeals(data)).toBe(DEALS);
  expect(await answerOf(data, 'deals', 'list', '--own', 'true', '--limit', '1')).toMatchObject({ total: DEALS });
}

async function killedImport(data: string, moment: number): Promise<{ killed: boolean }> {
  const { child, ended } = start(data, ['deals', 'import', file]);
  const alarm = setTimeout(() => child.kill('SIGKILL'), moment);
  await ended;
  clearTimeout(alarm);
  return { killed: child.signalCode === 'SIGKILL' };
}

function importInto(data: string) {
  return answerOf(data, 'deals', 'import', file);
}

async function ownDeals(data: string): Promise<number> {
  const { deals } = await answerOf(data, 'system', 'status');
  return (deals as { own: number }).own;
}

function copyOf(name: string): string {
  const data = join(work, name);
  cpSync(empty, data, { recursive: true });
  return data;
}

function manyDeals(): string {
  return Array.from({ length: DEALS }, (_, n) => `${JSON.stringify(oneDeal(n))}\n`).join('');
}

/** The example deal, with what lists sort, filter and search by made different. */
function oneDeal(n: number) {
  const [year, month] = [2015 + (n % 12), 1 + (n % 9)];
  const [licensor] = EXAMPLE.licensors;
  const amounts = { cashAtSigning: { value: n % 7 === 0 ? null : n % 900, currency: 'USD' } };
  const dates = { signed: null, announced: `${year}-0${month}`, closed: null };
  const licensors = [{ ...licensor, name: `Lantian ${n % 500}`, nameZh: `蓝田${n % 500}号` }];
  return { ...EXAMPLE, id: `lantian-westward-lt-${n}`, licensors, amounts, dates };
}

/** Mulberry32: the same moments for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
