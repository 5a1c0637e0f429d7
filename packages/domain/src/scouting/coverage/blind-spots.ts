import { cameWords, isSubset } from './coming.ts';
import type { RunFacts, SourceState } from './run-facts.ts';
import type { SourceRow } from './sources.ts';
import { staleness } from './staleness.ts';

export const BLIND_SPOTS = [
  'not-configured',
  'no-lawful-access',
  'never-imported',
  'not-asked',
  'stale',
  'subset',
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
    ...scouted.flatMap((row) => ofState(row, states.get(row.id), facts)),
    ...failures(facts),
    ...languages(scouted, states),
    ...targetsNotStated(facts),
  ];
}

/** At most one for each source: why it was not looked at, or not lately. */
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
    return spot('never-imported', neverWords(row, state));
  }
  const { value, because } = staleness(row, state, today);
  return value === true ? spot('stale', because) : [];
}

function neverWords({ access, licence }: SourceRow, state: SourceState | undefined): string {
  if (access === 'file') return `it comes by file only. ${licence}`;
  return state?.failed ? 'no sync of it came to its end' : 'it was never synced';
}

/** What its last sync and its stored records leave unseen, beside the above. */
function ofState(row: SourceRow, state: SourceState | undefined, { wanted }: RunFacts): BlindSpot[] {
  if (!state || row.access === 'none' || (wanted !== null && !wanted.includes(row.id))) return [];
  const { failed, came, records } = state;
  const about = { source: row.id, what: `${row.name.en}: ${row.gives}` };
  const failing: BlindSpot[] =
    failed === null
      ? []
      : [
          {
            ...about,
            kind: 'failed',
            because: `the last sync failed${failed.on === null ? '' : ` on ${failed.on}`}: ${failed.wrong}`,
            next: failed.next,
            count: null,
          },
        ];
  if (!isSubset(came)) return failing;
  const because = `only what was asked for or brought is stored: ${cameWords(came).join('; ')}`;
  const next =
    row.access === 'file'
      ? 'Bring a wider export when the question widens.'
      : 'Sync it without terms, or for the words of each new question.';
  return [...failing, { ...about, kind: 'subset', because, next, count: records }];
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
