import { createReadStream } from 'node:fs';
import { trial } from '@beringia/domain/scouting/trial';
import { describe, expect, test } from 'vitest';
import { readSizes } from '../reading/sizes.ts';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { readTreatments } from './interventions.ts';
import { mapWhoRecord } from './map.ts';
import { type IctrpFormat, readIctrp } from './parse.ts';

async function read(file: string, format: IctrpFormat) {
  const stream = createReadStream(new URL(`samples/${file}`, import.meta.url));
  const { records, problems } = await readAll(readIctrp(stream, format));
  const trials = records.map(mapWhoRecord);
  for (const one of trials) expect(trial.safeParse(one).error).toBeUndefined();
  return { trials, problems };
}

describe('an ICTRP export in XML', () => {
  test('gives trials under the register that they come from', async () => {
    const { trials } = await read('export.xml', 'xml');
    expect(trials[0]).toMatchObject({
      id: 'ChiCTR2099999901',
      register: 'chictr',
      via: 'ictrp',
      titles: [{ text: 'SMP-201 for Sample Disease' }],
      registered: '2020-02-17',
      start: { date: '2020-02-01', kind: null },
      status: { is: 'not-recruiting' },
      phases: ['exploratory'],
      stage: null,
      enrolment: {
        n: 300,
        parts: [
          { label: 'Experimental group', n: 200 },
          { label: 'control group', n: 100 },
        ],
      },
      conditions: ['Sample Disease'],
      countries: ['CN'],
      lastUpdate: '2020-02-17',
    });
    expect(trials[0]?.interventions?.map(({ name, role }) => [name, role])).toEqual([
      ['SMP-201 and routine treatment', 'experimental'],
      ['Routine treatment', 'comparator'],
    ]);
  });

  test('has dates of several kinds, and names a country that it cannot read', async () => {
    const { trials } = await read('export.xml', 'xml');
    expect(trials[1]).toMatchObject({
      registered: '2020-01-27',
      start: { date: '2020-01-25' },
      stage: 'phase-2-3',
      countries: ['KR', 'US'],
      unread: [{ field: 'countries', printed: 'Wonderland' }],
    });
  });

  test('leaves people out, and puts a record without a number aside', async () => {
    const { trials, problems } = await read('export.xml', 'xml');
    expect(JSON.stringify(trials)).not.toMatch(/A Person|example\.org\b.*@/);
    expect(problems).toMatchObject([{ field: 'TrialID', at: { record: 3 } }]);
  });
});

test('a cleaned table has unknowns where its words say that nothing was given, and keys between registers', async () => {
  const { trials } = await read('cleaned.csv', 'csv');
  expect(trials[0]).toMatchObject({
    sponsors: null,
    status: null,
    countries: null,
    completion: null,
    interventions: [],
  });
  expect(trials[1]?.crossIds.map(({ id }) => id)).toEqual(['NCT99999908', 'IRCT20990101000001N1']);
});

test('a table of something else is refused once, with its columns', async () => {
  const { problems } = await readAll(readIctrp(inPieces('trialid,first_seen\nNCT1,x\nNCT2,y\n'), 'csv'));
  expect(problems.map(({ wrong }) => wrong)).toEqual(['the table has the columns trialid, firstseen.']);
});

describe('treatments in free text', () => {
  test('of the EU register are products with their codes', () => {
    const text =
      '<br>Trade Name: Sampla<br>Product Name: Samplemab<br>Product Code: SMP1<br>Pharmaceutical Form: Tablet<br>';
    expect(readTreatments(text)?.given).toEqual([
      { name: 'Samplemab', otherNames: ['Sampla', 'SMP1'], kind: null, arms: [] },
    ]);
  });

  test('that describe are not taken for names, and none is none', () => {
    expect(readTreatments(`All people ${'x'.repeat(300)}`)).toBeNull();
    expect(readTreatments('Case series:Nil;')?.given).toEqual([]);
  });
});

describe('numbers of people', () => {
  test.each([
    ['60', 60],
    ['2019 Y:2418;2020 Y:821;', 3239],
    ['国内:45；', 45],
    ['国内:120；国际:192；', null],
    ['国内:25；国际:登记人暂未填写该信息；', 25],
  ])('%s', (printed, n) => expect(readSizes(printed, null)?.n).toBe(n));

  test('that were not entered are unknown', () => {
    expect(readSizes('国内:登记人暂未填写该信息；', null)).toBeNull();
    expect(readSizes(null, null)).toBeNull();
  });
});
