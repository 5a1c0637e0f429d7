import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULE } from '../../packages/domain/src/deals/statistics/counting-rule.ts';
import { besidePublished, publishedFigure } from '../../packages/domain/src/deals/statistics/published.ts';
import { deals, jsonLines, TODAY, tables, text } from './shipped-set.ts';
import { type UpfrontLine, upfrontLines } from './upfront-of-year.ts';

/**
 * The upfront of 2025 against the $7.0bn that two publishers print, deal by deal. `cases/deals/README.md` says how to read the two
 * tables, and what to do when a line here has moved: look at the deal, then write the line anew.
 */
const folder = fileURLToPath(new URL('../../cases/deals/', import.meta.url));
const rowsOf = (name: string) => readFileSync(`${folder}${name}`, 'utf8').trimEnd().split('\n').slice(1);

const lines = upfrontLines(deals, '2025', { asOf: TODAY, tables });
const printed = (line: UpfrontLine) =>
  [line.deal, line.announced, line.kind, line.amount ?? '', line.currency, line.reason].join(',');

/** Sum in dollars by reason, to the thousand. */
function sumOf(reason: string): number {
  const dollars = lines.filter((line) => line.reason === reason && line.currency === 'USD');
  return Math.round(dollars.reduce((sum, { amount }) => sum + (amount ?? 0), 0) * 1000) / 1000;
}

describe('the upfront of 2025, deal by deal', () => {
  it('is the frozen table, line by line', () => {
    expect(lines.map(printed)).toEqual(rowsOf('upfront-2025.csv'));
  });

  it('adds up to the frozen sums, reason by reason', () => {
    const sums = rowsOf('upfront-2025-sums.csv').map((row) => row.split(','));
    const reasons = new Set(lines.map(({ reason }) => reason));
    expect(new Set(sums.map(([reason]) => reason))).toEqual(reasons);
    for (const [reason = '', count, sum] of sums) {
      expect([reason, lines.filter((line) => line.reason === reason).length, sumOf(reason)]).toEqual([
        reason,
        Number(count),
        Number(sum),
      ]);
    }
  });

  it('counts what the statistics count', () => {
    const figures = jsonLines<unknown>(text('deals/published-figures.jsonl')).map((line) =>
      publishedFigure.parse(line),
    );
    const question = { measure: 'cash' as const, rule: DEFAULT_RULE, asOf: TODAY, tables };
    const beside = besidePublished(deals, figures, question).filter(
      (one) => one.period === '2025' && one.value === 7000,
    );
    expect(beside.map(({ publisher }) => publisher)).toEqual(['PharmCube NextPharma, in YM Caijing', 'PhIRDA']);
    for (const { ours, differs } of beside) {
      expect(ours.value).toBe(sumOf('counted'));
      expect(differs).toMatch(/^It means something else by upfront\. /);
    }
  });

  it('leaves a gap to the published $7.0bn of which each part is named, and one that is not explained', () => {
    const published = 7000;
    const dueAtSigning = ['counted', 'undivided', 'shares-received', 'shares-bought', 'option-fee', 'unverified'];
    const widest = dueAtSigning.reduce((sum, reason) => sum + sumOf(reason), 0);
    expect(published - sumOf('counted')).toBeCloseTo(GAP.cashAlone, 3);
    expect(published - widest).toBeCloseTo(GAP.unexplained, 3);
  });
});

/** Millions of dollars below the published figure; less than nothing is above it. */
const GAP = { cashAlone: 1578.5, unexplained: -33.5 };
