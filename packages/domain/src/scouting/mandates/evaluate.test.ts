import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../candidate.ts';
import { gatherCandidates } from '../candidates/gather.ts';
import { anySet } from '../ranking/testing/any-candidate.ts';
import { at, day, exampleCandidate, said } from '../ranking/testing/example-candidate.ts';
import { caseRows } from '../testing/case-rows.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import type { MandateLine } from './mandate.ts';
import { readMandate } from './read-mandate.ts';
import { context, known, words, workedMandate } from './testing/shipped-mandates.ts';

const run = (wants: MandateLine['wants'], candidates: readonly Candidate[], rest: Partial<MandateLine> = {}) =>
  evaluate(readMandate({ id: 'm', name: 'M', wants, ...rest }, words), candidates, context);

function listOf({ kept, nearMisses }: Evaluation, id: string): 'kept' | 'near' | 'out' {
  const has = (list: Evaluation['kept']) => list.some(({ candidate }) => candidate.id === id);
  return has(kept) ? 'kept' : has(nearMisses) ? 'near' : 'out';
}

const WANTED: MandateLine['wants'] = {
  targets: { anyOf: [{ allOf: ['PD-1', 'VEGF'] }, { allOf: ['PD-L1', 'VEGF'] }] },
  stage: { region: 'china', atLeast: 'phase-1' },
  rights: { territory: 'United States', states: ['no-grant-found', 'retained', 'returned'] },
};
const free = { state: 'no-grant-found', holders: [], because: ['no deal reaches it'] } as const;
const fitting = exampleCandidate({
  id: 'drug:fits',
  targets: said(['CD274', 'VEGFA']),
  stages: [at('phase-2', '2025-03', 'china')],
  rights: free,
});
const variant = (id: string, change: Partial<Candidate>) => ({ ...fitting, ...change, id });
const place = (change: Partial<Candidate>) => listOf(run(WANTED, [variant('drug:x', change)]), 'drug:x');

describe('a drug is kept', () => {
  test('where it answers every must', () => {
    const { kept, counts } = run(WANTED, [fitting]);
    expect(kept[0]?.open).toEqual([]);
    expect(counts).toMatchObject({ asked: 1, kept: 1, sure: 1, nearMisses: 0, leftOut: 0 });
  });

  test('where nobody knows: unknown leaves nothing out, and is said', () => {
    const nothing = exampleCandidate({ id: 'drug:nothing' });
    const { kept } = run(WANTED, [nothing]);
    expect(kept[0]?.open).toEqual(['targets', 'stage', 'rights']);
  });

  test('where rights are split or disputed', () => {
    expect(place({ rights: { ...free, state: 'split' } })).toBe('kept');
    expect(place({ rights: { ...free, state: 'contested' } })).toBe('kept');
  });

  test('where a want that is no must is answered no', () => {
    expect(
      run(WANTED, [variant('drug:x', { stages: [at('ind', '2025', 'china')] })], { musts: ['targets'] }).counts.kept,
    ).toBe(1);
  });
});

describe('a drug is left out, with the reason', () => {
  test('by two musts', () => {
    const { leftOut } = run(WANTED, [
      variant('drug:x', { targets: said(['TIGIT']), rights: { ...free, state: 'held' } }),
    ]);
    expect(leftOut[0]?.reasons.map(({ criterion }) => criterion)).toEqual(['targets', 'rights']);
  });

  test('by other targets alone', () => {
    expect(place({ targets: said(['TIGIT']) })).toBe('out');
  });

  test('by a kill that is true, and not by one that nobody can answer', () => {
    const kills = [
      { criterion: { kind: 'only-roles' as const, roles: ['combination' as const] }, reason: 'A partner only.' },
    ];
    const use = { ref: 'a/1', kind: 'trial', day: null, title: '', url: null, role: 'combination', as: 'X' } as const;
    const { nearMisses, counts } = run(WANTED, [fitting, variant('drug:partner', { evidence: [use] })], { kills });
    expect(nearMisses.map(({ candidate: { id }, reasons }) => [id, reasons[0]?.because[0]])).toEqual([
      ['drug:partner', 'A partner only.'],
    ]);
    expect(counts.kept).toBe(1);
  });
});

