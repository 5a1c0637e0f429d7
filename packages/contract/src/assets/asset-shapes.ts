import { stageFact } from '@beringia/domain/assets/asset';
import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { partialDate } from '@beringia/domain/basics/partial-date';
import { z } from 'zod';

const stageOrNull = z.enum(STAGES).nullable();

/** One asset as lists show it. Stages of China and of the world stand apart. */
export const assetRowShape = z.object({
  id: z.string(),
  name: z.string(),
  nameZh: z.string().nullable(),
  codes: z.array(z.string()).describe('of the originator, then of partners'),
  modality: z.enum(MODALITIES).nullable(),
  targets: z.array(z.string()).nullable().describe('target ids; null when nobody said'),
  area: z.enum(AREAS).nullable(),
  originator: z.object({ company: z.string().nullable(), name: z.string() }).nullable(),
  stages: z.object({ highest: stageOrNull, china: stageOrNull, licensee: stageOrNull }),
  deals: z.number().int().describe('deals in sight that had named it by the day'),
  verify: z.boolean(),
});

/** A stage with the fact behind it and those it does not follow. */
export const stageAnswerShape = z.object({
  fact: stageFact.nullable(),
  others: z.array(stageFact),
  because: z.string(),
});

/** A stage in a licensee's territory says nothing of the licence, so that the end of the licence stands beside it. */
export const licenseeStageShape = stageAnswerShape.extend({
  licenceEnded: z
    .object({
      on: partialDate.nullable(),
      kind: z.enum(['return', 'termination']),
      event: z.string(),
      basis: z.array(z.string()).describe('ids of the records that tell it'),
    })
    .nullable()
    .optional()
    .describe('the licence under which it was reached had ended by the day; null while it stands or is not known'),
});
