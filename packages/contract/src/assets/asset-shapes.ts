import { stageFact } from '@beringia/domain/assets/asset';
import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
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
