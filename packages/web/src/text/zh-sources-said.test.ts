import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { saidInChinese } from './zh-said.ts';

const table = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../../data/scouting/${name}`, import.meta.url), 'utf8'));

interface Source {
  readonly id: string;
  readonly gives: string;
  readonly how: string;
  readonly licence: string;
  readonly stale: { readonly days: number; readonly reason: string };
}

it.each<Source>(table('sources.json').sources)('$id is described in Chinese', ({ gives, how, licence, stale }) => {
  const stales = `last looked at 9 days ago; ${stale.days} are allowed. ${stale.reason}`;
  // A sentence that names a command is for the terminal; the page has a button there.
  const byFile = `it came by file; its latest record is of 2020-03-25, 9 days ago; ${stale.days} are allowed. ${stale.reason}`;
  const sentences = [gives, licence, stales, byFile, ...(how.includes('`') ? [] : [how])];
  const leftInEnglish = sentences.filter((words) => /[a-z]{3,} [a-z]{3,}/.test(saidInChinese(words) ?? words));
  expect(leftInEnglish).toEqual([]);
});

it('says in Chinese why a change of a record matters', () => {
  const { weights, otherwise } = table('change-weights.json') as {
    readonly weights: readonly { readonly reason: string }[];
    readonly otherwise: { readonly reason: string };
  };
  const reasons = [...weights, otherwise].map(({ reason }) => reason);
  expect(reasons.filter((reason) => saidInChinese(reason) === null)).toEqual([]);
});

it('says in Chinese how the records of a source came', () => {
  const came =
    'by file: a.xml on 2026-11-25, latest record of 2020-03-25; synced for: everything in China, on 2026-11-24';
  expect(saidInChinese(`only what was asked for or brought is stored: ${came}`)).toBe(
    '只存有所查询或所导入的内容：文件：a.xml（2026-11-25），最新记录 2020-03-25；同步：全部（中国），于 2026-11-24',
  );
  expect(saidInChinese('synced for: TIGIT | PD-1, from 2026-01-01 on, on 2026-11-24')).toBe(
    '同步：TIGIT | PD-1，自 2026-01-01 起，于 2026-11-24',
  );
});

it('says in Chinese how asking a source failed', () => {
  const wrong = 'europe-pmc (www.ebi.ac.uk/…): the source cannot be reached (ENOTFOUND). It was asked 2 times.';
  expect(saidInChinese(wrong)).toBe('europe-pmc（www.ebi.ac.uk/…）：无法连接该来源（ENOTFOUND）。共查询 2 次。');
  const next =
    'Check the network, and the proxy in the settings. Nothing was lost: what came before is kept, and the next run goes on at the same place.';
  expect(saidInChinese(next)).toMatch(/^请检查网络/);
});

it('says in Chinese why a record was set aside, with the value as it was printed', () => {
  expect(saidInChinese('"2023-02-29" is no date: there is no such day.')).toBe('“2023-02-29”不是日期：没有这一天。');
  expect(saidInChinese('CN 113000001 B stands again; row 1 has it first.')).toBe(
    'CN 113000001 B 重复；首见于第 1 行。',
  );
});
