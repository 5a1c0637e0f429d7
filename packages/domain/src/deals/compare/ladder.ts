import type { Modality, Stage } from '../../assets/vocabulary.ts';

/** The subject to compare with: what is asked of a deal to be alike. Null: not asked. */
export const CRITERIA = ['modality', 'stage', 'licenseeClass', 'type', 'territoryClass'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How closely a criterion must match: the same, of the same family, or not at all. */
export type Closeness = 'same' | 'family' | 'any';

export interface LadderStep {
  readonly step: string;
  readonly text: string;
  readonly reason: string;
  readonly match: Readonly<Record<Criterion, Closeness>>;
}

const ALL_SAME = {
  modality: 'same',
  stage: 'same',
  licenseeClass: 'same',
  type: 'same',
  territoryClass: 'same',
} as const;

/**
 * The default ladder. It gives up first what moves the price least, and stage last; each step keeps what the step before gave
 * up. An editors' judgement: a workspace may bring its own.
 */
export const LADDER: readonly LadderStep[] = [
  { step: 'alike', text: 'Alike in everything asked.', reason: 'The closest comparison.', match: ALL_SAME },
  {
    step: 'any-territory',
    text: 'Any territory class.',
    reason: 'Once regional deals are out, what is kept back in China moves the upfront least.',
    match: { ...ALL_SAME, territoryClass: 'any' },
  },
  {
    step: 'near-licensee',
    text: 'Licensees of a neighbouring size too.',
    reason: 'The border between two sizes is a judgement.',
    match: { ...ALL_SAME, territoryClass: 'any', licenseeClass: 'family' },
  },
  {
    step: 'any-type',
    text: 'Licences and options alike.',
    reason: 'The cash at signing of an option deal is asked for apart, so few such deals add a figure.',
    match: { ...ALL_SAME, territoryClass: 'any', licenseeClass: 'family', type: 'any' },
  },
  {
    step: 'near-modality',
    text: 'Modalities of the same family too.',
    reason: 'Within a family the cost of development is alike.',
    match: { modality: 'family', stage: 'same', licenseeClass: 'family', type: 'any', territoryClass: 'any' },
  },
  {
    step: 'near-stage',
    text: 'Stages of the same band too.',
    reason: 'Within a band the risk that is left is alike.',
    match: { modality: 'family', stage: 'family', licenseeClass: 'family', type: 'any', territoryClass: 'any' },
  },
  {
    step: 'any-licensee',
    text: 'Licensees of every size.',
    reason: 'What is left to compare is the asset alone.',
    match: { modality: 'family', stage: 'family', licenseeClass: 'any', type: 'any', territoryClass: 'any' },
  },
  {
    step: 'any-modality',
    text: 'Every modality.',
    reason: 'The last resort: only the stage band is the same.',
    match: { modality: 'any', stage: 'family', licenseeClass: 'any', type: 'any', territoryClass: 'any' },
  },
];

/** Modalities with alike cost of development and manufacture. */
export const MODALITY_FAMILIES: readonly (readonly Modality[])[] = [
  ['small-molecule', 'degrader', 'molecular-glue'],
  ['monoclonal-antibody', 'bispecific-antibody', 'trispecific-antibody', 't-cell-engager', 'protein'],
  ['adc', 'radioligand'],
  ['peptide', 'protein'],
  ['sirna', 'aso', 'mrna'],
  ['car-t', 'in-vivo-car-t', 'cell-therapy', 'gene-therapy'],
];

/** Stages with alike risk left: before the clinic, early clinic, late clinic and filed. */
export const STAGE_BANDS: readonly (readonly Stage[])[] = [
  ['discovery', 'preclinical', 'ind'],
  ['phase-1', 'phase-1-2', 'phase-2'],
  ['phase-2-3', 'phase-3', 'nda', 'approved'],
];

/** Neighbouring sizes of licensee. */
export const NEAR_LICENSEES = [
  ['top-20', 'mid'],
  ['mid', 'small-listed'],
  ['small-listed', 'private-or-newco'],
] as const;
