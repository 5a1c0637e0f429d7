import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { contradictionsOf } from '@beringia/domain/assets/read-outs';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { readResults } from './results.ts';

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

function textOf(file: string): string {
  return gunzipSync(readFileSync(join(shared ?? '', 'datasets', file))).toString('utf8');
}

function studies(): unknown[] {
  const watched = textOf('ctgov-v2-watch/studies_all_1178.jsonl.gz').split('\n').filter(Boolean);
  return [...watched.map((line) => JSON.parse(line)), ...JSON.parse(textOf('ctgov-v2-nsclc/ctg-studies.json.gz'))];
}

/** Looked up in the records by hand: trial, endpoint, population, arm, n, value, low, high. */
const CHECKED = [
  ['NCT00554515', 'ORR', 'ISM Poor Risk Group', 'ISM Poor Risk Group', 43, 23, 14, 34],
  ['NCT00554515', 'median OS', null, 'HD IL2', 120, 42.8, 35.6, 51.9],
  ['NCT03563716', 'ORR', null, 'Placebo + Atezolizumab', 68, 16.2, 6.69, 25.66],
  ['NCT03563716', 'median PFS', null, 'Placebo + Atezolizumab', 68, 3.58, 2.73, 4.44],
  ['NCT04047862', 'ORR', 'Phase 1b', 'Phase 1b: Dose Expansion: Cohort 1', 40, 55, 38.5, 70.7],
  ['NCT04256421', 'ORR (investigator, confirmed)', 'PAS', 'Placebo + Atezolizumab', 201, 66.7, 59.64, 73.05],
  [
    'NCT04693234',
    'ORR (independent review)',
    'Cohort 1; PD-L1-Positive Participants',
    'Cohort 1: Ociperlimab + Tislelizumab',
    84,
    26.2,
    17.2,
    36.9,
  ],
  ['NCT04732494', 'median DOR (independent review)', null, 'Arm A: Tislelizumab Plus Ociperlimab', 20, 14.6, 7.2, null],
  [
    'NCT04952597',
    'median OS',
    'ITT Analysis Set',
    'Arm A: Ociperlimab + Tislelizumab',
    41,
    'not-reached',
    undefined,
    undefined,
  ],
  ['NCT05014815', 'median OS', null, 'Arm A (O+T+C)', 136, 20.6, 14.4, null],
  ['NCT02369484', 'median PFS', null, 'Afatinib', 13, 15.9, 6, 35.4],
  ['NCT02856893', 'ORR', null, 'Osimertinib Till Progression', 45, 88.9, 75.9, 96.3],
  ['NCT00777179', 'ORR', null, 'Vandetanib', 75, 18.7, undefined, undefined],
  [
    'NCT04732494',
    'adverse events of grade 3 or more',
    null,
    'Arm A: Tislelizumab Plus Ociperlimab',
    62,
    45.2,
    undefined,
    undefined,
  ],
] as const;

describe.skipIf(shared === null)(`results as the register holds them${skipped}`, () => {
  const all = shared === null ? [] : studies();
  const read = all.map(readResults);
  const rows = read.flatMap(({ readOuts }) => readOuts);

  test('give so many rows, and leave so many measures alone', () => {
    const count = (endpoint: RegExp) => rows.filter((row) => endpoint.test(row.endpoint)).length;
    expect(all).toHaveLength(1278);
    expect({
      rows: rows.length,
      trials: new Set(rows.map(({ trial }) => trial)).size,
      unread: read.flatMap(({ unread }) => unread).length,
      orr: count(/^ORR/),
      pfs: count(/PFS/),
      os: count(/OS/),
      dor: count(/DOR/),
      dcr: count(/^DCR/),
      adverse: count(/^adverse/),
    }).toEqual({ rows: 277, trials: 16, unread: 79, orr: 76, pfs: 57, os: 45, dor: 46, dcr: 32, adverse: 21 });
    expect(rows.flatMap(contradictionsOf)).toEqual([]);
  });

  test.each(CHECKED)('%s %s, %s, %s', (trial, endpoint, population, arm, n, value, low, high) => {
    const found = rows.filter(
      (row) => row.trial === trial && row.endpoint === endpoint && row.population === population && row.arm === arm,
    );
    expect(found.map((row) => [row.n, row.value, row.interval?.low, row.interval?.high])).toEqual([
      [n, value, low, high],
    ]);
  });
});
