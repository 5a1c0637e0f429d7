import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STAGES } from '../../assets/vocabulary.ts';
import type { Candidate } from '../candidate.ts';
import { type CandidateFacts, UNTOLD } from './facts.ts';
import { type RankedCandidate, rank } from './rank.ts';
import { AXES } from './row.ts';
import { anySet, type Drawn } from './testing/any-candidate.ts';
import { at, day, exampleCandidate, said, surroundings } from './testing/example-candidate.ts';
import { topReasons } from './top-reasons.ts';

const RUNS = { seed: 25, numRuns: 150 };
const factsOf = (drawn: readonly Drawn[]) => new Map(drawn.map(({ candidate, facts }) => [candidate.id, facts]));
const ranked = (drawn: readonly Drawn[], more: Parameters<typeof surroundings>[1] = {}) => {
  const candidates = drawn.map(({ candidate }) => candidate);
  return rank(candidates, surroundings(candidates, { ...more, facts: factsOf(drawn) }));
};
const firstOf = (drawn: readonly Drawn[], more: Parameters<typeof surroundings>[1] = {}) =>
  ranked(drawn, more).find(({ candidate }) => candidate.id === 'drug:0') as RankedCandidate;

const bare = (id: string): Drawn => ({ candidate: exampleCandidate({ id }), facts: UNTOLD });

