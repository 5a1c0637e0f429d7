import type { Area, Modality, Stage, UsInd } from '@beringia/domain/assets/vocabulary';
import type { SourceTier } from '@beringia/domain/basics/evidence';
import type { AmountKind } from '@beringia/domain/deals/amounts';
import type { SpecialKind } from '@beringia/domain/deals/compare/candidates';
import type { LicenseeClass } from '@beringia/domain/deals/compare/licensee-class';
import type { Deal } from '@beringia/domain/deals/deal';
import type { EventType } from '@beringia/domain/deals/events';
import type { StandingKind } from '@beringia/domain/deals/standing';
import type { Grouping, Measure } from '@beringia/domain/deals/statistics/counting-rule';
import type { TerritoryClass } from '@beringia/domain/deals/statistics/territory-class';
import { enLicenseeClasses, enSpecialKinds } from './en-compare.ts';

/** Words for the closed lists of the field. A list that grows in `domain` is a type error here until it has its words. */
export interface Labels {
  modality: Record<Modality, string>;
  stage: Record<Stage, string>;
  area: Record<Area, string>;
  usInd: Record<UsInd, string>;
  type: Record<Deal['type'], string>;
  standing: Record<StandingKind, string>;
  amount: Record<AmountKind, string>;
  event: Record<EventType, string>;
  tier: Record<SourceTier, string>;
  measure: Record<Measure, string>;
  grouping: Record<Grouping, string>;
  territoryClass: Record<TerritoryClass, string>;
  confidence: Record<Deal['confidence'], string>;
  grantKind: Record<Deal['grants'][number]['kind'], string>;
  exclusivity: Record<NonNullable<Deal['grants'][number]['exclusivity']>, string>;
  encumbrance: Record<Deal['encumbrances'][number]['kind'], string>;
  royaltyBasis: Record<Deal['royalties'][number]['basis'], string>;
  mark: Record<'exact' | 'at-least' | 'up-to' | 'about', string>;
  origin: Record<Deal['licensors'][number]['origin'], string>;
  licenseeClass: Record<LicenseeClass, string>;
  specialKind: Record<SpecialKind, string>;
}

