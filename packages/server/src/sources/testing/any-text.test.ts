import { trial } from '@beringia/domain/scouting/trial';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChictr } from '../chictr/parse.ts';
import { mapCdeTrial } from '../chinadrugtrials/map.ts';
import { readCdePage } from '../chinadrugtrials/parse.ts';
import { CDE_TABLES } from '../chinadrugtrials/tables.ts';
import { readStudies } from '../clinicaltrials-gov/parse.ts';
import { mapWhoRecord } from '../ictrp/map.ts';
import { readIctrp } from '../ictrp/parse.ts';
import { inPieces, readAll } from '../reading/testing/pieces.ts';

/** Scraps that registers do print, between any other text. */
const scraps = [
  '国内:',
  '；',
  ';',
  ':',
  '<br>',
  '&#32;',
  '&#99999999;',
  '2020-02-30',
  '27/01/2020',
  '登记人暂未填写该信息',
  '1中文通用名:',
];
const cell = fc
  .array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

test('any text in any column of ICTRP is a trial of the right shape', async () => {
  const columns = [
    'TrialID',
    'Public title',
    'Primary sponsor',
    'Date registration',
    'Target size',
    'Phase',
    'Countries',
  ];
  const more = ['Recruitment Status', 'Intervention', 'Condition', 'Study type', 'Date enrollement', 'results yes no'];
  const header = [...columns, ...more];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const row = fc.tuple(...header.map(() => cell));
  await fc.assert(
    fc.asyncProperty(row, async (cells) => {
      const file = `${header.join(',')}\n${cells.map(quoted).join(',')}\n`;
      const { records, problems } = await readAll(readIctrp(inPieces(file), 'csv'));
      expect(records.length + problems.length).toBeGreaterThanOrEqual(cells.every((one) => one === '') ? 0 : 1);
      for (const record of records) expect(trial.safeParse(mapWhoRecord(record)).error).toBeUndefined();
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('any text in any column of the Chinese register of drug trials is a trial of the right shape', () => {
  const names = CDE_TABLES.trials.filter((name) => name !== 'ctr_no' && !name.startsWith('*'));
  const row = fc.dictionary(fc.constantFrom(...names), fc.option(cell.filter((text) => text.trim() !== '')));
  fc.assert(
    fc.property(row, (some) => {
      const one = mapCdeTrial({ ...some, ctr_no: 'CTR20999901' }, [{ site_name: 'x', country: some.scope ?? null }]);
      expect(trial.safeParse(one).error).toBeUndefined();
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('any page is read or explained', async () => {
  const page = fc.array(
    fc.constantFrom('<tr>', '<td>', '</td>', '<table>', '注册号：', 'ChiCTR2099999901', 'CTR20999901', '<p>', 'x'),
  );
  await fc.assert(
    fc.asyncProperty(page, async (parts) => {
      const html = `<table>${parts.join('')}`;
      for (const { records, problems } of [
        await readAll(readChictr(inPieces(html), 'html')),
        await readAll(readCdePage(inPieces(html))),
      ]) {
        expect(records.length + problems.length).toBeGreaterThan(0);
      }
    }),
    { seed: 4, numRuns: 200 },
  );
});

test('nesting to any depth brings nothing down', async () => {
  const deep = 50_000;
  const page = `<table><tr><td>注册号：</td><td>ChiCTR2099999901</td></tr></table>${'<div>'.repeat(deep)}`;
  expect((await readAll(readChictr(inPieces(page), 'html'))).records).toHaveLength(1);
  const json = `[{"protocolSection":{"identificationModule":{"nctId":"x"}},"a":${'['.repeat(deep)}${']'.repeat(deep)}}]`;
  expect((await readAll(readStudies(inPieces(json), 'json'))).problems).toHaveLength(1);
  const xml = `<a><Trial>${'<b>'.repeat(deep)}${'</b>'.repeat(deep)}</Trial></a>`;
  expect((await readAll(readIctrp(inPieces(xml), 'xml'))).problems).toHaveLength(1);
});