describe('a drug is a near miss', () => {
  test('by one criterion alone', () => {
    expect(place({ stages: [at('ind', '2026-03', 'china')] })).toBe('near');
    expect(place({ rights: { ...free, state: 'held' } })).toBe('near');
  });

  test('by half of the targets', () => {
    const half = run(WANTED, [variant('drug:x', { targets: said(['PDCD1', 'CTLA4']) })]).nearMisses[0];
    expect(half?.nearness).toBe('in-part');
  });

  test('where a title names one of two targets: titles leave targets out', () => {
    const { nearMisses } = run(WANTED, [variant('drug:x', { targets: said(['CD274']), targetsFrom: 'sources' })]);
    expect(nearMisses[0]?.wants[0]?.answer).toBe('unknown');
  });

  test('where background knowledge alone speaks against it', () => {
    const { nearMisses } = run(WANTED, [variant('drug:x', { targets: said(['TIGIT']), targetsFrom: 'knowledge' })]);
    expect(nearMisses[0]?.nearness).toBe('background');
  });

  test('where a list was read in part, or background knowledge alone says yes: neither is a no nor a yes', () => {
    const open = run(WANTED, [
      variant('drug:x', { targets: said(['TIGIT']), targetsFrom: 'sources', targetsOpen: true }),
    ]);
    expect(open.nearMisses[0]?.wants[0]?.answer).toBe('unknown');
    const alone = run(WANTED, [variant('drug:y', { targets: said(['PDCD1', 'VEGFA']), targetsFrom: 'knowledge' })]);
    expect(alone.kept[0]?.open).toContain('targets');
  });

  test('but not where nobody knows what it is', () => {
    expect(place({ targets: { value: null, because: [] }, rights: { ...free, state: 'held' } })).toBe('out');
  });
});

