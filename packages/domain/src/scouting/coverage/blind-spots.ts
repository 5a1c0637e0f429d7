import type { RunFacts, SourceState } from './run-facts.ts';
import type { SourceRow } from './sources.ts';
import { staleness } from './staleness.ts';

export const BLIND_SPOTS = [
  'not-configured',
  'no-lawful-access',
  'never-imported',
  'not-asked',
  'stale',
  'failed',
  'language',
  'target-not-stated',
] as const;

/** Something that the run could not see, named so that nobody takes silence for absence. */
export interface BlindSpot {
  readonly kind: (typeof BLIND_SPOTS)[number];
  /** Id of the source; null where it is not about one. */
  readonly source: string | null;
  readonly what: string;
  readonly because: string;
  readonly next: string;
  /** How many drugs or records it is about; null where that cannot be counted. */
  readonly count: number | null;
}

type States = ReadonlyMap<string, SourceState>;

export function blindSpots(sources: readonly SourceRow[], states: States, facts: RunFacts): BlindSpot[] {
  // Lists of governments name no drugs: the screening says when they are old.
  const scouted = sources.filter(({ kinds }) => !kinds.includes('listed'));
  return [
    ...scouted.flatMap((row) => ofSource(row, states.get(row.id), facts)),
    ...failures(facts),
    ...languages(scouted, states),
    ...targetsNotStated(facts),
  ];
}

/** At most one for each source: the one that has to be mended first. */
function ofSource(row: SourceRow, state: SourceState | undefined, { wanted, today }: RunFacts): BlindSpot[] {
  const spot = (kind: BlindSpot['kind'], because: string, next = row.how): BlindSpot[] => [
    { kind, source: row.id, what: `${row.name.en}: ${row.gives}`, because, next, count: null },
  ];
  if (row.access === 'none') return spot('no-lawful-access', row.licence);
  if (wanted !== null && !wanted.includes(row.id)) {
    return spot('not-asked', 'the mandate names other sources', `Add "${row.id}" to the sources of the mandate.`);
  }
  const looked = state !== undefined && (state.records > 0 || state.lastSynced !== null);
  if (!looked && row.access === 'own-key' && !state?.configured)
    return spot('not-configured', 'it needs a key of your own');
  if (!looked) {
    return spot(
      'never-imported',
      row.access === 'file' ? `it comes by file only. ${row.licence}` : 'it was never synced',
    );
  }
  const { value, because } = staleness(row, state.lastSynced, today);
  return value === true ? spot('stale', because) : [];
}

function failures({ asked }: RunFacts): BlindSpot[] {
  return asked.flatMap(({ source, failures: some, query }) =>
    some.map(
      ({ why, count }): BlindSpot => ({
        kind: 'failed',
        source,
        what: `part of the answer to ${query}`,
        because: why,
        next: 'Look at what was set aside, and ask again.',
        count,
      }),
    ),
  );
}

/** A drug that only Chinese sources name stays unseen while none of them is in the store. */
function languages(sources: readonly SourceRow[], states: States): BlindSpot[] {
  const chinese = sources.filter(({ languages: some, access }) => some.includes('zh') && access !== 'none');
  if (chinese.some(({ id }) => (states.get(id)?.records ?? 0) > 0)) return [];
  return [
    {
      kind: 'language',
      source: null,
      what: 'whatever is published in Chinese alone',
      because: `no source in Chinese is in the store: ${chinese.map(({ name }) => name.en).join(', ')}`,
      next: 'Import at least one of them, chinadrugtrials.org.cn first.',
      count: null,
    },
  ];
}

function targetsNotStated({ candidates }: RunFacts): BlindSpot[] {
  const count = candidates.filter(({ targets }) => targets.value === null).length;
  if (count === 0) return [];
  return [
    {
      kind: 'target-not-stated',
      source: null,
      what: `${count} of ${candidates.length} stored drugs of which nobody states a target`,
      because: 'registers ask for no target, and neither names nor titles say it',
      next: 'Open those of the long list whose target is unknown, and add what a paper, a patent or the company says.',
      count,
    },
  ];
}