export const enLabels: Labels = {
  modality: {
    'small-molecule': 'Small molecule',
    'monoclonal-antibody': 'Antibody (mAb)',
    'bispecific-antibody': 'Bispecific',
    'trispecific-antibody': 'Trispecific',
    't-cell-engager': 'T-cell engager',
    adc: 'ADC',
    peptide: 'Peptide',
    protein: 'Protein',
    sirna: 'siRNA',
    aso: 'ASO',
    mrna: 'mRNA',
    vaccine: 'Vaccine',
    'gene-therapy': 'Gene therapy',
    'car-t': 'CAR-T',
    'in-vivo-car-t': 'In vivo CAR-T',
    'cell-therapy': 'Cell therapy',
    radioligand: 'Radioligand',
    degrader: 'Degrader',
    'molecular-glue': 'Molecular glue',
    platform: 'Platform',
    other: 'Other',
  },
  stage: {
    discovery: 'Discovery',
    preclinical: 'Preclinical',
    ind: 'IND',
    'phase-1': 'Phase 1',
    'phase-1-2': 'Phase 1/2',
    'phase-2': 'Phase 2',
    'phase-2-3': 'Phase 2/3',
    'phase-3': 'Phase 3',
    nda: 'Filed',
    approved: 'Approved',
    platform: 'Platform',
  },
  area: {
    oncology: 'Oncology',
    hematology: 'Hematology',
    immunology: 'Immunology',
    metabolic: 'Metabolic',
    cardiovascular: 'Cardiovascular',
    neurology: 'Neurology',
    infectious: 'Infectious disease',
    respiratory: 'Respiratory',
    ophthalmology: 'Ophthalmology',
    dermatology: 'Dermatology',
    renal: 'Renal',
    rare: 'Rare disease',
    other: 'Other',
  },
  usInd: { none: 'No US IND', filed: 'US IND filed', cleared: 'US IND cleared', 'on-hold': 'US IND on clinical hold' },
  type: {
    license: 'Licence',
    option: 'Option',
    newco: 'NewCo',
    'co-development': 'Co-development',
    'platform-collaboration': 'Platform deal',
    'asset-purchase': 'Asset purchase',
    acquisition: 'Acquisition',
  },
  standing: {
    announced: 'Not yet announced',
    active: 'In force',
    'no-end-found': 'No end found',
    'partly-returned': 'Partly returned',
    returned: 'Returned',
    terminated: 'Ended',
    completed: 'Completed',
  },
  amount: {
    cashAtSigning: 'Cash at signing',
    laterCash: 'Later cash, certain',
    nearTerm: 'Near-term cash, contingent',
    equityReceived: 'Equity received by licensor',
    sharesBought: 'Licensor shares bought',
    licenseeSharesBought: 'Licensee shares bought',
    upfrontAndNearTerm: 'Upfront and near-term, undivided',
    upfrontCashAndEquity: 'Cash and equity, undivided',
    optionFee: 'Option fee',
    optionExercise: 'Option exercise',
    researchFunding: 'Research funding',
    developmentRegulatory: 'Development and regulatory milestones',
    commercial: 'Sales milestones',
    milestones: 'All milestones',
    reversePayment: 'Payment by the licensor',
    total: 'Headline total',
  },
  event: {
    signed: 'Signed',
    announced: 'Announced',
    closed: 'Closed, effective',
    'option-exercised': 'Option exercised',
    'option-lapsed': 'Option lapsed',
    expanded: 'Expanded',
    amended: 'Amended',
    'milestone-paid': 'Milestone paid',
    'seen-active': 'Seen in force',
    'development-stopped': 'Development stopped',
    'partly-returned': 'Partly returned',
    returned: 'Rights returned',
    terminated: 'Terminated',
    completed: 'Completed',
    resold: 'Passed on',
    'party-acquired': 'Party acquired',
    'party-renamed': 'Party renamed',
    dispute: 'Dispute',
    other: 'Other',
  },
  tier: {
    own: 'Own statement',
    filing: 'Filing',
    'company-release': 'Company release',
    register: 'Public register',
    literature: 'Paper or abstract',
    'trade-press': 'Trade press',
    list: 'Compiled list',
    unattributed: 'Unattributed',
    memory: 'Background knowledge',
  },
  measure: { count: 'Number of deals', cash: 'Cash at signing', total: 'Headline total' },
  grouping: {
    year: 'Year',
    quarter: 'Quarter',
    modality: 'Modality',
    area: 'Therapeutic area',
    stage: 'Highest stage',
    licensor: 'Licensor',
    licensee: 'Licensee',
    type: 'Deal type',
    territory: 'Territory',
  },
  territoryClass: {
    worldwide: 'Worldwide',
    'ex-greater-china': 'Outside Greater China',
    'ex-mainland-hk-macau': 'Outside mainland, HK and Macau',
    'ex-mainland': 'Outside the mainland',
    'ex-china': 'Outside “China”',
    'ex-wider': 'Outside China and more',
    regional: 'Named countries or regions',
    china: 'Greater China or part of it',
    mixed: 'Different by asset',
    unclear: 'Named in part only',
    'not-stated': 'Not stated',
  },
  confidence: { high: 'High', medium: 'Medium', low: 'Low' },
  grantKind: {
    licence: 'Licence',
    option: 'Option',
    'co-development': 'Co-development',
    distribution: 'Distribution',
    assignment: 'Assignment',
    acquisition: 'Acquisition',
  },
  exclusivity: {
    exclusive: 'exclusive',
    'non-exclusive': 'non-exclusive',
    'semi-exclusive': 'semi-exclusive',
    'co-exclusive': 'co-exclusive',
  },
  encumbrance: {
    option: 'Option',
    'first-negotiation': 'First negotiation',
    'first-refusal': 'First refusal',
    'co-promotion': 'Co-promotion',
    'opt-in': 'Opt-in',
    supply: 'Supply',
    'upstream-licence': 'Upstream licence',
    other: 'Other',
  },
  royaltyBasis: { 'net-sales': 'of net sales', profit: 'of profit', other: 'other basis' },
  mark: { exact: 'exact', 'at-least': 'at least', 'up-to': 'up to', about: 'about' },
  licenseeClass: enLicenseeClasses,
  specialKind: enSpecialKinds,
  origin: { chinese: 'Chinese origin', other: 'not of Chinese origin', unknown: 'origin unknown' },
};
