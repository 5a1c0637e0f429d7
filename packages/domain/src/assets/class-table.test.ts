import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classTable } from './class-table.ts';
import { type ReadOut, readOut } from './read-outs.ts';

const row = (trial: string, value: number, more: Partial<ReadOut> = {}): ReadOut =>
  readOut.parse({ trial, endpoint: 'ORR', value, unit: '%', source: 'poster', ...more });

describe('read-outs of two trials compared as if head to head', () => {
  it('are always marked not head to head, with the reason and what differs', () => {
    const table = classTable([
      { asset: 'a', name: 'A', readOuts: [row('T-1', 40, { line: '1L', population: 'NSCLC' })] },
      { asset: 'b', name: 'B', readOuts: [row('T-2', 60, { line: '2L+', population: 'NSCLC' })] },
    ]);
    expect(table.notHeadToHead).toBe(true);
    expect(table.reason).toMatch(/2 trials.*No difference between trials is computed/);
    expect(table.differences).toEqual(
      expect.arrayContaining(['line: 1L | 2L+', 'biomarker: not told for 2 of 2 rows']),
    );
    expect(classTable([]).notHeadToHead).toBe(true);
  });

  it('trap: read-outs of two trials compared as if head to head: every number in the table was put in', () => {
    const values = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(values, (drawn) => {
        const table = classTable(
          drawn.map((value, at) => ({ asset: `a${at}`, name: `A${at}`, readOuts: [row('T', value)] })),
        );
        expect(numbersIn(table.rows).toSorted()).toEqual(drawn.toSorted());
        expect(numbersIn({ ...table, rows: [] })).toEqual([]);
        expect(table.rows.map(({ asset }) => asset)).toEqual(drawn.map((_, at) => `a${at}`));
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
