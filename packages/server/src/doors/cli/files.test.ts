import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL } from '../../house.ts';
import { serviceFor } from '../../operations/service.ts';
import { openTestHouse, type TestHouse } from '../../operations/testing/test-house.ts';
import { type HouseCommand, runCli } from './program.ts';

/** Files that come out of the command line and go into it, and what it says of words that it does not know. */

let house: TestHouse;
const folder = mkdtempSync(join(tmpdir(), 'beringia-files-'));
beforeAll(async () => {
  house = await openTestHouse('pglite');
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const HOUSE: HouseCommand[] = [
  { name: 'serve', summary: 'Serve', run: async () => {} },
  { name: 'restore', summary: 'Restore', arguments: '[file]', run: async () => {} },
];

async function beringia(line: string, { onTerminal = false, stdin = '' } = {}) {
  const [out, err, written]: [string[], string[], Uint8Array[]] = [[], [], []];
  const io = {
    out: (text: string) => void out.push(`${text}\n`),
    err: (text: string) => void err.push(`${text}\n`),
    write: (bytes: Uint8Array) => void written.push(bytes),
    progress: () => {},
    onTerminal,
    readStdin: async () => stdin,
    session: async () => serviceFor(house.house, LOCAL),
  };
  const code = await runCli(line.split(' '), io, HOUSE, '0.0.0');
  return { code, out: out.join(''), err: err.join(''), bytes: Buffer.concat(written) };
}

const idsIn = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]?.rows.length ?? 0;

describe('an export', () => {
  it('trap: a workbook printed as base64: its bytes go out as they are', async () => {
    const { code, out, bytes } = await beringia('deals export xlsx --modality adc');
    expect([code, out, bytes.subarray(0, 2).toString()]).toEqual([0, '', 'PK']);
    expect(await idsIn(bytes)).toBeGreaterThan(10);
  });

  it('is written into a file, or into a folder under its own name', async () => {
    const file = join(folder, 'deals.xlsx');
    expect(await beringia(`deals export xlsx --modality adc -o ${file}`)).toMatchObject({
      code: 0,
      out: expect.stringMatching(`^Wrote ${file}, \\d+ bytes, as beringia-deals-.*\\.xlsx\\.\n$`),
    });
    expect(await idsIn(readFileSync(file))).toBeGreaterThan(10);
    const { out } = await beringia(`deals export csv --modality adc --output ${folder}`);
    const [, name = ''] = /^Wrote (\S+),/.exec(out) ?? [];
    expect(readFileSync(name, 'utf8')).toMatch(/^\uFEFFId,Announced,/);
    expect((await beringia('deals export csv -o /no/such/folder/f.csv')).code).toBe(2);
  });

  it('is refused on a terminal when it is no text, and printed there when it is', async () => {
    const refused = await beringia('deals export xlsx --modality adc', { onTerminal: true });
    expect([refused.code, refused.bytes.length]).toEqual([2, 0]);
    expect(refused.err).toMatch(/terminal cannot show it\. Expected .*`-o FILE`/);
    expect((await beringia('deals export csv --modality adc', { onTerminal: true })).bytes.length).toBeGreaterThan(100);
  });
});

describe('a file that is no text', () => {
  it('is refused in words, and none of its bytes is printed', async () => {
    const file = join(folder, 'book.jsonl');
    writeFileSync(file, Buffer.from([0x50, 0x4b, 3, 4, 0x1b, 0x5b, 0x32, 0x4a, 0xff]));
    for (const line of [`deals import ${file}`, `rates import ${file}`]) {
      const { code, err } = await beringia(line);
      expect([line, code]).toEqual([line, 2]);
      expect(err).toMatch(/this is a spreadsheet or another archive, and not text/);
    }
    expect((await beringia('deals import -', { stdin: 'a\u0000b' })).err).toMatch(
      /standard input: this is not a text file/,
    );
    expect((await beringia(`deals import ${folder}`)).err).toMatch(/this is a folder/);
  });

  it('a folder for an import that runs as a job is refused before anything is sent', async () => {
    const { code, err } = await beringia(`sources import clinicaltrials-gov ${folder}`);
    expect([code, err]).toEqual([2, expect.stringMatching(/this is a folder, and not a file\..*Name its files/s)]);
  });

  it('trap: a name that commands the terminal: control signs are not printed', async () => {
    const { code, err } = await beringia('deals import -', { stdin: '\u001b]0;owned\u0007' });
    expect(code).toBe(2);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(err).not.toMatch(/[\u001b\u0007]/);
  });
});

describe('words that the command line does not know', () => {
  it('an option: the options there are', async () => {
    const { code, err } = await beringia('rates list --curency CNY');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/unknown option '--curency'\s+The options are --json, --help\./),
    ]);
    expect((await beringia('deals export csv --modalty adc')).err).toMatch(/The options are .*--modality.*--output/);
  });

  it('a command: the commands there are', async () => {
    expect((await beringia('deals lst')).err).toMatch(/The commands are list, facets, stats/);
  });

  it('a value that is none, in one plain sentence', async () => {
    const said = async (line: string) => (await beringia(line)).err.trim();
    expect(await said('deals list --year 20x5')).toBe(
      'year: "20x5" does not fit. Expected a year such as 2025. Correct the field and ask again.',
    );
    expect(await said('deals list --cash-min lots')).toMatch(/^cashMin: .* Expected a number\. Correct/);
    expect(await said('deals list --limit 0')).toMatch(/^limit: .* Expected a number of at least 1\. Correct/);
    expect(await said('deals list --announced-from 2026-02-30')).toMatch(/Expected a real date written YYYY/);
  });

  it('a house command says no more than it takes', async () => {
    expect((await beringia('serve --help')).out).toMatch(/^Usage: beringia serve \[options\]$/m);
    expect((await beringia('restore --help')).out).toMatch(/^Usage: beringia restore \[options\] \[file\]$/m);
    expect((await beringia('serve now')).code).toBe(2);
  });
});

describe('lists', () => {
  const RATE = JSON.stringify({ currency: 'CNY', on: '2015-01-01', dollars: 0.16, source: 'an example' });

  it.each([
    ['deals list --limit 2', /^Id +Licensor → licensee +Asset +Announced +Cash +Total +Standing\n/],
    ['deals facets', /^modality\n {2}Value +Deals +Name\n/],
    ['deals stats', /\nyear +Deals +cash +Stated +Unknown +Other currency\n/],
    ['deals check', /^Rule +Kind +Findings +Why/],
    ['rates list', /^Currency +On +US dollars +Source\nCNY +2015-01-01 +0\.16 +an example\n1 of 1/],
    ['assets classes', /^Id +Name +Members +Why\n/],
    ['search find akeso', /^Kind +Id +Name +Matched +Hint\n/],
  ])('have a heading and few columns: %s', async (line, expected) => {
    await beringia('rates import -', { stdin: RATE });
    const { out } = await beringia(line);
    expect(out).toMatch(expected);
    expect(out).not.toMatch(/undefined|\[object/);
  });
});
