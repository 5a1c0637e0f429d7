import type { Day } from '@beringia/domain/basics/partial-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL, openHouse } from '../../house.ts';
import { type House, serviceFor } from '../../operations/service.ts';
import { runCli } from './program.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: '2026-11-25' as Day }, '0.0.0');
});
afterAll(() => house.database.close());

/** Words of a line stand apart by one space; a name with a space is written with `_`. */
async function beringia(line: string, stdin = '') {
  const printed = { out: [] as string[], err: [] as string[] };
  const io = {
    out: (text: string) => void printed.out.push(text),
    err: (text: string) => void printed.err.push(text),
    write: (bytes: Uint8Array) => void printed.out.push(Buffer.from(bytes).toString('utf8')),
    progress: () => {},
    onTerminal: false,
    readStdin: async () => stdin,
    session: async () => serviceFor(house, LOCAL),
  };
  const argv = line.split(' ').map((word) => word.replaceAll('_', ' '));
  const code = await runCli(argv, io, [], '0.0.0');
  return { code, out: printed.out.join('\n'), err: printed.err.join('\n') };
}

describe('exit codes', () => {
  it.each([
    [0, 'rights show AK112'],
    [0, 'assets search'],
    [0, 'assets search ivonescimab'],
    [0, 'assets search --q ivonescimab'],
    [2, 'assets search one two'],
    [2, 'rights show'],
    [2, 'rights show TJ101'],
    [2, 'rights show AK112 --country ZZ'],
    [2, 'rights show AK112 --as-of 2024-02-30'],
    [2, 'assets search --class nothing'],
    [2, 'parties merge akeso akeso'],
    [2, 'parties match'],
    [3, 'rights show nobody'],
    [3, 'assets show nobody'],
    [3, 'parties show nobody'],
    [3, 'parties unmerge akeso'],
  ])('%i: %s', async (expected, line) => {
    const { code, out, err } = await beringia(line);
    expect([code, err !== '', out !== '']).toEqual([expected, expected !== 0, expected === 0]);
  });
});

describe('rights show', () => {
  it('says who holds what where in few words, and below it why, with the addresses', async () => {
    const { out } = await beringia('rights show AK112');
    expect(out).toMatch(/^ivonescimab 依沃西单抗 \(ivonescimab\), rights on 2026-11-25/);
    expect(out).toMatch(
      /^held +Summit Therapeutics +all +exclusive +United States, Canada, Europe, Japan, Latin America, Middle East and Africa$/m,
    );
    expect(out).toMatch(/^retained +Akeso +all +— +.*\bCN\b/m);
    expect(out).toMatch(/^Why\n {2}grant of 2023-01: .*\n {4}https:\/\//m);
  });

  it('answers for a country on a day first', async () => {
    const on = async (day: string) => (await beringia(`rights show AK112 --country BR --as-of ${day}`)).out;
    expect(await on('2024-06-02')).toMatch(/^In Brazil: retained\n {2}all: retained, Akeso$/m);
    expect(await on('2024-06-03')).toMatch(/^In Brazil: held\n {2}all: held, Summit Therapeutics \(exclusive\)$/m);
  });

  it('trap: "no grant found" shown as for sale: what was searched stands beside it', async () => {
    const { out } = await beringia('rights show 177lu-lnc1011');
    expect(out).toMatch(/^no grant found +— +all +— +worldwide$/m);
    expect(out).toMatch(/No deal names this asset: \d+ looked through, the oldest last checked \d{4}/);
    const { out: some } = await beringia('rights show palverafusp-alfa --country US --as-of 2024-01-01 --json');
    expect(JSON.parse(some).noGrantFound.countries).toEqual(['US']);
    const { out: space } = await beringia('rights white-space --limit 20');
    expect(space).toMatch(/open is never for sale/);
    expect(space).toMatch(/^Id +Name +State +Since +Sure +Highest stage +Kept by +Why$/m);
  });

  it('with --json keeps the keys that scripts rely on', async () => {
    const answer = JSON.parse((await beringia('rights show AK112 --json')).out);
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining(['asset', 'asOf', 'holders', 'noGrantFound', 'unknown', 'conflicts']),
    );
    for (const key of ['party', 'countries', 'field', 'exclusivity', 'status', 'basis'])
      expect(answer.holders[0]).toHaveProperty(key);
    for (const key of ['countries', 'searched', 'on']) expect(answer.noGrantFound).toHaveProperty(key);
  });
});

