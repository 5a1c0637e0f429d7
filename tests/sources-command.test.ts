import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, freshFolder, removeFolder, run, serve, stopAll } from './support/beringia.ts';

/** The command line with files of sources: alone on a folder, and beside a server that holds it. */
const work = freshFolder('sources-command');
const samples = fileURLToPath(new URL('../packages/server/src/sources/', import.meta.url));
const [trials, mails] = [join(samples, 'clinicaltrials-gov/samples/studies-v2.json'), join(work, 'letter.json')];
const IMPORT = ['sources', 'import', 'clinicaltrials-gov'];
const MINUTES = 60_000;

beforeAll(() => writeFileSync(mails, '{"status":"pwned"}'));
afterAll(() => {
  stopAll();
  removeFolder(work);
});

async function imported(data: string) {
  const first = await answerOf(data, ...IMPORT, trials);
  expect(first).toMatchObject({
    jobs: [{ state: 'done', source: 'clinicaltrials-gov', share: 1 }],
    changed: 0,
    same: 0,
  });
  expect(Number(first.read)).toBeGreaterThan(0);
  expect(first.new).toBe(first.read);
  const again = await answerOf(data, ...IMPORT, trials, mails);
  expect(again).toMatchObject({ jobs: [{ state: 'done' }, { state: 'done' }], new: 0, same: first.read });
  expect(Number(again.rejected)).toBeGreaterThan(Number(first.rejected));
  const { code, out } = await run(data, ...IMPORT, mails);
  expect(code).toBe(0);
  expect(out).toMatch(/letter\.json: clinicaltrials-gov {2}done .*1 set aside/);
  expect(out).toMatch(/beringia sources quarantine --job /);
  expect((await answerOf(data, 'sources', 'search', '--source', 'clinicaltrials-gov')).total).toBe(first.read);
}

async function refused(data: string) {
  const codeOf = async (...args: string[]) => (await run(data, ...args)).code;
  expect(await codeOf('sources', 'import', 'nobody', trials)).toBe(2);
  expect(await codeOf(...IMPORT, join(work, 'nothing.json'))).toBe(2);
  expect(await codeOf(...IMPORT, join(samples, 'source.ts'))).toBe(2);
  expect(await codeOf('sources', 'sync', 'chictr')).toBe(4);
  expect(await codeOf('sources', 'show', 'ictrp', 'NCT00000000')).toBe(3);
}

describe('beringia sources import', () => {
  it(
    'reads files without a server, and answers with sums and exit codes',
    async () => {
      const data = join(work, 'alone');
      await imported(data);
      await refused(data);
      expect((await run(data, 'work')).out).toBe('Jobs worked on: 0.\n');
    },
    4 * MINUTES,
  );

  it(
    'sends files to a server that holds the folder, which does the work',
    async () => {
      const data = join(work, 'served');
      const { address, child, ended } = await serve(data);
      await imported(data);
      await refused(data);
      expect((await run(data, 'work')).out).toBe(`The server at ${address} does the jobs.\n`);
      child.kill('SIGTERM');
      expect((await ended).code).toBe(0);
    },
    4 * MINUTES,
  );
});
