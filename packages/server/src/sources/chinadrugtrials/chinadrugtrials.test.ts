import { createReadStream } from 'node:fs';
import { trial } from '@beringia/domain/scouting/trial';
import { expect, test } from 'vitest';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import type { ReadingTables } from '../source.ts';
import { CDE_FORMATS } from './formats.ts';
import { mapCdeTrial } from './map.ts';
import { readCdePage, readCdeTable } from './parse.ts';

const sample = (file: string) => createReadStream(new URL(`samples/${file}`, import.meta.url));
const trials = readAll(readCdeTable(sample('trials.csv'), 'trials'));
const sites = readAll(readCdeTable(sample('sites.csv'), 'sites'));

async function mapped(number: string, withSites = false) {
  const row = (await trials).records.find(({ ctr_no }) => ctr_no === number) ?? {};
  const one = mapCdeTrial(row, withSites ? (await sites).records : null);
  expect(trial.safeParse(one).error).toBeUndefined();
  return one;
}

test('a row is a trial with its sponsors, its stage and both sizes, which are not added up', async () => {
  expect(await mapped('CTR20999901')).toMatchObject({
    register: 'chinadrugtrials',
    crossIds: [{ id: 'CTR20999902' }],
    secondaryIds: [{ id: 'SMP-401-01' }],
    sponsors: [{ name: '样例生物科技（珠海）有限公司' }, { name: '样例制药有限公司' }],
    phases: ['phase-1', 'phase-2'],
    stage: 'phase-1-2',
    status: { printed: '进行中（招募中）', is: 'recruiting' },
    start: { date: '2023-03-01', kind: 'actual' },
    completion: null,
    enrolment: {
      n: null,
      kind: 'anticipated',
      parts: [
        { label: '国内', n: 120 },
        { label: '国际', n: 192 },
      ],
    },
    countries: null,
    sites: null,
  });
});

test('drugs of one cell are told apart: under test, partner, placebo', async () => {
  const { interventions } = await mapped('CTR20999901');
  expect(interventions?.map(({ name, otherNames, role }) => [name, otherNames, role])).toEqual([
    ['注射用SMP-401', [], 'experimental'],
    ['样例西利片', ['Sampleciclib', '样康'], 'combination'],
    ['SMP-401安慰剂', [], 'comparator'],
  ]);
});

test('sites of the other table say where an international trial is', async () => {
  expect(await mapped('CTR20999901', true)).toMatchObject({
    countries: ['CN', 'US'],
    sites: [{ name: '样例医院', region: '江苏省', city: '苏州市', country: 'CN' }, { country: 'US' }],
  });
});

test('a bioequivalence trial shows no stage, a final size is actual, and an impossible day stays words', async () => {
  expect(await mapped('CTR20999903')).toMatchObject({
    phases: ['bioequivalence'],
    stage: null,
    countries: ['CN'],
    enrolment: { n: 44, kind: 'actual' },
    registered: null,
    unread: [{ field: 'registered', printed: '2023-02-30', why: 'there is no such day' }],
    interventions: [{ name: '样例片', role: 'experimental' }],
  });
});

test('people are dropped with their columns, also from rows that are put aside', async () => {
  expect(JSON.stringify([await trials, await sites])).not.toMatch(/某人|A Person/);
  const { problems } = await readAll(readCdeTable(inPieces('CTR20999901,某人\n'), 'sites'));
  expect(problems).toMatchObject([{ wrong: 'the row has 2 cells.', raw: null }]);
});

test('a header row, or another first column, is put aside with the reason', async () => {
  expect((await trials).problems).toMatchObject([
    { field: 'ctr_no', wrong: '"ctr_no" is not a number of the register.' },
  ]);
});

test('a page of results names number, status, drug and indication', async () => {
  const { records } = await readAll(readCdePage(sample('search.html.txt')));
  expect(records.map((row) => mapCdeTrial(row))).toMatchObject([
    {
      id: 'CTR20999904',
      status: { is: 'not-yet-recruiting' },
      conditions: ['样例肿瘤'],
      interventions: [{ name: 'SMP-402片', role: 'experimental' }],
      phases: null,
      countries: null,
    },
  ]);
});

const file = async (text: string) => {
  const [table] = CDE_FORMATS;
  return readAll(table?.read(inPieces(text), {} as ReadingTables) ?? (async function* () {})());
};

test('a table is told by its width: sites come as a part of their trial, each place once', async () => {
  const rows = ['甲医院,某人', '甲医院,另一人', '乙医院,某人'].map(
    (cells) => `CTR20999901,${cells},中国,江苏省,苏州市`,
  );
  const { records } = await file([...rows, 'CTR20999905,丙医院,某人,某国,无,无', rows[0]].join('\n'));
  expect(records).toMatchObject([
    { id: 'CTR20999901', part: true, content: { countries: ['CN'], sites: [{ name: '甲医院' }, { name: '乙医院' }] } },
    { id: 'CTR20999905', part: true, content: { countries: null, unread: [{ field: 'countries', printed: '某国' }] } },
  ]);
});

test.each([
  ['ethics committees', 'CTR20999901,某委员会,同意,2023-01-01'],
  ['endpoints', 'CTR20999901,主要终点,Cmax,24h,有效性指标'],
  ['investigators', 'CTR20999901,某人,教授,1,a@example.org,100000,样例医院'],
])('the table of %s is named once, and nothing of it is kept', async (name, row) => {
  const { records, problems } = await file(`${row}\n`.repeat(120));
  expect(records).toEqual([]);
  expect(problems.map(({ wrong, raw }) => [wrong.includes(`table of ${name} (`), raw])).toEqual([[true, null]]);
});
