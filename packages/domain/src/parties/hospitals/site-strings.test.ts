import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import type { Entry } from './entries.ts';
import { curatedNames } from './hospital.ts';
import { type HospitalIndex, hospitalIndex } from './hospital-index.ts';
import { matchHospital } from './match-hospital.ts';
import {
  halfOf,
  type Judged,
  judge,
  readSiteStrings,
  shippedHospitals,
  tally,
  withoutRegisterNames,
} from './testing/site-strings.ts';

const PRECISION = 0.98;
const RECALL = 0.95;

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';
const list = shippedHospitals();
const index = hospitalIndex(list);
const bare = hospitalIndex(withoutRegisterNames(list));
const confirmed = ({ confirmed: id }: Judged) => id;

describe.skipIf(shared === null)(`site strings of registers${skipped}`, () => {
  const rows = shared === null ? [] : readSiteStrings(join(shared, 'facts/hospital-strings.csv'));
  const halves = [rows.filter(({ string }) => halfOf(string) === 0), rows.filter(({ string }) => halfOf(string) === 1)];

  test('are there, in two halves of some size', () => {
    expect(rows.length).toBeGreaterThan(800);
    for (const half of halves) expect(half.length).toBeGreaterThan(350);
  });

  test('are answered right: whole, and in the half that was held out', () => {
    for (const half of [rows, ...halves]) {
      const { precision, recall } = tally(judge(half, index), confirmed);
      expect(precision).toBeGreaterThanOrEqual(PRECISION);
      expect(recall).toBeGreaterThanOrEqual(RECALL);
    }
  });

  test('are answered right without the names that were seen in registers', () => {
    const { precision, recall } = tally(judge(rows, bare), confirmed);
    expect(precision).toBeGreaterThanOrEqual(PRECISION);
    expect(recall).toBeGreaterThanOrEqual(RECALL);
  });
});

describe('a hospital taken out of the list', () => {
  /** What is left are branches without their own row, and pairs of one university or city that differ in a word like center. */
  const MOST_FORCED = 0.015;

  test('is hardly ever taken for another one', () => {
    const asked = bare.entries.flatMap((entry) => {
      const others = { ...bare, spellings: new Set<string>(), postings: without(entry) };
      return curatedNames(entry.row).map((text) => matchHospital({ text, city: entry.row.city }, others));
    });
    const forced = asked.filter(({ candidates }) => candidates.some(({ verdict }) => verdict === 'confirmed'));
    expect(asked.length).toBeGreaterThan(2000);
    expect(forced.length / asked.length, `${forced.length} of ${asked.length}`).toBeLessThan(MOST_FORCED);
  });

  function without(entry: Entry): HospitalIndex['postings'] {
    const words = entry.names.flatMap(({ needs }) => needs.map(({ key }) => key));
    const own = [...new Set(words)].map(
      (key) => [key, bare.postings.get(key)?.filter((one) => one.entry !== entry) ?? []] as const,
    );
    return new Map([...bare.postings, ...own]);
  }
});

describe('cases/hospitals/variants.csv', () => {
  const file = fileURLToPath(new URL('../../../../../cases/hospitals/variants.csv', import.meta.url));
  const rows = readSiteStrings(file);
  const ids = new Set(list.map(({ id }) => id));

  test('names listed hospitals, or says why not', () => {
    expect(rows.length).toBeGreaterThanOrEqual(100);
    for (const { string, hospital, reason } of rows) {
      expect((hospital === null) !== (reason === ''), string).toBe(true);
      if (hospital !== null) expect(ids.has(hospital), string).toBe(true);
    }
  });

  test('is answered right, without the names that were seen in registers', () => {
    const { precision, recall, wrong } = tally(judge(rows, bare), confirmed);
    expect(wrong.map(({ row }) => row.string)).toEqual([]);
    expect(precision).toBe(1);
    expect(recall).toBeGreaterThanOrEqual(RECALL);
  });
});
