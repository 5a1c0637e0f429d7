import { createReadStream } from 'node:fs';
import { trial } from '@beringia/domain/scouting/trial';
import { describe, expect, test } from 'vitest';
import { readAll } from '../reading/testing/pieces.ts';
import { mapStudy } from './map.ts';
import { readStudies, type StudyFormat } from './parse.ts';

async function read(file: string, format: StudyFormat) {
  const stream = createReadStream(new URL(`samples/${file}`, import.meta.url));
  const { records, problems } = await readAll(readStudies(stream, format));
  const trials = records.map(mapStudy);
  for (const one of trials) expect(trial.safeParse(one).error).toBeUndefined();
  return { trials, problems };
}

describe('a study of API v2', () => {
  test('becomes a trial with ids, parties, dates, stage and places', async () => {
    const { trials } = await read('studies-v2.json', 'json');
    expect(trials[0]).toMatchObject({
      id: 'NCT99999901',
      register: 'clinicaltrials.gov',
      crossIds: [{ id: 'CTR20999901', register: 'chinadrugtrials' }],
      secondaryIds: [{ id: 'SMP-101-01', register: null }],
      sponsors: [{ name: 'Sample Biopharma（Suzhou）Co., Ltd.', class: 'industry' }],
      collaborators: [{ name: 'Sample University', class: 'other' }],
      phases: ['phase-1', 'phase-2'],
      stage: 'phase-1-2',
      status: { printed: 'RECRUITING', is: 'recruiting' },
      start: { date: '2025-03', kind: 'actual' },
      primaryCompletion: { date: '2027-06-30', kind: 'anticipated' },
      completion: null,
      enrolment: { n: 120, kind: 'anticipated' },
      countries: ['CN', 'TW'],
      hasResults: false,
      lastUpdate: '2026-10-02',
    });
    expect(trials[0]?.titles[0]?.text).toBe('SMP-101 in Combination With Pembrolizumab in Tumours > 1 cm');
  });

  test('has roles by its arms; a drug that was entered twice is one, and one without a name is told', async () => {
    const { trials } = await read('studies-v2.json', 'json');
    expect(trials[0]?.interventions?.map(({ name, role, otherNames }) => [name, role, otherNames])).toEqual([
      ['SMP-101', 'experimental', ['samplemab']],
      ['Pembrolizumab', 'combination', []],
      ['Docetaxel', 'comparator', []],
    ]);
    expect(trials[0]?.unread).toEqual([
      { field: 'interventions', printed: 'OTHER', why: 'an intervention without a name' },
    ]);
  });

  test('leaves people out', async () => {
    expect(JSON.stringify((await read('studies-v2.json', 'json')).trials)).not.toMatch(/A Person|example\.org/);
  });

  test('may lack whole modules, and an impossible date is kept as words', async () => {
    const { trials } = await read('studies-v2.json', 'json');
    expect(trials[1]).toMatchObject({
      id: 'NCT99999902',
      phases: null,
      interventions: null,
      sites: null,
      sponsors: null,
    });
    expect(trials[1]?.unread).toEqual([{ field: 'completion', printed: '2024-02-30', why: 'there is no such day' }]);
  });

  test('is told from an object that is none', async () => {
    const { problems } = await read('studies-v2.json', 'json');
    expect(problems).toMatchObject([{ at: { record: 2 }, raw: '{"status":"pwned"}' }]);
    expect(problems[0]?.wrong).toBe('the object has no protocolSection; it has status.');
  });
});

test('a study of the retired API v1 reads the same', async () => {
  const { trials } = await read('studies-v1.json', 'json');
  expect(trials[0]).toMatchObject({
    id: 'NCT99999903',
    stage: 'phase-2-3',
    start: { date: '2021-07-01', kind: 'anticipated' },
    completion: { date: '2023-12', kind: 'anticipated' },
    enrolment: { n: 300 },
    countries: ['BE'],
  });
  expect(trials[0]?.interventions?.map(({ role }) => role)).toEqual(['experimental', 'comparator']);
});

test('a study of the retired XML reads the same, and its retired number leads to it', async () => {
  const { trials } = await read('study.xml', 'xml');
  expect(trials[0]).toMatchObject({
    id: 'NCT99999904',
    crossIds: [{ id: 'NCT99999905' }],
    status: { is: 'unknown', why: 'last known: Recruiting' },
    start: { date: '2010-06', kind: null },
    completion: { date: '2015-08-28', kind: 'actual' },
    enrolment: { n: 42, kind: 'actual' },
    sites: [{ name: 'Sample Hospital', city: 'Beijing', region: null, country: 'CN' }],
  });
});

test('a row of the CSV export reads as far as it goes, and a row without a number is put aside', async () => {
  const { trials, problems } = await read('export.csv', 'csv');
  expect(trials).toHaveLength(1);
  expect(trials[0]).toMatchObject({
    id: 'NCT99999906',
    titles: [{ text: 'A Study of SMP-106 in Two Lines' }],
    conditions: ['Leukaemia', 'Lymphoma'],
    stage: 'phase-1-2',
    sites: null,
    arms: null,
  });
  expect(trials[0]?.interventions?.map(({ name, kind, role }) => [name, kind, role])).toEqual([
    ['SMP-106', 'biological', 'experimental'],
    ['Azacitidine', 'drug', 'combination'],
  ]);
  expect(problems).toMatchObject([{ field: 'nctId', wrong: '"12345" is not a number of ClinicalTrials.gov.' }]);
});
