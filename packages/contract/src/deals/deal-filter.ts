import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { partialDate } from '@beringia/domain/basics/partial-date';
import { DEAL_TYPES } from '@beringia/domain/deals/deal';
import { STANDINGS, type StandingKind } from '@beringia/domain/deals/standing';
import { z } from 'zod';
import { yesNo } from '../yes-no.ts';

/** A repeated query parameter: one value or many. Within one facet any value may match, between facets all must. */
function many<T extends z.ZodType<string>>(value: T) {
  return z.union([value, z.array(value)]).transform((given) => (Array.isArray(given) ? given : [given]));
}

const standings = Object.keys(STANDINGS) as [StandingKind, ...StandingKind[]];

/** The filters that deals can be narrowed by, shared by the list, the facets, the statistics and the export. */
export const dealFilter = {
  q: z.string().trim().min(1).optional().describe('words, codes or Chinese names'),
  type: many(z.enum(DEAL_TYPES)).optional(),
  modality: many(z.enum(MODALITIES)).optional(),
  area: many(z.enum(AREAS)).optional(),
  stage: many(z.enum(STAGES)).optional().describe('highest stage anywhere at signing'),
  chinaStage: many(z.enum(STAGES)).optional().describe('stage in mainland China at signing'),
  target: many(z.string()).optional(),
  licensor: many(z.string()).optional().describe('company id'),
  licensee: many(z.string()).optional().describe('company id'),
  year: many(z.string().regex(/^\d{4}$/, 'must be a year such as 2025')).optional(),
  standing: many(z.enum(standings)).optional(),
  territory: many(z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code'))
    .optional()
    .describe('country certainly granted'),
  announcedFrom: partialDate.optional(),
  announcedTo: partialDate.optional(),
  cashMin: z.coerce
    .number()
    .nonnegative()
    .optional()
    .describe('cash at signing of at least this many million US dollars'),
  verified: yesNo.optional(),
  onward: yesNo.optional(),
  chineseOrigin: yesNo.optional(),
  own: yesNo.optional(),
} as const;

export const FACETS = [
  'type',
  'modality',
  'area',
  'stage',
  'chinaStage',
  'target',
  'licensor',
  'licensee',
  'year',
  'standing',
  'territory',
] as const;
export type Facet = (typeof FACETS)[number];