describe('parties', () => {
  it('match takes several names, and says the verdict and why', async () => {
    const { out } = await beringia('parties match Akeso 康方生物 Qqzzxx_Vvkkjj');
    expect(out.match(/^ {2}confirmed {2}\d\.\d\d {2}akeso /gm)).toHaveLength(2);
    expect(out).toMatch(/^ {6}\+\d\.\d\d \w+: /m);
    expect(out).toMatch(/^Qqzzxx Vvkkjj\n {2}No stored name comes near\.$/m);
  });

  it('show has names with their sources, deals and assets', async () => {
    const { out } = await beringia('parties show summit');
    expect(out).toMatch(/^Summit Therapeutics \(summit\)\nbiotech · .* · US · SMMT$/m);
    expect(out).toMatch(/^ {2}Summit Therapeutics plc +en +former +\S+$/m);
    expect(out).toMatch(/^Deals: \d+ as licensor, \d+ as licensee$/m);
    expect(out).toMatch(/^ {2}ivonescimab +ivonescimab 依沃西单抗 +licensee$/m);
  });

  it('show tells a hospital from the company under its id, and its class from a licence', async () => {
    const { out } = await beringia('parties show qilu --kind hospital');
    expect(out).toMatch(/^Qilu Hospital.* 山东大学齐鲁医院 \(qilu\)\nhospital · Jinan · CN$/m);
    expect(out).toMatch(
      /^Province Shandong · class 3A, which is no licence .* filing as trial institution: not known$/m,
    );
    expect(out).toMatch(/^Affiliation: Shandong University/m);
    expect((await beringia('parties show qilu')).out).toMatch(/^Qilu Pharma/);
  });

  it('a hospital is added with its kind, and merged under it', async () => {
    const { out } = await beringia('parties add Quillhaven_Hospital --kind hospital --city Jinan --source a_list');
    expect(out).toMatch(/^id: w\.local\.quillhaven-hospital$/m);
    const merged = await beringia('parties merge w.local.quillhaven-hospital qilu --kind hospital');
    expect(merged.out).toMatch(/unmerge w\.local\.quillhaven-hospital --kind hospital/);
    const back = await beringia('parties unmerge w.local.quillhaven-hospital');
    expect(back.out).toMatch(/two hospitals again/);
  });

  it('merge says how to take it back, and unmerge does', async () => {
    const merged = await beringia('parties merge summit pfizer --reason as_a_trial');
    expect(merged.out).toMatch(/summit answers as pfizer .*beringia parties unmerge summit/);
    expect((await beringia('parties show summit')).out).toMatch(
      /^Pfizer .*asked for as summit[\s\S]*answers for Summit/,
    );
    expect((await beringia('parties unmerge summit')).out).toMatch(/two companies again/);
    expect((await beringia('parties show summit')).out).toMatch(/^ {2}summit +pfizer +\S+ +\S+ +as a trial$/m);
  });

  it('a merge without a reason says that none was given', async () => {
    expect((await beringia('parties merge summit pfizer')).out).toMatch(
      /Reason: no reason given; say one with --reason/,
    );
    expect((await beringia('parties unmerge summit --reason it_was_a_slip')).out).toMatch(/Reason: it was a slip\.$/m);
    expect((await beringia('parties show summit')).out).toMatch(/ no reason given; it was a slip$/m);
  });

  it('help says which options must be given', async () => {
    expect((await beringia('parties add --help')).out).toMatch(/--source <source> [\s\S]*?required/);
    expect((await beringia('parties add --help')).out).not.toMatch(/--force [^\n]*required/);
  });
});

describe('assets', () => {
  it('search takes the words as they come, and lines up Chinese names', async () => {
    const { out } = await beringia('assets search AK11');
    const lines = out.split('\n').slice(0, -1);
    expect(lines[0]).toMatch(/^Id +Name +Codes +Targets +Originator +China +Anywhere +Deals +Matched$/);
    expect(lines.find((line) => line.startsWith('ivonescimab'))).toMatch(
      /AK112, SMT112 .* approved +approved +1 +AK112$/,
    );
    expect(out).toMatch(/\n\d+ of \d+$/);
  });

  it('trap: a Chinese phase shown as a global phase: each has its line, with its day and source', async () => {
    const { out } = await beringia('assets show AK112');
    expect(out).toMatch(/^ {2}highest anywhere +\S+ +\d{4}\S* +(?:deal:|https?:)/m);
    expect(out).toMatch(/^ {2}mainland China +\S+ +\d{4}\S* +(?:deal:|https?:)/m);
    expect(out).toMatch(/^ {2}US IND +— +— +—$/m);
  });

  it('read-outs are pasted from a file; an error names its line', async () => {
    const table = 'trial,endpoint,value,source\nTRIAL-1,ORR,38,https://a.example';
    const refused = await beringia('assets read-outs AK112 -', `${table}\nTRIAL-1,PFS,nine,https://a.example`);
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/standard input line 3, value: /)]);
    expect((await beringia('assets read-outs AK112 -', table)).code).toBe(0);
    expect((await beringia('assets show AK112')).out).toMatch(/Read-outs, not head to head[\s\S]*TRIAL-1 +— +ORR +38/);
    expect((await beringia('assets read-outs AK112 /no/such/file')).err).toMatch(/the file cannot be read/);
  });

  it('class tells its history in order', async () => {
    const { out } = await beringia('assets class pd1-vegf');
    const days = [...out.matchAll(/^ {2}(\d{4}\S*) +\S/gm)].map(([, day]) => day);
    expect(days.length).toBeGreaterThan(8);
    expect(days).toEqual(days.toSorted());
    expect(out).toMatch(/2026-01-06 +palverafusp alfa +return/);
  });
});
