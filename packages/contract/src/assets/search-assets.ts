import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { z } from 'zod';
import { asOfInput, listOf } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';
import { yesNo } from '../yes-no.ts';
import { assetRowShape } from './asset-shapes.ts';

export const ASSETS_CAP = 200;

/** Filters that narrow assets, shared by the list and by white space. */
export const assetFilter = {
  target: z.string().min(1).optional().describe('as people write it: PD-1, VEGF, CLDN18.2'),
  class: z.string().min(1).optional().describe('id of a class, such as pd1-vegf'),
  modality: z.enum(MODALITIES).optional(),
  area: z.enum(AREAS).optional(),
  indication: z.string().min(1).optional().describe('as people write it, or an id'),
  originator: z.string().min(1).optional().describe('company id'),
  stage: z.enum(STAGES).optional().describe('at least this far, anywhere'),
  chinaStage: z.enum(STAGES).optional().describe('at least this far in mainland China'),
} as const;

export const searchAssets = operation({
  name: 'assets.search',
  summary: 'Assets by any name (English, Chinese, code) and by what they are. A result says which name matched.',
  input: z.object({
    q: z.string().trim().min(1).optional().describe('any name, the beginning of one, or a target'),
    ...assetFilter,
    inDeals: yesNo.optional().describe('only assets that a deal of the set names'),
    ...asOfInput,
    limit: z.coerce.number().int().min(1).max(ASSETS_CAP).default(50),
    cursor: z.string().optional(),
  }),
  output: listOf(assetRowShape.extend({ matched: z.string().nullable().describe('the name that matched q') })),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/assets' },
  positional: ['q'],
  effect: 'read',
});
