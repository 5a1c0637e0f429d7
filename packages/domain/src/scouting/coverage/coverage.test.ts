import { describe, expect, test } from 'vitest';
import { parseDay } from '../../basics/partial-date.ts';
import { shippedTable } from '../testing/shipped-tables.ts';
import { coverageOf } from './coverage.ts';
import type { RunFacts, SourceState } from './run-facts.ts';
import { sourceTable } from './sources.ts';

const table = sourceTable.parse(shippedTable('sources.json'));
const today = parseDay('2026-11-25');
const state = (source: string, lastSynced: string | null, records = 100): SourceState => ({
  source,
  configured: true,
  lastSynced: lastSynced === null ? null : parseDay(lastSynced),
  records,
});
const facts = (change: Partial<RunFacts> = {}): RunFacts => ({
  today,
  asked: [],
  states: [],
  wanted: null,
  candidates: [],
  ...change,
});
const spots = (change: Partial<RunFacts> = {}) =>
  coverageOf(table, facts(change)).blindSpots.map(({ kind, source }) => `${kind} ${source ?? ''}`.trim());

describe('the ledger of a run', () => {
  const asked = { source: 'clinicaltrials-gov', query: 'TIGIT, China', at: '2026-11-25T08:00:00Z', new: 3, changed: 1 };
  const run = (failures: { why: string; count: number }[] = []) =>
    coverageOf(
      table,
      facts({ asked: [{ ...asked, hits: 132, failures }], states: [state('clinicaltrials-gov', '2026-11-10')] }),
    );

  test('says what was asked, how much came, and that the copy is old', () => {
    expect(run().asked[0]).toMatchObject({
      hits: 132,
      new: 3,
      changed: 1,
      stale: { value: true },
      lastSynced: '2026-11-10',
    });
    expect(run().asked[0]?.stale.because).toContain('15 days ago; 7 are allowed');
  });

  test('names what failed', () => {
    const failed = run([{ why: 'page 4 was cut off', count: 12 }]).blindSpots.find(({ kind }) => kind === 'failed');
    expect(failed).toMatchObject({ because: 'page 4 was cut off', count: 12 });
  });

  test('refuses a source that the table does not know', () => {
    expect(() =>
      coverageOf(table, facts({ asked: [{ ...asked, source: 'nonesuch', hits: 0, failures: [] }] })),
    ).toThrow();
  });
});

describe('blind spots', () => {
  test('are all sources where nothing was ever read', () => {
    const seen = spots();
    expect(seen).toContain('never-imported clinicaltrials-gov');
    expect(seen).toContain('not-configured epo-ops');
    expect(seen).toContain('no-lawful-access cnipa');
    expect(seen).toContain('language');
  });

  test('are gone where a source was read lately, and no sooner', () => {
    const states = [state('clinicaltrials-gov', '2026-11-24'), state('chictr', '2026-11-01')];
    expect(spots({ states }).filter((spot) => /clinicaltrials|chictr|language/.test(spot))).toEqual([]);
    expect(spots({ states: [state('chictr', '2026-09-01')] })).toContain('stale chictr');
  });

  test('stay for what no machine may ask, whatever was read', () => {
    const states = table.sources.map(({ id }) => state(id, '2026-11-25'));
    expect(spots({ states })).toEqual(['no-lawful-access cnipa', 'no-lawful-access nmpa-lists']);
  });

  test('are the sources that a mandate leaves aside', () => {
    expect(spots({ wanted: ['pubmed'] })).toContain('not-asked europe-pmc');
  });

  test('are the drugs of which nobody states a target, counted', () => {
    const unknown = { targets: { value: null, because: ['nobody said'] } };
    const stated = { targets: { value: ['TIGIT'], because: ['a title'] } };
    const { blindSpots } = coverageOf(table, facts({ candidates: [unknown, stated, unknown] }));
    expect(blindSpots.find(({ kind }) => kind === 'target-not-stated')).toMatchObject({ count: 2 });
  });

  test('each say what to do next', () => {
    expect(coverageOf(table, facts()).blindSpots.every(({ because, next }) => because !== '' && next !== '')).toBe(
      true,
    );
  });
});
