import { z } from 'zod';

/** The closed lists of the field, in the order in which people expect to see them. */

export const MODALITIES = [
  'small-molecule',
  'monoclonal-antibody',
  'bispecific-antibody',
  'trispecific-antibody',
  't-cell-engager',
  'adc',
  'peptide',
  'protein',
  'sirna',
  'aso',
  'mrna',
  'vaccine',
  'gene-therapy',
  'car-t',
  'in-vivo-car-t',
  'cell-therapy',
  'radioligand',
  'degrader',
  'molecular-glue',
  'platform',
  'other',
] as const;
export const modality = z.enum(MODALITIES);
export type Modality = z.infer<typeof modality>;

/** Development stages from first idea to market; `platform` is a technology without a product and has no rank. */
export const STAGES = [
  'discovery',
  'preclinical',
  'ind',
  'phase-1',
  'phase-1-2',
  'phase-2',
  'phase-2-3',
  'phase-3',
  'nda',
  'approved',
  'platform',
] as const;
export const stage = z.enum(STAGES);
export type Stage = z.infer<typeof stage>;

export const AREAS = [
  'oncology',
  'hematology',
  'immunology',
  'metabolic',
  'cardiovascular',
  'neurology',
  'infectious',
  'respiratory',
  'ophthalmology',
  'dermatology',
  'renal',
  'rare',
  'other',
] as const;
export const area = z.enum(AREAS);
export type Area = z.infer<typeof area>;

/** State of the US investigational new drug application. Null anywhere else means that nobody said. */
export const usInd = z.enum(['none', 'filed', 'cleared', 'on-hold']);
export type UsInd = z.infer<typeof usInd>;