describe('single criteria', () => {
  const answer = (wants: MandateLine['wants'], candidate: Candidate) => {
    const { kept, nearMisses, leftOut } = run(wants, [candidate]);
    return [...kept, ...nearMisses, ...leftOut][0]?.wants[0]?.answer;
  };

  test('an indication counts with everything below it, and a wider one is unknown', () => {
    const lung = { indications: ['lung cancer'] };
    expect(answer(lung, exampleCandidate({ id: 'd', indications: said(['nsclc']) }))).toBe('yes');
    expect(answer({ indications: ['nsclc'] }, exampleCandidate({ id: 'd', indications: said(['lung-cancer']) }))).toBe(
      'unknown',
    );
    expect(answer(lung, exampleCandidate({ id: 'd', indications: said(['asthma']) }))).toBe('no');
  });

  test('a region without a step is unknown, unless the drug is nowhere so far', () => {
    const china = { stage: { region: 'china' as const, atLeast: 'phase-2' as const } };
    const only = (stage: 'phase-1' | 'phase-3') => exampleCandidate({ id: 'd', stages: [at(stage, '2025')] });
    expect([answer(china, only('phase-3')), answer(china, only('phase-1'))]).toEqual(['unknown', 'no']);
  });

  test('a stage may be too far', () => {
    const early = { stage: { region: 'anywhere' as const, atMost: 'phase-1' as const } };
    expect(answer(early, exampleCandidate({ id: 'd', stages: [at('phase-3', '2025')] }))).toBe('no');
  });

  test('an old stage is a lower bound: nobody vouches that it went no further', () => {
    const late = { stage: { region: 'anywhere' as const, atLeast: 'phase-1' as const } };
    const early = { stage: { region: 'anywhere' as const, atMost: 'phase-3' as const } };
    const only = (stage: 'preclinical' | 'phase-3', on: string) =>
      exampleCandidate({ id: 'd', stages: [at(stage, on)] });
    expect(['2019-05', '2026-02'].map((on) => answer(late, only('preclinical', on)))).toEqual(['unknown', 'no']);
    expect(['2018', '2026-02'].map((on) => answer(early, only('phase-3', on)))).toEqual(['unknown', 'yes']);
    const told = run(late, [only('preclinical', '2019-05')]).kept[0]?.wants[0]?.because;
    expect(told?.at(-1)).toBe('last said 2019-05, more than 18 months ago: it may be further by now');
  });

  test('a trial that was updated last month says its stage of last month', () => {
    const early = { stage: { region: 'anywhere' as const, atMost: 'phase-3' as const } };
    const step = at('phase-3', '2018');
    const use = { ref: step.ref, kind: 'trial', day: day('2026-10-02'), title: '', url: null, role: 'experimental' };
    const evidence = [{ ...use, as: 'X' } as Candidate['evidence'][number]];
    expect(answer(early, exampleCandidate({ id: 'd', stages: [step], evidence }))).toBe('yes');
  });

  test('a trial that is registered and has not begun is named where no stage is known', () => {
    const use = { ref: 'r/NCT1', kind: 'trial', day: null, title: '', url: null, role: 'experimental' };
    const evidence = [{ ...use, as: 'X', status: 'not-yet-recruiting' } as Candidate['evidence'][number]];
    const { kept } = run({ stage: { region: 'china', atLeast: 'phase-1' } }, [exampleCandidate({ id: 'd', evidence })]);
    expect(kept[0]?.wants[0]).toMatchObject({
      answer: 'unknown',
      because: [
        'no stored record shows its stage in china',
        'registered, not yet recruiting, so it shows no stage: NCT1',
      ],
      refs: ['r/NCT1'],
    });
  });

  test('a day in a year that the drug was told of is unknown', () => {
    const since = { lastDisclosedAfter: day('2025-06-01') };
    const told = (text: string) => exampleCandidate({ id: 'd', lastDisclosed: said(day(text)) });
    expect(['2026', '2025', '2024-12'].map((text) => answer(since, told(text)))).toEqual(['yes', 'unknown', 'no']);
  });

  test('origin is that of the originator; sponsors elsewhere prove nothing', () => {
    const from = (as: 'originator' | 'sponsor', party: string) =>
      exampleCandidate({ id: 'd', companies: [{ party, name: party, as, refs: [] }] });
    const china = { origin: ['CN'] };
    expect(answer(china, from('originator', 'akeso'))).toBe('yes');
    expect(answer(china, from('originator', 'merck-us'))).not.toBe('yes');
    expect(answer(china, from('sponsor', 'akeso'))).toBe('yes');
    expect(answer(china, from('sponsor', 'summit'))).toBe('unknown');
  });

  test('an excluded company leaves out by its id or its name', () => {
    const by = exampleCandidate({
      id: 'd',
      companies: [{ party: 'akeso', name: '康方生物', as: 'sponsor', refs: [] }],
    });
    expect(answer({ exclude: ['Akeso'] }, by)).toBe('no');
    expect(answer({ exclude: ['Innovent'] }, by)).toBe('yes');
  });
});

describe('cases/scouting/found.csv', () => {
  const { candidates } = gatherCandidates([], known);
  test.each(caseRows('found.csv'))('$mandate: $asset is $list ($why)', ({ mandate = '', asset, list }) => {
    expect(listOf(evaluate(workedMandate(mandate), candidates, context), `asset:${asset}`)).toBe(list);
  });
});

test('every drug comes out in exactly one list, and only an answer leaves it out', () => {
  const read = workedMandate('pd1-vegf');
  fc.assert(
    fc.property(anySet, (drawn) => {
      const candidates = drawn.map(({ candidate }) => candidate);
      const { kept, nearMisses, leftOut, counts } = evaluate(read, candidates, context);
      const ids = [...kept, ...nearMisses, ...leftOut].map(({ candidate }) => candidate.id);
      expect(ids.toSorted()).toEqual(candidates.map(({ id }) => id).toSorted());
      expect(counts.kept + counts.nearMisses + counts.leftOut).toBe(counts.asked);
      for (const { wants, kills, reasons } of leftOut) {
        expect(reasons.length).toBeGreaterThan(0);
        expect(
          wants.some(({ must, answer }) => must && answer === 'no') || kills.some(({ answer }) => answer === 'yes'),
        ).toBe(true);
      }
      for (const { wants } of kept) expect(wants.filter(({ must, answer }) => must && answer === 'no')).toEqual([]);
    }),
    { seed: 707, numRuns: 150 },
  );
});
