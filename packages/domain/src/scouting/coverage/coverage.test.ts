import { describe, expect, test } from 'vitest';
import { parseDay } from '../../basics/partial-date.ts';
import { shippedTable } from '../testing/shipped-tables.ts';
import { type Coming, cameWords, type SyncCame } from './coming.ts';
import { coverageOf } from './coverage.ts';
import type { RunFacts, SourceState } from './run-facts.ts';
import { sourceTable } from './sources.ts';

const table = sourceTable.parse(shippedTable('sources.json'));
const today = parseDay('2026-11-25');
const day = (text: string) => parseDay(text);
const everything = (on: string): SyncCame => ({ by: 'sync', terms: [], country: 'CN', since: null, on: day(on) });
const state = (source: string, lastSynced: string | null, more: Partial<SourceState> = {}): SourceState => ({
  source,
  configured: true,
  lastSynced: lastSynced === null ? null : parseDay(lastSynced),
  records: 100,
  came: lastSynced === null ? [] : [everything(lastSynced)],
  failed: null,
  ...more,
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

  const byFile = (latest: string | null): Coming => ({
    by: 'file',
    name: 'export.xml',
    on: today,
    latest: latest === null ? null : day(latest),
  });

  test('name what came by file as a part, as old as its latest record and never as fresh as its reading', () => {
    const ledger = (came: Coming[]) =>
      coverageOf(table, facts({ states: [state('ictrp', null, { came })] })).blindSpots;
    const old = ledger([byFile('2020-03-25')]).filter(({ source }) => source === 'ictrp');
    expect(old.map(({ kind }) => kind)).toEqual(['stale', 'subset']);
    expect(old[0]?.because).toMatch(/^it came by file; its latest record is of 2020-03-25, 2436 days ago/);
    expect(old[1]).toMatchObject({ count: 100 });
    expect(old[1]?.because).toContain('by file: export.xml on 2026-11-25, latest record of 2020-03-25');
    expect(ledger([byFile(null)]).filter(({ source }) => source === 'ictrp')).toMatchObject([{ kind: 'subset' }]);
    const asked = { source: 'ictrp', query: 'q', at: 't', hits: 1, new: null, changed: null, failures: [] };
    const states = [state('ictrp', null, { came: [byFile(null)] })];
    expect(coverageOf(table, facts({ asked: [asked], states })).asked[0]?.stale).toEqual({
      value: null,
      because: 'it came by file, and no record of it has a day',
    });
  });

  test('name what was asked for by words as a part, until everything was asked', () => {
    const words: SyncCame = { by: 'sync', terms: ['TIGIT'], country: null, since: null, on: today };
    const of = (came: Coming[]) =>
      spots({ states: [state('pubmed', '2026-11-25', { came })] }).includes('subset pubmed');
    expect([of([words]), of([words, byFile(null)]), of([words, everything('2026-11-20')])]).toEqual([
      true,
      true,
      false,
    ]);
    expect(of([{ ...everything('2026-11-20'), since: day('2026-11-01') }])).toBe(true);
    expect(cameWords([words])).toEqual(['synced for: TIGIT, on 2026-11-25']);
    expect(cameWords(Array.from({ length: 9 }, () => words)).at(-1)).toBe('and 4 more files or questions before');
    expect(cameWords([{ ...words, terms: null }])[0]).toMatch(/what another workspace asked/);
  });

  test('name a sync that failed, in its own words', () => {
    const failed = { on: today, wrong: 'the source cannot be reached.', next: 'Check the network.' };
    const { blindSpots } = coverageOf(
      table,
      facts({ states: [state('pubmed', null, { records: 0, failed }), state('openfda', '2026-11-25', { failed })] }),
    );
    expect(blindSpots.filter(({ kind }) => kind === 'failed')).toMatchObject([
      { source: 'pubmed', because: 'the last sync failed on 2026-11-25: the source cannot be reached.' },
      { source: 'openfda', next: 'Check the network.' },
    ]);
    expect(blindSpots.find(({ kind, source }) => kind === 'never-imported' && source === 'pubmed')?.because).toBe(
      'no sync of it came to its end',
    );
  });

  test('each say what to do next', () => {
    expect(coverageOf(table, facts()).blindSpots.every(({ because, next }) => because !== '' && next !== '')).toBe(
      true,
    );
  });
});
