import { describe, expect, test } from 'vitest';
import { Refusal } from '../../basics/errors.ts';
import { shippedTable } from '../testing/shipped-tables.ts';
import { REASONS } from './reasons.ts';
import { AXES, pointsOf, spanOf } from './row.ts';
import { readRankingTable } from './table.ts';
import { shippedRanking } from './testing/example-candidate.ts';

const shipped = shippedTable('ranking.json') as { reason: string; source: string; rows: Record<string, unknown>[] };
const edited = (id: string, change: object) => ({
  ...shipped,
  rows: shipped.rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
});
const fieldsOf = (raw: unknown): (string | undefined)[] => {
  try {
    readRankingTable(raw);
    return [];
  } catch (refusal) {
    return refusal instanceof Refusal ? refusal.problems.map(({ field }) => field) : ['not a refusal'];
  }
};

describe('the shipped table', () => {
  test('uses every reason that can be measured, on three axes that weigh about the same', () => {
    expect(shippedRanking.rows.map(({ id }) => id).toSorted()).toEqual([...REASONS.keys()].toSorted());
    const most = AXES.map((axis) =>
      shippedRanking.rows.filter((row) => row.axis === axis).reduce((sum, row) => sum + spanOf(row).high, 0),
    );
    expect(Math.max(...most) / Math.min(...most)).toBeLessThan(1.4);
  });

  test('says of every row what it looks at, why, and what that rests on', () => {
    for (const { id, looksAt, reason, source } of shippedRanking.rows) {
      for (const words of [looksAt, reason, source]) expect(words.length, id).toBeGreaterThan(20);
    }
  });

  test('lets background knowledge move an axis by one point at most', () => {
    const heavy = edited('data-language', { choices: { english: 2, both: 1, chinese: -1 } });
    expect(fieldsOf(heavy)).toEqual(['data-language.grade']);
  });
});

describe('a table of a workspace', () => {
  test('may weigh otherwise and leave reasons out', () => {
    const own = readRankingTable(edited('us-sites', { choices: { yes: 3, no: -3 } }));
    expect(own.rows.find(({ id }) => id === 'us-sites')?.choices).toEqual({ yes: 3, no: -3 });
    expect(readRankingTable({ ...shipped, rows: shipped.rows.slice(0, 2) }).rows).toHaveLength(2);
  });

  test('is refused with every field that is wrong', () => {
    expect(fieldsOf(edited('us-sites', { choices: { yes: 1, perhaps: 0 } }))).toEqual([
      'us-sites.choices.no',
      'us-sites.choices.perhaps',
    ]);
    expect(fieldsOf(edited('crowding', { bands: [{ from: 1, points: 0 }] }))).toEqual(['crowding.bands']);
    expect(fieldsOf(edited('crowding', { bands: [] }))).toEqual(['crowding.bands']);
    expect(fieldsOf(edited('us-sites', { id: 'charm' }))).toEqual(['charm.id']);
    expect(fieldsOf({ ...shipped, rows: [...shipped.rows, shipped.rows[0]] })).toEqual(['stage-anywhere.id']);
    expect(fieldsOf(edited('us-sites', { choices: { yes: 0.5, no: 0 } }))).toEqual(['rows.9.choices.yes']);
    expect(fieldsOf(null)).toHaveLength(1);
  });
});

test('a number falls into the last band that begins at or below it', () => {
  const row = shippedRanking.rows.find(({ id }) => id === 'crowding');
  expect(row && [0, 1, 2, 3, 6, 12, 40].map((count) => pointsOf(count, row))).toEqual([3, 2, 2, 0, -1, -2, -2]);
});
