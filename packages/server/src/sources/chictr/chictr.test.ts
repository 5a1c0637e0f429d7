import { createReadStream } from 'node:fs';
import { trial } from '@beringia/domain/scouting/trial';
import { expect, test } from 'vitest';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { mapChictr } from './map.ts';
import { type ChictrFormat, readChictr } from './parse.ts';

async function read(file: string, format: ChictrFormat) {
  const stream = createReadStream(new URL(`samples/${file}`, import.meta.url));
  const { records, problems } = await readAll(readChictr(stream, format));
  expect(problems).toEqual([]);
  const trials = records.map(mapChictr);
  for (const one of trials) expect(trial.safeParse(one).error).toBeUndefined();
  expect(JSON.stringify(trials)).not.toMatch(/A Person|某人/);
  return trials;
}

test('the XML of ChiCTR, with its root of its own, is a trial', async () => {
  expect((await read('record.xml', 'xml'))[0]).toMatchObject({
    id: 'ChiCTR2099999903',
    register: 'chictr',
    via: 'chictr',
    crossIds: [{ id: 'NCT99999909', register: 'clinicaltrials.gov' }],
    collaborators: [{ name: 'Sample Bio' }],
    status: { is: 'not-yet-recruiting' },
    stage: 'phase-1',
    enrolment: { n: 24 },
    interventions: [{ name: 'SMP-301', role: 'experimental' }],
  });
});

test('a page of results gives number, title and day; the rest is unknown', async () => {
  expect(await read('search.html.txt', 'html')).toMatchObject([
    {
      id: 'ChiCTR2099999904',
      titles: [{ text: 'SMP-301 治疗样例疾病的研究', lang: 'zh' }],
      sponsors: [{ name: '样例医院' }],
      type: 'interventional',
      registered: '2025-10-27',
      url: 'https://www.chictr.org.cn/showproj.html?proj=1',
      phases: null,
      sites: null,
    },
  ]);
});

test('the page of a trial gives both titles, arms with their sizes, and sites', async () => {
  expect(await read('detail.html.txt', 'html')).toMatchObject([
    {
      id: 'ChiCTR2099999905',
      titles: [{ lang: 'zh' }, { text: 'SMP-302 in Sample Disease', lang: 'en' }],
      sponsors: [{ name: '样例医院' }],
      collaborators: [{ name: '样例制药有限公司' }],
      stage: 'phase-3',
      status: { printed: 'Not yet recruiting', is: 'not-yet-recruiting' },
      start: { date: '2024-06-01' },
      completion: { date: '2029-10-01' },
      lastUpdate: '2024-05-28',
      enrolment: { n: 288 },
      interventions: [
        { name: 'SMP-302', role: 'experimental' },
        { name: '安慰剂', role: 'comparator', placebo: true },
      ],
      sites: [{ name: '样例医院', region: '吉林', city: null, country: 'CN' }],
    },
  ]);
});

test('a page without a trial says what to save', async () => {
  const { problems } = await readAll(readChictr(inPieces('<html><title>x</title></html>'), 'html'));
  expect(problems[0]?.next).toContain('Save the page once it shows the trial');
});
