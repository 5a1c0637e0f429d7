import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuse } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL, openHouse } from '../../house.ts';
import { type House, serviceFor } from '../../operations/service.ts';
import type { Session } from '../session.ts';
import { type HouseCommand, runCli } from './program.ts';

const SUMMIT = 'akeso-summit-ivonescimab-2022';
const folder = mkdtempSync(join(tmpdir(), 'beringia-cli-'));
const houseCommands: HouseCommand[] = [
  { name: 'doctor', summary: 'Look', run: async () => {} },
  {
    name: 'serve',
    summary: 'Serve',
    run: async () => {
      throw refuse('refused', { wrong: 'in use by process 7.', expected: 'a free folder', next: 'Stop process 7.' });
    },
  },
];

let house: House;
beforeAll(async () => {
  house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: '2026-11-20' as Day }, '0.0.0');
});
afterAll(async () => {
  await house.database.close();
  rmSync(folder, { recursive: true });
});

/** Runs one command line. @returns the exit code, what was printed on each stream, and whether the database was needed */
async function beringia(line: string, given: { stdin?: string; session?: Session } = {}) {
  const printed = { out: [] as string[], err: [] as string[], opened: 0 };
  const io = {
    out: (text: string) => void printed.out.push(text),
    err: (text: string) => void printed.err.push(text),
    write: (bytes: Uint8Array) => void printed.out.push(Buffer.from(bytes).toString('utf8')),
    progress: () => {},
    onTerminal: false,
    readStdin: async () => given.stdin ?? '',
    session: async () => {
      printed.opened += 1;
      return given.session ?? serviceFor(house, LOCAL);
    },
  };
  const code = await runCli(line.split(' '), io, houseCommands, '0.0.0');
  return { code, out: printed.out.join('\n'), err: printed.err.join('\n'), opened: printed.opened };
}

describe('exit codes', () => {
  it.each([
    ['an answer', 0, 'deals list'],
    ['help', 0, 'deals list --help'],
    ['the version', 0, '--version'],
    ['a command of the house', 0, 'doctor'],
    ['a value that does not exist', 2, 'deals list --modality antibody'],
    ['an unknown option', 2, 'deals list --modalty adc'],
    ['an unknown command', 2, 'deals lst'],
    ['a missing argument', 2, 'deals show'],
    ['a deal that nobody knows', 3, 'deals show nobody-nothing-2020'],
    ['an unknown schema', 3, 'schema dael'],
    ['a refusal', 4, 'serve'],
  ])('%s: %i', async (_what, expected, line) => {
    const { code, out, err } = await beringia(line);
    expect({ code, err: err !== '', out: out !== '' || line === 'doctor' }).toEqual({
      code: expected,
      err: expected !== 0,
      out: expected === 0,
    });
  });

  it('a fault of ours: 1, with what happened', async () => {
    const session = {
      call: async () => {
        throw new Error('the disk is gone');
      },
      keep: () => Promise.reject(new Error('the disk is gone')),
    };
    const { code, out, err } = await beringia('system status', { session });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/Beringia made a mistake.*the disk is gone/s);
  });
});

describe('answers', () => {
  it('with --json are what the operation answers', async () => {
    const { out, err } = await beringia('deals list --modality adc bispecific-antibody --limit 2 --json');
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      items: [{}, {}],
      total: expect.any(Number),
      cap: 200,
      next: expect.any(String),
    });
  });

  it('without it are lines for a person: unknown is a dash, the next page is named', async () => {
    const { out } = await beringia('deals list --limit 3 --sort announced');
    expect(out.split('\n')).toHaveLength(5);
    expect(out).toMatch(/3 of \d+; next page: --cursor \S+$/);
    expect((await beringia(`deals show ${SUMMIT}`)).out).toMatch(/optionFee: —/);
  });

  it('trap: a floor shown as a value', async () => {
    const floor = house.shipped.deals.find(
      ({ amounts }) => amounts.total?.mark === 'at-least' && amounts.total.value !== null,
    );
    const { out } = await beringia(`deals list --q ${floor?.id} --limit 1`);
    expect(out).toContain(`≥${floor?.amounts.total?.value}M`);
  });

  it('that are files are printed as they are', async () => {
    expect((await beringia('deals export csv --modality adc')).out).toMatch(/^\uFEFFId,Announced,/);
  });

  it('of schema need no database', async () => {
    const { out, opened } = await beringia('schema deal');
    expect(opened).toBe(0);
    const schema = JSON.parse(out);
    expect(schema.required).toContain('licensors');
    expect(schema.required).not.toContain('formerIds');
    expect((await beringia('schema dael')).err).toMatch(/one of deal/);
  });

  it('to errors name the field, what was expected and what to do next', async () => {
    const { err } = await beringia('deals list --modality antibody');
    expect(err).toMatch(/^modality: .*Expected one of .*adc.*\. Correct the field/);
  });
});

const deal = (id: string, change: object = {}) => JSON.stringify({ ...EXAMPLE, id, ...change });

describe('writing', () => {
  it('imports from standard input, and from a file', async () => {
    const stdin = `${deal('from-stdin-2024')}\n`;
    expect(JSON.parse((await beringia('deals import - --json', { stdin })).out)).toMatchObject({ read: 1, new: 1 });
    const file = join(folder, 'ours.jsonl');
    writeFileSync(file, stdin);
    expect(JSON.parse((await beringia(`deals import ${file} --json`)).out)).toMatchObject({ new: 0, same: 1 });
  });

  it('lists every error of a file on stderr with its place, and imports only on demand', async () => {
    const stdin = [deal('good-2024'), deal('Bad Id'), '{'].join('\n');
    const { code, out, err } = await beringia('deals import -', { stdin });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/standard input line 2, id: [\s\S]*standard input line 3, line: [\s\S]*nothing was imported/);
    const partial = await beringia('deals import - --partial --json', { stdin });
    expect(JSON.parse(partial.out)).toMatchObject({ new: 1, rejected: 2 });
  });

  it('says that a file cannot be read', async () => {
    const { code, err } = await beringia('deals import /no/such/file.jsonl');
    expect(code).toBe(2);
    expect(err).toMatch(/\/no\/such\/file.jsonl: the file cannot be read/);
  });

  it('edits a number as a number and a text as a text, and takes it back', async () => {
    const made = await beringia(`deals edit ${SUMMIT} amounts.cashAtSigning.value --value 321 --json`);
    expect(made.err).toBe('');
    expect((await beringia(`deals edit ${SUMMIT} note --value checked`)).code).toBe(0);
    const shown = JSON.parse((await beringia(`deals show ${SUMMIT} --json`)).out);
    expect(shown.flat).toMatchObject({ note: 'checked', terms: { upfront: 321 } });
    for (const { id } of shown.edits) expect((await beringia(`deals withdraw ${SUMMIT} ${id}`)).code).toBe(0);
    expect((await beringia(`deals withdraw ${SUMMIT} ${shown.edits[0].id}`)).code).toBe(3);
  });
});
