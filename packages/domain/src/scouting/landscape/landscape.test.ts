import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOut } from '../../assets/read-outs.ts';
import { anySet } from '../ranking/testing/any-candidate.ts';
import { at, day, exampleCandidate, said } from '../ranking/testing/example-candidate.ts';
import { crowdingOf } from './crowding.ts';
import { crowdingByYear, entriesOf } from './entries.ts';
import { heatMap } from './heat-map.ts';
import { readOutTable } from './read-out-table.ts';

const PAIR = { targets: said(['VEGFA', 'PDCD1']), modality: said('bispecific-antibody' as const) };
const a = exampleCandidate({ id: 'drug:a', ...PAIR, stages: [at('phase-3', '2022'), at('phase-1', '2024', 'us')] });
const b = exampleCandidate({
  id: 'drug:b',
  ...PAIR,
  targets: said(['PDCD1', 'VEGFA']),
  stages: [at('phase-1', '2023')],
});
const adc = exampleCandidate({ id: 'drug:adc', targets: said(['CD276']), modality: said('adc' as const) });
const mystery = exampleCandidate({
  id: 'drug:mystery',
  modality: said('adc' as const),
  firstDisclosed: said(day('2021-07')),
});
const all = [mystery, adc, b, a];
const RUNS = { seed: 4, numRuns: 200 };

describe('the heat map', () => {
  const map = heatMap(all, 'anywhere');

  test('puts targets down, kinds across, and the unknown last', () => {
    expect(map.rows).toEqual([
      { key: 'PDCD1+VEGFA', targets: ['PDCD1', 'VEGFA'], count: 2 },
      { key: 'CD276', targets: ['CD276'], count: 1 },
      { key: 'unknown', targets: [], count: 1 },
    ]);
    expect(map.columns).toEqual(['bispecific-antibody', 'adc']);
    expect(map.cells[0]).toEqual({
      row: 'PDCD1+VEGFA',
      column: 'bispecific-antibody',
      stages: [
        { stage: 'phase-1', ids: ['drug:b'] },
        { stage: 'phase-3', ids: ['drug:a'] },
      ],
      count: 2,
    });
  });

  test('asks the region that is asked for: no stage there is unknown there', () => {
    expect(heatMap(all, 'us').cells[0]?.stages).toEqual([
      { stage: 'phase-1', ids: ['drug:a'] },
      { stage: 'unknown', ids: ['drug:b'] },
    ]);
  });

  test('drops nobody and counts nobody twice', () => {
    fc.assert(
      fc.property(anySet, fc.constantFrom('anywhere', 'china', 'us'), (set, region) => {
        const candidates = set.map(({ candidate }) => candidate);
        const { cells, rows, total } = heatMap(candidates, region);
        const ids = cells.flatMap(({ stages }) => stages.flatMap((stage) => stage.ids));
        expect(ids.toSorted()).toEqual(candidates.map(({ id }) => id).toSorted());
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }),
      RUNS,
    );
  });
});

describe('entries over time', () => {
  const firstTrials = new Map([
    ['drug:a', day('2019-05')],
    ['drug:b', day('2022')],
  ]);
  const found = entriesOf(all, firstTrials);

  test('go by the first trial, else by the first word, and say which', () => {
    expect(found.entries.map(({ id, year, by }) => [id, year, by])).toEqual([
      ['drug:a', 2019, 'first-trial'],
      ['drug:mystery', 2021, 'first-disclosed'],
      ['drug:b', 2022, 'first-trial'],
    ]);
    expect(found.undated).toEqual(['drug:adc']);
  });

  test('fill the classes year by year, empty years included', () => {
    const [pair, unknown] = crowdingByYear(found);
    expect(pair?.class).toBe('PDCD1+VEGFA bispecific-antibody');
    expect(pair?.years.map(({ year, all: sum }) => [year, sum])).toEqual([
      [2019, 1],
      [2020, 1],
      [2021, 1],
      [2022, 2],
    ]);
    expect(unknown).toMatchObject({
      class: 'unknown',
      years: [{ all: 0 }, { all: 0 }, { entered: ['drug:mystery'] }, { all: 1 }],
    });
    expect(crowdingByYear({ entries: [] })).toEqual([]);
  });

  test('hold everybody once, and end in the crowding of today', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const candidates = set.map(({ candidate }) => candidate);
        const days = new Map(set.map(({ candidate, facts }) => [candidate.id, facts.firstTrial?.on ?? null]));
        const { entries, undated } = entriesOf(candidates, days);
        expect([...entries.map(({ id }) => id), ...undated].toSorted()).toEqual(
          candidates.map(({ id }) => id).toSorted(),
        );
        const { classes } = crowdingOf(candidates, days);
        for (const { class: name, years } of crowdingByYear({ entries })) {
          const dated = (classes.get(name) ?? []).filter(({ id }) => !undated.includes(id)).length;
          if (name !== 'unknown') expect(years.at(-1)?.all).toBe(dated);
        }
      }),
      RUNS,
    );
  });
});

describe('read-outs of a class', () => {
  const row = (trial: string, value: number, source: string) =>
    readOut.parse({ trial, endpoint: 'ORR', value, unit: '%', source });
  const table = readOutTable(
    [a, b],
    [
      { candidate: 'drug:a', origin: 'registry', readOut: row('T-1', 40, 'https://clinicaltrials.gov/study/T-1') },
      { candidate: null, origin: 'paste', readOut: row('T-0', 20, 'a guideline') },
      { candidate: 'drug:adc', origin: 'abstract', readOut: row('T-9', 99, 'an abstract') },
    ],
  );

  test('stand beside the standard of care, never head to head', () => {
    expect(table.notHeadToHead).toBe(true);
    expect(table.rows.map(({ name, value }) => [name, value])).toEqual([
      ['DRUG:A', 40],
      ['Standard of care', 20],
    ]);
    expect(table.origins).toEqual({ registry: 1, abstract: 0, paste: 1 });
    expect(table.withoutReadOuts).toEqual(['drug:b']);
  });
});