describe('any candidates', () => {
  test('stand in the same order whatever order they come in', () => {
    const shuffled = anySet.chain((set) => {
      const withTwins = [...set, bare('drug:x'), bare('drug:y'), bare('drug:z')];
      return fc.tuple(fc.constant(withTwins), fc.shuffledSubarray(withTwins, { minLength: withTwins.length }));
    });
    fc.assert(
      fc.property(shuffled, ([set, other]) => {
        expect(ranked(other)).toEqual(ranked(set));
      }),
      RUNS,
    );
  });

  test('show a value inside its range, and every reason once', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        for (const { axes, total } of ranked(set)) {
          for (const { value, range, of } of [...AXES.map((axis) => axes[axis]), total]) {
            expect(range.low).toBeLessThanOrEqual(value);
            expect(range.high).toBeGreaterThanOrEqual(value);
            expect(range.high).toBeLessThanOrEqual(of);
          }
          const reasons = AXES.flatMap((axis) => axes[axis].because);
          expect(new Set(reasons.map(({ reason }) => reason)).size).toBe(surroundings([]).table.rows.length);
          for (const each of reasons)
            expect(each.points === null).toBe(each.unknown !== undefined && each.unknown !== '');
          expect(topReasons({ axes }, 3).every(({ points }) => points !== null)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('move within their range when something unknown is told', () => {
    fc.assert(
      fc.property(anySet, anySet, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (set, [other], take) => {
        const [first, ...rest] = set;
        if (!first || !other) return;
        const told = fillIn(first, other, take);
        const [before, after] = [firstOf(set), firstOf([told, ...rest])];
        for (const axis of AXES) {
          expect(after.axes[axis].value).toBeGreaterThanOrEqual(before.axes[axis].range.low);
          expect(after.axes[axis].value).toBeLessThanOrEqual(before.axes[axis].range.high);
        }
      }),
      RUNS,
    );
  });

  test('lose nothing on any axis by a fact that speaks for them', () => {
    fc.assert(
      fc.property(anySet, fc.constantFrom(...Object.keys(FOR)), (set, name) => {
        const [first, ...rest] = set;
        const better = first && FOR[name]?.(first);
        if (!first || !better) return;
        const [before, after] = [firstOf(set), firstOf([better, ...rest])];
        for (const axis of AXES) {
          expect(after.axes[axis].value, `${name} on ${axis}`).toBeGreaterThanOrEqual(before.axes[axis].value);
        }
      }),
      { ...RUNS, numRuns: 600 },
    );
  });
});

/** Takes from another candidate what is unknown of this one. */
function fillIn({ candidate: to, facts }: Drawn, { candidate: from, facts: other }: Drawn, take: boolean[]): Drawn {
  const pick = <T>(at: number, own: T, theirs: T, unknown: boolean) => (unknown && take[at] ? theirs : own);
  const explained = <K extends 'usInd' | 'lastDisclosed'>(at: number, key: K) =>
    pick(at, to[key], from[key], to[key].value === null);
  const fact = <K extends Exclude<keyof CandidateFacts, 'trials'>>(at: number, key: K) =>
    pick(at, facts[key], other[key], facts[key] === null);
  const missing = from.stages.filter(({ region }) => !to.stages.some((own) => own.region === region));
  const candidate: Candidate = {
    ...to,
    usInd: explained(0, 'usInd'),
    lastDisclosed: explained(1, 'lastDisclosed'),
    stages: take[2] ? [...to.stages, ...missing] : to.stages,
    siteCountries: pick(3, to.siteCountries, from.siteCountries, to.siteCountries.length === 0),
    companies: pick(4, to.companies, from.companies, to.companies.length === 0),
    rights: pick(5, to.rights, from.rights, to.rights === null),
    targets: pick(6, to.targets, from.targets, to.targets.value === null),
    modality: pick(7, to.modality, from.modality, to.modality.value === null),
  };
  return {
    candidate,
    facts: {
      firstTrial: fact(8, 'firstTrial'),
      trials: pick(9, facts.trials, other.trials, facts.trials.length === 0),
      makers: fact(10, 'makers'),
      dataLanguage: fact(11, 'dataLanguage'),
      dataStandards: fact(12, 'dataStandards'),
      originatorSize: fact(13, 'originatorSize'),
    },
  };
}

/** Facts that speak for a candidate; null where there is none to add. */
const FOR: Readonly<Record<string, (drawn: Drawn) => Drawn | null>> = {
  'a further stage anywhere': (drawn) => furtherStage(drawn, 'anywhere'),
  'a further stage in China': (drawn) => furtherStage(drawn, 'china'),
  'a further stage in the US': (drawn) => furtherStage(drawn, 'us'),
  'a US site': (drawn) =>
    withCandidate(drawn, { siteCountries: [...new Set([...drawn.candidate.siteCountries, 'US'])] }),
  'a site in Spain': (drawn) => withCandidate(drawn, { siteCountries: [...drawn.candidate.siteCountries, 'ES'] }),
  'a cleared US IND': (drawn) => withCandidate(drawn, { usInd: said('cleared' as const) }),
  'word of it last month': (drawn) => withCandidate(drawn, { lastDisclosed: said(day('2026-10-20')) }),
  'rights kept': (drawn) =>
    withCandidate(drawn, { rights: { state: 'retained', holders: [], because: ['the ledger'] } }),
  'a trial of a company over two regions': (drawn) => ({
    ...drawn,
    facts: {
      ...drawn.facts,
      trials: [...drawn.facts.trials, { ref: 'c/9', countries: ['CN', 'US'], sponsors: ['industry'] }],
    },
  }),
  'an earlier first trial': (drawn) => ({
    ...drawn,
    facts: { ...drawn.facts, firstTrial: { on: day('2018-01-01'), ref: 'c/9' } },
  }),
};

function withCandidate(drawn: Drawn, change: Partial<Candidate>): Drawn {
  return { ...drawn, candidate: { ...drawn.candidate, ...change } };
}

function furtherStage(drawn: Drawn, region: 'anywhere' | 'china' | 'us'): Drawn | null {
  const own = drawn.candidate.stages.find((each) => each.region === region);
  const next = own ? STAGES[STAGES.indexOf(own.stage) + 1] : 'phase-1';
  if (next === undefined || next === 'platform') return null;
  const others = drawn.candidate.stages.filter((each) => each.region !== region);
  return withCandidate(drawn, { stages: [...others, at(next, '2022-02-02', region)] });
}
