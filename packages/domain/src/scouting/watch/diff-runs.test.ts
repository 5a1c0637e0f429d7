import { describe, expect, test } from 'vitest';
import type { Candidate } from '../candidate.ts';
import type { Judged } from '../mandates/evaluate.ts';
import { at, day, exampleCandidate, said } from '../ranking/testing/example-candidate.ts';
import { alertsOf } from './alerts.ts';
import { diffRuns, isEmpty } from './diff-runs.ts';
import { snapshotOf } from './snapshot.ts';
import type { TrialFact } from './trial-fact.ts';

const judged = (candidate: Candidate, why: string | null = null): Judged => ({
  candidate,
  wants: [],
  kills: [],
  reasons: why === null ? [] : [{ criterion: 'stage', because: [why] }],
  open: [],
  nearness: null,
});
const run = (kept: readonly Candidate[], leftOut: readonly Judged[] = [], at = '2026-11-23T08:00:00Z') =>
  snapshotOf(
    'pd1-vegf',
    at,
    { kept: kept.map((one) => judged(one)), nearMisses: [], leftOut },
    new Map(kept.map(({ id }, index) => [id, index + 1])),
  );
const drug = (id: string, change: Partial<Candidate> = {}) => exampleCandidate({ id, ...change });
const mandate = { id: 'pd1-vegf', name: 'PD-1/VEGF' };

describe('Monday', () => {
  test('shows nothing where nothing changed', () => {
    const diff = diffRuns(run([drug('drug:a'), drug('drug:b')]), run([drug('drug:a'), drug('drug:b')]));
    expect(isEmpty(diff)).toBe(true);
    expect(alertsOf(diff, mandate)).toEqual([]);
  });

  test('shows who entered, and where from', () => {
    const early = [judged(drug('drug:b'), 'ind: less than phase-1')];
    const { entered } = diffRuns(run([], early), run([drug('drug:a'), drug('drug:b')]));
    expect(entered.map(({ id, because }) => [id, because])).toEqual([
      ['drug:a', ['no stored record named it before']],
      ['drug:b', ['left out before: stage: ind: less than phase-1']],
    ]);
  });

  test('shows who left, and why', () => {
    const late = [judged(drug('drug:b'), 'phase-3: further than phase-2')];
    const { left } = diffRuns(run([drug('drug:a'), drug('drug:b')]), run([], late));
    expect(left.map(({ id, because }) => [id, because.join(': ')])).toEqual([
      ['drug:b', 'left out now: stage: phase-3: further than phase-2'],
      ['drug:a', 'no stored record names it any more'],
    ]);
  });

  test('shows facts from what to what, the weightiest first', () => {
    const [was, now] = [at('phase-1', '2025-03', 'china'), at('phase-2', '2026-11', 'china')];
    const before = drug('drug:a', { stages: [was], siteCountries: ['CN'] });
    const diff = diffRuns(run([before]), run([drug('drug:a', { stages: [now], siteCountries: ['AU', 'CN'] })]));
    expect(diff.changed[0]?.changes.map(({ field, was, becomes }) => [field, was, becomes])).toEqual([
      ['siteCountries[AU]', null, 'AU'],
      ['stages[china].on', '2025-03', '2026-11'],
      ['stages[china].stage', 'phase-1', 'phase-2'],
    ]);
    expect(alertsOf(diff, mandate).map(({ weight }) => weight)).toEqual(['high', 'high', 'middle']);
    expect(alertsOf(diff, mandate)[1]?.says).toBe('DRUG:A: stages[china].stage from phase-1 to phase-2');
  });

  test('knows a drug again that got a record', () => {
    const names = ['AP505'];
    const before = run([drug('drug:ap505', { names })]);
    const after = run([drug('asset:ap505', { names, targets: said(['CD274']) })]);
    const { entered, left, renamed, changed } = diffRuns(before, after);
    expect([entered, left]).toEqual([[], []]);
    expect(renamed).toEqual([{ was: 'drug:ap505', becomes: 'asset:ap505', name: 'ASSET:AP505' }]);
    expect(changed[0]?.changes[0]).toMatchObject({ field: 'targets', was: null, becomes: ['CD274'] });
  });

  describe('a trial', () => {
    const REF = 'clinicaltrials-gov/NCT06954246';
    const use = { ref: REF, kind: 'trial', day: null, title: '', url: null, role: 'experimental', as: 'MHB088C' };
    const tested = drug('drug:mhb088c', { evidence: [use as Candidate['evidence'][number]] });
    const fact = { ref: REF, phases: ['phase-3'], primaryCompletion: day('2027-05'), results: false } as const;
    const withTrial = (rest: Pick<TrialFact, 'status' | 'enrolment'>) => {
      const lists = { kept: [judged(tested)], nearMisses: [], leftOut: [] };
      return snapshotOf('m', '2026-11-23', lists, new Map(), new Map([[REF, { ...fact, ...rest }]]));
    };
    const recruiting = withTrial({ status: 'recruiting', enrolment: 450 });

    test('that stopped is the first thing told', () => {
      const diff = diffRuns(recruiting, withTrial({ status: 'terminated', enrolment: 77 }));
      expect(diff.changed[0]?.changes.map(({ field, was, becomes, weight }) => [field, was, becomes, weight])).toEqual([
        [`trials[${REF}].enrolment`, 450, 77, 'middle'],
        [`trials[${REF}].status`, 'recruiting', 'terminated', 'high'],
      ]);
      expect(alertsOf(diff, mandate).map(({ says }) => says)).toEqual([
        `DRUG:MHB088C: trials[${REF}].status from recruiting to terminated`,
        `DRUG:MHB088C: trials[${REF}].enrolment from 450 to 77`,
      ]);
    });

    test('that is done is told behind it', () => {
      const [change] =
        diffRuns(recruiting, withTrial({ status: 'completed', enrolment: 450 })).changed[0]?.changes ?? [];
      expect(change).toMatchObject({ becomes: 'completed', weight: 'middle' });
    });

    test('is no news against a run that kept no trials', () => {
      const entries = recruiting.entries.map(({ facts: { trials: _, ...facts }, ...rest }) => ({ ...rest, facts }));
      expect(isEmpty(diffRuns({ ...recruiting, entries }, recruiting))).toBe(true);
    });
  });

  test('two new drugs move nobody who was there before', () => {
    const many = Array.from({ length: 40 }, (_, n) => drug(`drug:n${n}`));
    const { entered, places } = diffRuns(
      run(many),
      run([drug('drug:x'), ...many.slice(0, 20), drug('drug:y'), ...many.slice(20)]),
    );
    expect([entered.length, places]).toEqual([2, []]);
  });

  test('tells a place only where it moved far', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => drug(`drug:${id}`));
    const [first, ...rest] = many;
    const diff = diffRuns(run(many), run(first ? [...rest, first] : []));
    expect(diff.places).toHaveLength(6);
    expect(alertsOf(diff, mandate).map(({ says }) => says)).toEqual(['DRUG:A: place 1 to 6']);
  });
});
