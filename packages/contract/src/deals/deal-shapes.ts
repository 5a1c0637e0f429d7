import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { claimSchema } from '@beringia/domain/basics/evidence';
import { amountMark } from '@beringia/domain/basics/money';
import { partialDate } from '@beringia/domain/basics/partial-date';
import { DEAL_TYPES } from '@beringia/domain/deals/deal';
import { STANDINGS, type StandingKind } from '@beringia/domain/deals/standing';
import { z } from 'zod';

/** Shapes of a deal in answers. The row is for lists; the flat view keeps the keys that scripts rely on. */

const rowParty = z.object({ company: z.string().nullable(), name: z.string(), nameZh: z.string().nullable() });
const rowAmount = z.object({ value: z.number().nullable(), currency: z.string(), mark: amountMark });
const stageOrNull = z.enum(STAGES).nullable();

export const standingShape = z.object({
  value: z.enum(Object.keys(STANDINGS) as [StandingKind, ...StandingKind[]]),
  because: z.array(z.number().int()).describe('indexes of the deciding events'),
  lastChecked: partialDate,
  developmentStopped: z.boolean(),
});

export const dealRowShape = z.object({
  id: z.string(),
  type: z.enum(DEAL_TYPES),
  announced: partialDate.nullable(),
  licensors: z.array(rowParty),
  licensees: z.array(rowParty),
  assets: z.array(z.object({ name: z.string(), named: z.boolean(), codes: z.array(z.string()) })),
  modalities: z.array(z.enum(MODALITIES)),
  areas: z.array(z.enum(AREAS)),
  targets: z.array(z.string()),
  stages: z.object({ highest: stageOrNull, china: stageOrNull, licenseeTerritory: stageOrNull }),
  territory: z.string().nullable(),
  cash: rowAmount.nullable(),
  total: rowAmount.nullable(),
  equity: rowAmount.nullable(),
  undivided: rowAmount.nullable(),
  royalty: z.string().nullable(),
  standing: standingShape,
  verified: z.boolean(),
  onward: z.boolean(),
  chineseOrigin: z.boolean().nullable(),
  own: z.boolean(),
  conflicts: z.number().int(),
});

/** One field whose sources were read: the chosen value, who says so, who says otherwise, and which rule decided. */
export const fieldEvidence = z.object({
  field: z.string(),
  value: z.unknown(),
  because: z.string(),
  supporting: z.array(claimSchema),
  conflicting: z.array(claimSchema),
});
