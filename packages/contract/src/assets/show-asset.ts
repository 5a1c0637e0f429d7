import { assetRecord } from '@beringia/domain/assets/asset';
import { readOut } from '@beringia/domain/assets/read-outs';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';
import { claimOnAsset } from '../captures/capture-shapes.ts';
import { dealRowShape } from '../deals/deal-shapes.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { assetRowShape, licenseeStageShape, stageAnswerShape } from './asset-shapes.ts';

const label = z.object({ id: z.string(), name: z.string(), nameZh: z.string().nullable() });

export const showAsset = operation({
  name: 'assets.show',
  summary: 'One asset: names and codes with their sources, stage here and there, its deals, read-outs and classes.',
  input: z.object({ id: z.string().min(1).describe('asset id, or any name that only one asset bears'), ...asOfInput }),
  output: stamp.extend({
    asset: assetRecord,
    row: assetRowShape,
    stages: z.object({
      highest: stageAnswerShape,
      china: stageAnswerShape,
      licensee: licenseeStageShape,
      usInd: stageAnswerShape,
    }),
    targets: z.array(label).nullable(),
    indications: z.array(label).nullable(),
    deals: z.array(dealRowShape).describe('every deal of the workspace that names it, earliest first'),
    readOuts: z.array(readOut.extend({ id: z.string() })),
    claims: z
      .array(claimOnAsset)
      .describe('what the workspace accepted from captured documents by that day, beside what the record says'),
    classes: z.array(label),
    redirectedFrom: z.string().nullable(),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/assets/{id}' },
  positional: ['id'],
  effect: 'read',
});
