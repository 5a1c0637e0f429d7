import { createReadStream, readFileSync } from 'node:fs';
import { showLandscape } from '@beringia/contract/scouting/landscape';
import {
  type RunAnswer,
  rerunMandate,
  runMandate,
  showCandidate,
  showRun,
} from '@beringia/contract/scouting/run-mandate';
import { triage, undoTriage } from '@beringia/contract/scouting/triage';
import { listAlerts, triagePack } from '@beringia/contract/scouting/watch';
import { importSource } from '@beringia/contract/sources/import-source';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { LOCAL } from '../../house.ts';
import { workOff } from '../../jobs/worker.ts';
import { serviceFor } from '../service.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

const mandate = (name: string) =>
  readFileSync(new URL(`../../../../../cases/scouting/mandates/${name}.json`, import.meta.url), 'utf8');
const SAMPLES = new URL('../../sources/clinicaltrials-gov/samples/', import.meta.url);
const IVONESCIMAB = 'asset:ivonescimab';

describe.each(enginesToTest())('a mandate on %s', { timeout: 120_000 }, (engine) => {
  let test: TestHouse;
  let first: RunAnswer;
  beforeAll(async () => {
    test = await openTestHouse(engine);
    first = (await test.ask(runMandate, { content: mandate('pd1-vegf') })) as RunAnswer;
  }, 120_000);
  afterAll(() => test.close());

  const bring = async (name: string) => {
    const service = serviceFor(test.house, LOCAL);
    const { hash } = await service.keep(
      { source: 'clinicaltrials-gov', name },
      createReadStream(new URL(name, SAMPLES)),
    );
    await service.call(importSource, { source: 'clinicaltrials-gov', hash, name });
    await workOff(test.house);
  };

  it('puts every drug in exactly one group, and those left out each have a reason', async () => {
    const { counts } = first;
    expect(counts.asked).toBe(counts.kept + counts.nearMisses + counts.leftOut);
    const { items, total } = await test.ask(showRun, { run: first.run, group: 'left-out', limit: 500 });
    expect(total).toBe(counts.leftOut);
    expect(items.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
  });

  it('stands the sure before the open, and says what is open', () => {
    const open = first.items.map((row) => row.open.length);
    expect(open).toEqual(open.toSorted((a, b) => a - b));
    expect(first.items.map(({ place }) => place)).toEqual(first.items.map((_, at) => at + 1));
  });

  it('never calls a right free without saying how much was looked through', () => {
    const free = first.items.filter(({ rights }) => rights?.state === 'no-grant-found');
    expect(free.length).toBeGreaterThan(0);
    for (const { rights } of free) expect(rights?.because.join(' ')).toMatch(/nobody says that it is for sale/);
  });

  it('shows what a licensee holds as a near miss, by its name', () => {
    const held = first.nearMisses.find(({ candidate }) => candidate === IVONESCIMAB);
    expect(held?.rights?.holders).toEqual(['Summit Therapeutics']);
  });

  it('names what could not be seen: sources never read, without a lawful way, and in Chinese alone', () => {
    const kinds = new Set(first.coverage.blindSpots.map(({ kind }) => kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['never-imported', 'no-lawful-access', 'not-configured', 'language']),
    );
    expect(first.coverage.asked).toEqual([]);
  });

  it('run again shows only what changed', async () => {
    const again = await test.ask(rerunMandate, { mandate: 'pd1-vegf' });
    expect(again.diff).toMatchObject({ entered: [], left: [], changed: [], places: [] });
    await bring('studies-v2.json');
    const after = await test.ask(rerunMandate, { mandate: 'pd1-vegf' });
    expect(after.coverage.asked.map(({ source }) => source)).toEqual(['clinicaltrials-gov']);
    expect(after.counts.asked).toBeGreaterThan(first.counts.asked);
    const { items } = await test.ask(listAlerts, {});
    expect(items.every(({ mandate: of }) => of === 'pd1-vegf')).toBe(true);
  });

  it('remembers a decision in other mandates, and takes it back', async () => {
    const asked = { mandate: 'pd1-vegf', candidate: IVONESCIMAB };
    expect((await test.refusal(triage, { ...asked, decision: 'decline' })).problems[0]?.field).toBe('reason');
    await test.ask(triage, { ...asked, decision: 'decline', reason: 'Held in the US.' });
    const other = JSON.stringify({ ...JSON.parse(mandate('pd1-vegf')), id: 'another', name: 'Another' });
    const { nearMisses } = (await test.ask(runMandate, { content: other })) as RunAnswer;
    const memory = nearMisses.find(({ candidate }) => candidate === IVONESCIMAB)?.memory;
    expect(memory).toMatchObject([{ mandate: 'pd1-vegf', decision: 'decline', reason: 'Held in the US.' }]);
    expect((await test.ask(undoTriage, asked)).triage).toBeNull();
  });

  it('is refused with the nearest names where a word means nothing, and nothing is stored of it', async () => {
    const wrong = {
      ...JSON.parse(mandate('pd1-vegf')),
      id: 'wrong',
      wants: { targets: { anyOf: [{ allOf: ['PD-11'] }] } },
      musts: null,
      kills: [],
    };
    const { code, problems } = await test.refusal(runMandate, { content: JSON.stringify(wrong) });
    expect([code, problems[0]?.field]).toEqual(['bad-input', 'wants.targets.anyOf[0].allOf']);
    expect((await test.refusal(rerunMandate, { mandate: 'wrong' })).code).toBe('not-found');
  });

  it('is seen by its own workspace alone', async () => {
    expect((await test.refusal(showRun, { run: first.run }, RIVAL)).code).toBe('not-found');
    const asked = { run: first.run, candidate: IVONESCIMAB };
    expect((await test.refusal(showCandidate, asked, RIVAL)).code).toBe('not-found');
  });

  it('goes into a workbook with the ledger of where was looked', async () => {
    const { content } = await test.ask(triagePack, { run: first.run });
    const { sheets } = await readXlsx(Buffer.from(content, 'base64'));
    expect(sheets.map(({ name }) => name)).toEqual([
      'Long list',
      'What changed',
      'Near misses',
      'Left out',
      'Where we looked',
      'Blind spots',
      'About',
    ]);
    expect(sheets[0]?.rows.length).toBe(first.counts.kept + 1);
  });

  it('has a landscape in which every drug is in one cell, the unknown too', async () => {
    const { map, drugs } = await test.ask(showLandscape, { region: 'china' });
    const inCells = map.cells.flatMap(({ stages }) => stages.flatMap(({ ids }) => ids));
    expect(inCells.toSorted()).toEqual(Object.keys(drugs).toSorted());
    expect(map.rows.at(-1)?.key).toBe('unknown');
  });
});
