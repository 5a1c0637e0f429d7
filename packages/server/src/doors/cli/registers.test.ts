import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '@beringia/domain/basics/partial-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL, openHouse } from '../../house.ts';
import { type House, serviceFor } from '../../operations/service.ts';
import { runCli } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'beringia-registers-'));
let house: House;
beforeAll(async () => {
  house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: '2026-11-25' as Day }, '0.0.0');
});
afterAll(async () => {
  await house.database.close();
  rmSync(folder, { recursive: true });
});

async function beringia(argv: readonly string[], stdin = '') {
  const printed = { out: [] as string[], err: [] as string[] };
  const io = {
    out: (text: string) => void printed.out.push(text),
    err: (text: string) => void printed.err.push(text),
    write: () => {},
    progress: () => {},
    onTerminal: false,
    readStdin: async () => stdin,
    session: async () => serviceFor(house, LOCAL),
  };
  const code = await runCli(['registers', ...argv], io, [], '0.0.0');
  return { code, out: printed.out.join('\n'), err: printed.err.join('\n') };
}

describe('registers screen', () => {
  it('takes names, a file or standard input, one name a line', async () => {
    const file = join(folder, 'names.txt');
    writeFileSync(file, 'WuXi AppTec\n\nBGI Genomics\n');
    const on = ['--as-of', '2026-08-10'];
    const named = await beringia(['screen', 'WuXi AppTec', 'BGI Genomics', ...on]);
    expect(named.code).toBe(0);
    expect(named.out).toMatch(/^2 names on 2026-08-10: 1 listed, 1 listed-stayed$/m);
    expect((await beringia(['screen', '--file', file, ...on])).out).toBe(named.out);
    expect((await beringia(['screen', '--file', '-', ...on], 'WuXi AppTec\nBGI Genomics')).out).toBe(named.out);
  });

  it('tells edition, row, order, effects with their days, sources, and what was looked at', async () => {
    const { out } = await beringia(['screen', 'WuXi AppTec', '--as-of', '2026-08-10']);
    expect(out).toMatch(
      /confirmed: WuXi AppTec Co\., Ltd\. on us-1260h \(us-1260h-2026-06-08, row 184\): listed-stayed/,
    );
    expect(out).toMatch(/injunction from 2026-08-07 to no known end: .*confirm the docket\./);
    expect(out).toMatch(/stayed 2026-06-30: .*\n.*next 2027-06-30|stayed 2026-06-30: /);
    expect(out).toMatch(/on watch-1260h .*a request and no listing$/m);
    expect(out).toMatch(/counts for nothing: hr8333-2024 names WuXi AppTec/);
    expect(out).toMatch(/^Looked at\n {2}List +Edition of +Held +Freshness +Says$/m);
  });

  it('of many names prints a line each', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Alderquay ${index} Biologics`);
    const { out } = await beringia(['screen', ...names]);
    expect(out).toMatch(/^30 names on 2026-11-25: 30 unknown\nResult +Name +Nearest +Because$/m);
  });

  it('prints as JSON the keys that scripts rely on', async () => {
    const { out } = await beringia(['screen', 'WuXi AppTec', '--as-of', '2026-08-10', '--json']);
    const { items, asOf, known } = JSON.parse(out);
    expect([asOf, known.day]).toEqual(['2026-08-10', null]);
    expect(Object.keys(items[0])).toEqual(expect.arrayContaining(['query', 'result', 'hits', 'checked', 'because']));
    expect(Object.keys(items[0].hits[0])).toEqual(
      expect.arrayContaining(['list', 'edition', 'row', 'name', 'overlay', 'effects', 'because']),
    );
    expect(Object.keys(items[0].checked[0])).toEqual(['list', 'edition', 'published', 'stale', 'coverage']);
  });
});

describe('exit codes', () => {
  it.each([
    [0, ['lists']],
    [0, ['laws', 'biosecure']],
    [2, ['screen']],
    [2, ['screen', 'x'.repeat(2_000)]],
    [2, ['screen', 'BGI', '--as-of', '2026-02-30']],
    [2, ['screen', '--file', join(folder, 'nothing.txt')]],
    [3, ['screen', 'BGI', '--lists', 'us-1260']],
    [3, ['law', 'nothing']],
    [3, ['timeline', 'Alderquay']],
    [3, ['diff', 'nothing', '2026-06-08']],
    [2, ['diff', '2026-06-08']],
  ])('%i: %j', async (expected, argv) => {
    const { code, out, err } = await beringia(argv);
    expect([code, err !== '', out !== '']).toEqual([expected, expected !== 0, expected === 0]);
  });
});

describe('the other questions', () => {
  it('registers law says status, history, what it does and why', async () => {
    const { out } = await beringia(['law', 'bis-affiliates-rule']);
    expect(out).toMatch(/^rule, on 2026-11-25: in-force since 2025-09-29; held back by an order: unknown\./m);
    expect(out).toMatch(/^What it does\n {2}unknown 2025-09-29: /m);
    expect(out).toMatch(/look for the Federal Register notice near 2026-11-10/);
  });

  it('registers diff says who changed state between two editions', async () => {
    const { out } = await beringia(['diff', 'us-1260h-2025-01-07', 'us-1260h-2026-06-08']);
    expect(out).toMatch(/^us-1260h +wuxi-apptec +\S.* +not-listed +listed +us-1260h-2026-06-08$/m);
    expect(out).toMatch(/^7 of 7 changed state$/m);
  });

  it('registers timeline says the stretches and what the law asks of relatives', async () => {
    const { out } = await beringia(['timeline', 'wuxi-sta']);
    expect(out).toMatch(/No list that is held here ever named it, which is not to say that it is clear/);
    expect(out).toMatch(/ask-for-control-facts\n {2}subsidiary of wuxi-apptec, which is on us-1260h/);
  });

  it('registers lists says which edition counts and how fresh it is', async () => {
    const { out } = await beringia(['lists']);
    expect(out).toMatch(/^us-1260h +legal +2026-06-08 +biotech +look again/m);
    expect(out).toMatch(/^ +us-omb-851 +us-omb-851-first +due +due 2026-12-18/m);
  });
});
