import { describe, expect, it, test } from 'vitest';
import { sharedFolder } from '../../../../tests/support/shared.ts';
import { compareNames } from './compare/compare-names.ts';
import { compareWithRecords } from './compare-with-records.ts';
import { shippedCompanyIndex } from './testing/company-index.ts';
import { measure } from './testing/measure.ts';
import { benchPairs, namePairs } from './testing/name-pairs.ts';

/** The bars of the project; `bench/names.ts` prints the numbers and the errors left. */
const F1_POSSIBLE = 0.9;
const PRECISION_CONFIRMED = 0.98;
const RECALL_POSSIBLE = 0.97;

const companies = shippedCompanyIndex();

describe.each(['tuned', 'held-out'] as const)('cases/names/%s.csv', (file) => {
  const pairs = namePairs(file).map((pair) => ({ ...pair, judgement: compareWithRecords(companies, pair.a, pair.b) }));

  it('was read', () => {
    expect(pairs.length).toBeGreaterThan(200);
  });

  it('is precise where the answer is confirmed', () => {
    const { precision } = measure(pairs, ({ judgement }) => judgement.verdict === 'confirmed');
    expect(precision).toBeGreaterThanOrEqual(PRECISION_CONFIRMED);
  });

  it('misses few where the answer is different', () => {
    const { recall } = measure(pairs, ({ judgement }) => judgement.verdict !== 'different');
    expect(recall).toBeGreaterThanOrEqual(RECALL_POSSIBLE);
  });
});

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

describe.skipIf(shared === null)(`labelled company pairs${skipped}`, () => {
  const pairs = shared === null ? [] : benchPairs(shared);

  test('are told apart by the names alone', () => {
    expect(pairs.length).toBeGreaterThan(100);
    const { f1 } = measure(pairs, ({ a, b }) => compareNames(a, b).verdict !== 'different');
    expect(f1).toBeGreaterThanOrEqual(F1_POSSIBLE);
  });
});
