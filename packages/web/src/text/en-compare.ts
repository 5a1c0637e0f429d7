import type { SpecialKind } from '@beringia/domain/deals/compare/candidates';
import type { Criterion } from '@beringia/domain/deals/compare/ladder';
import type { LicenseeClass } from '@beringia/domain/deals/compare/licensee-class';

export const enLicenseeClasses: Record<LicenseeClass, string> = {
  'top-20': 'Top 20',
  mid: 'Mid-sized',
  'small-listed': 'Small, listed',
  'private-or-newco': 'Private or NewCo',
};

export const enSpecialKinds: Record<SpecialKind, string> = {
  'co-development': 'Co-development',
  platform: 'Platforms',
  newco: 'NewCos',
  regional: 'Named regions',
  acquisition: 'Acquisitions',
};

const criteria: Record<Criterion, string> = {
  modality: 'Modality',
  stage: 'Highest stage',
  licenseeClass: 'Licensee size',
  type: 'Deal type',
  territoryClass: 'Territory',
};

const steps: Record<string, string> = {
  alike: 'Alike in everything',
  'any-territory': 'Any territory',
  'near-licensee': 'Neighbouring licensee sizes',
  'any-type': 'Any deal type',
  'near-modality': 'Modality family',
  'near-stage': 'Stage band',
  'any-licensee': 'Any licensee',
  'any-modality': 'Any modality',
};

/** Words of the page of comparable deals. */
export const enCompare = {
  title: 'Compare',
  intro: 'What comparable deals paid. Choose a deal, or describe one.',
  subject: 'Compare with',
  deal: 'Deal',
  findDeal: 'Find a deal: code, company, 中文名',
  noDeal: 'No deal matches.',
  dropDeal: 'Take the deal away',
  criteria,
  any: 'any',
  asDeal: (value: string) => `as the deal: ${value}`,
  include: 'Let in',
  rule: 'Counting rule',
  ladder: 'Widening ladder',
  ladderNote: (fewest: number) =>
    `Each step gives up one thing more. The figures stand on the first step on which ${fewest} deals state their cash.`,
  steps,
  step: 'Step',
  alike: 'Alike',
  stateCash: 'State cash',
  used: 'used',
  figures: 'Figures',
  quartiles: (low: string, high: string) => `middle half ${low} to ${high}`,
  median: 'median',
  over: (n: number) => (n === 1 ? '1 deal states it' : `${n} deals state it`),
  tooFew: (n: number, fewest: number) => `${n} of the ${fewest} needed for quartiles: read the deals below`,
  cash: 'Cash at signing',
  total: 'Headline total',
  royalty: 'Royalty on net sales',
  royaltyEnds: (low: number, high: number) => `medians of ${low} lower and ${high} upper ends`,
  royaltyFew: (low: number, high: number, fewest: number) =>
    `${low} lower and ${high} upper ends known, ${fewest} needed: read the deals below`,
  returned: 'Came back or ended',
  ofKnown: (ended: number, known: number) => `${ended} of ${known}`,
  share: (percent: number) => `${percent}% of the deals of known fate`,
  noShare: (fewest: number) => `deals of known fate; a share needs ${fewest}`,
  fates: {
    endedDeals: 'ended',
    aliveDeals: 'seen in force',
    fulfilledDeals: 'completed',
    unknownDeals: 'no end found',
  },
  unknown: 'do not state it',
  otherCurrency: 'in other currencies',
  sizeUnknown: 'royalty of unknown size',
  notStated: 'no royalty stated',
  deals: 'The deals',
  dealsNote: 'Largest cash first. A filled mark shows a fact that is the same as asked.',
  same: 'same as asked',
  basis: { printed: 'as printed', words: 'read from words' },
  bare: 'Percent',
  leftOut: 'Who may be compared with',
  none: 'No deal is alike, even on the last step.',
  noneHint: 'Leave a field open, or let more kinds of deal in.',
  open: 'Comparable deals',
};
