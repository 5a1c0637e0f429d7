import { execFileSync } from 'node:child_process';
import { cpSync, createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, freshFolder, removeFolder, run, start } from './support/beringia.ts';

/**
 * Nothing lost, nothing double: a process that reads a file of a source is killed at random moments, others take its place and are
 * killed too, and in the end the store is that of a run that nobody disturbed, byte for byte. BERINGIA_KILLS sets the rounds,
 * BERINGIA_SEED the moments.
 */
const STUDIES = 5_000;
const ROUNDS = Number(process.env.BERINGIA_KILLS ?? 3);
const SEED = Number(process.env.BERINGIA_SEED ?? 20261125);
const MINUTES = 60_000;
const SOURCE = 'clinicaltrials-gov';
/** Part of every Unix; a pipe is the only file that can be half read for as long as a test wants. */
const PIPE_MAKER = 'mkfifo';

const work = freshFolder('kill-sources');
const file = join(work, 'studies.jsonl');
/** A folder with the shipped data and no record of a source; every round starts from a copy of it. */
const empty = join(work, 'empty');
const whole = { takes: 0, opens: 0, store: '', progress: {} as unknown };

beforeAll(async () => {
  writeFileSync(file, manyStudies());
  await answerOf(empty, 'system', 'status');
  const began = performance.now();
  await answerOf(empty, 'system', 'status');
  whole.opens = performance.now() - began;
}, 2 * MINUTES);
afterAll(() => removeFolder(work));

describe(`an import of ${STUDIES} studies`, () => {
  it(
    'uninterrupted, holds each study once',
    async () => {
      const data = copyOf('whole');
      const began = performance.now();
      expect(await answerOf(data, ...importing(file))).toMatchObject({ read: STUDIES, new: STUDIES, rejected: 0 });
      whole.takes = performance.now() - began;
      whole.store = await storeOf(data);
      whole.progress = (await jobsOf(data))[0]?.progress;
      expect(whole.store.split('\n')).toHaveLength(STUDIES + 1);
      removeFolder(data);
    },
    3 * MINUTES,
  );

  it(
    `killed at random moments in ${ROUNDS} rounds, goes on by itself and ends at the same store`,
    async () => {
      const chance = seeded(SEED);
      const told: string[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        const data = copyOf(`round-${round}`);
        const kills = await killedUntilDone(data, chance);
        told.push(kills.join(', '));
        expect(await jobsOf(data), told.at(-1)).toMatchObject([{ state: 'done', progress: whole.progress }]);
        expect((await storeOf(data)) === whole.store, told.at(-1)).toBe(true);
        removeFolder(data);
      }
      console.log(`killed imports, of ${Math.round(whole.takes)} ms, seed ${SEED}:\n${told.join('\n')}`);
    },
    (3 + ROUNDS) * MINUTES,
  );

  it.skipIf(process.platform === 'win32')(
    'killed while half of the file is kept, has read nothing of it, and the next one reads all',
    async () => {
      const data = copyOf('keeping');
      const pipe = join(work, 'studies.pipe.jsonl');
      execFileSync(PIPE_MAKER, [pipe]);
      const { child, ended } = start(data, importing(pipe));
      const all = readFileSync(file);
      const half = all.subarray(0, all.length / 2);
      // What fits into no pipe has been taken out of it.
      await new Promise((taken) => createWriteStream(pipe).write(half, taken));
      child.kill('SIGKILL');
      await ended;
      expect((await run(data, 'work')).out).toBe('Jobs worked on: 0.\n');
      expect(await answerOf(data, ...importing(file))).toMatchObject({ read: STUDIES, new: STUDIES });
      expect((await storeOf(data)) === whole.store).toBe(true);
      removeFolder(data);
    },
    3 * MINUTES,
  );
});

/** The first process imports; those after it do what it left, each killed with a chance of one half, and none after the fourth. */
async function killedUntilDone(data: string, chance: () => number): Promise<string[]> {
  const told: string[] = [];
  for (let jobs: Listed[] = []; jobs[0]?.state !== 'done'; ) {
    const args = jobs.length > 0 ? ['work'] : importing(file);
    const spared = told.length > 3 || (told.length > 0 && chance() < 0.5);
    const moment = spared ? null : momentOf(chance());
    const { killed, code } = await disturbed(data, args, moment);
    jobs = await jobsOf(data);
    told.push(`${args[0]} ${killed ? `killed at ${moment} ms` : 'ended'} (${howFar(jobs)})`);
    if (!killed) expect([code, jobs[0]?.state], told.join(', ')).toEqual([0, 'done']);
  }
  return told;
}

/** Hardly any time is spent on kills before the house is open. */
function momentOf(chance: number): number {
  const early = whole.opens / 2;
  return Math.round(early + chance * (whole.takes - early));
}

async function disturbed(data: string, args: readonly string[], moment: number | null) {
  const began = performance.now();
  const { child, ended } = start(data, args);
  const alarm = moment === null ? null : setTimeout(() => child.kill('SIGKILL'), moment);
  const { code } = await ended;
  if (alarm) clearTimeout(alarm);
  const killed = child.signalCode === 'SIGKILL';
  // A machine that has become quicker would outrun the moments that were measured on a slow one.
  if (!killed && args[0] === 'sources') whole.takes = Math.min(whole.takes, performance.now() - began);
  return { killed, code };
}

type Listed = { readonly state: string; readonly progress: Record<string, unknown> };

async function jobsOf(data: string): Promise<Listed[]> {
  return (await answerOf(data, 'jobs', 'list')).items as Listed[];
}

function howFar([job]: Listed[]): string {
  return job ? `${job.state}, ${job.progress.read ?? 0} read` : 'no job';
}

function importing(path: string): string[] {
  return ['sources', 'import', SOURCE, path];
}

async function storeOf(data: string): Promise<string> {
  const { code, out, err } = await run(data, 'sources', 'export', '--source', SOURCE, '--output', '-');
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}

function copyOf(name: string): string {
  const data = join(work, name);
  cpSync(empty, data, { recursive: true });
  return data;
}

/** The first study of the sample over and over, each with a number and a title of its own. */
function manyStudies(): string {
  const sample = new URL(`../packages/server/src/sources/${SOURCE}/samples/studies-v2.json`, import.meta.url);
  const { studies } = JSON.parse(readFileSync(sample, 'utf8'));
  return Array.from({ length: STUDIES }, (_, n) => `${JSON.stringify(oneStudy(studies[0], n))}\n`).join('');
}

// biome-ignore lint/suspicious/noExplicitAny: a study of the register is as it comes.
function oneStudy(study: any, n: number) {
  const own = structuredClone(study);
  const names = own.protocolSection.identificationModule;
  names.nctId = `NCT${String(90_000_000 + n)}`;
  names.briefTitle = `${names.briefTitle} ${n}`;
  return own;
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
