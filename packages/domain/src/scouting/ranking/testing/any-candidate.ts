import fc from 'fast-check';
import { MODALITIES, STAGES } from '../../../assets/vocabulary.ts';
import type { Candidate, CandidateStage } from '../../candidate.ts';
import { type CandidateFacts, SCREENED, UNTOLD } from '../facts.ts';
import { at, day, exampleCandidate, said } from './example-candidate.ts';

/** Candidates of which any field is known or unknown, for properties. */

export interface Drawn {
  readonly candidate: Candidate;
  readonly facts: CandidateFacts;
}

const dates = fc.constantFrom('2019', '2021-03', '2023-05-01', '2024', '2025-11', '2026-10-01').map(day);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const stage = (region: CandidateStage['region']) =>
  maybe(fc.tuple(fc.constantFrom(...STAGES), dates).map(([step, on]) => at(step, on, region)));
const countries = fc.subarray(['CN', 'HK', 'US', 'AU', 'FR', 'JP', 'KR']);
const company = fc.constantFrom('lantian', 'qinghe', null).map((party) => ({
  party,
  name: party ?? 'Somebody',
  as: 'originator' as const,
  refs: [],
}));
const RIGHTS = [
  'returned',
  'retained',
  'no-grant-found',
  'split',
  'held',
  'encumbered',
  'contested',
  'unknown',
] as const;

const body = fc.record({
  targets: maybe(fc.subarray(['PDCD1', 'VEGFA', 'CD276'], { minLength: 1 })),
  modality: maybe(fc.constantFrom(...MODALITIES.slice(0, 6))),
  stages: fc.tuple(stage('anywhere'), stage('china'), stage('us')),
  usInd: maybe(fc.constantFrom('none', 'filed', 'cleared', 'on-hold')),
  siteCountries: countries,
  companies: fc.array(company, { maxLength: 1 }),
  last: maybe(dates),
  rights: maybe(
    fc.record({ state: fc.constantFrom(...RIGHTS), sure: fc.constantFrom('sourced', 'from-deals', 'from-the-set') }),
  ),
});

const sponsors = maybe(fc.array(fc.constantFrom('industry', 'other', 'government', null), { maxLength: 2 }));
const trials = fc.array(
  fc.record({ ref: fc.constantFrom('a/1', 'a/2', 'b/3'), countries: maybe(countries), sponsors }),
  { maxLength: 3 },
);
const told = <T>(values: fc.Arbitrary<T>) => maybe(values.map((is) => ({ is, refs: ['talk/1'] })));

export const anyFacts: fc.Arbitrary<CandidateFacts> = fc.record({
  firstTrial: maybe(dates.map((on) => ({ on, ref: 'a/1' }))),
  trials,
  makers: told(
    fc.array(
      fc.record({ name: fc.constantFrom('Maker A', 'Maker B'), screened: maybe(fc.constantFrom(...SCREENED)) }),
      {
        maxLength: 2,
      },
    ),
  ),
  dataLanguage: told(fc.constantFrom('english', 'chinese', 'both')),
  dataStandards: told(fc.constantFrom('cdisc', 'other')),
  originatorSize: told(fc.constantFrom('small', 'medium', 'large')),
});

export function anyDrawn(id: string): fc.Arbitrary<Drawn> {
  return fc.tuple(body, fc.oneof(anyFacts, fc.constant(UNTOLD))).map(([drawn, facts]) => {
    const candidate = exampleCandidate({
      id,
      ...(drawn.targets ? { targets: said(drawn.targets) } : {}),
      ...(drawn.modality ? { modality: said(drawn.modality) } : {}),
      ...(drawn.usInd ? { usInd: said(drawn.usInd) } : {}),
      ...(drawn.last ? { lastDisclosed: said(drawn.last) } : {}),
      stages: drawn.stages.flatMap((each) => each ?? []),
      siteCountries: drawn.siteCountries,
      companies: drawn.companies,
      rights: drawn.rights === null ? null : { ...drawn.rights, holders: [], because: ['the ledger'] },
    });
    return { candidate, facts };
  });
}

/** Some candidates with ids of their own. */
export const anySet: fc.Arbitrary<readonly Drawn[]> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyDrawn(`drug:${index}`))));
