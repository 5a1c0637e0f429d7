import { assetRecord } from '@beringia/domain/assets/asset';
import { deal } from '@beringia/domain/deals/deal';
import { flatDeal } from '@beringia/domain/deals/flat-line';
import { rate } from '@beringia/domain/deals/statistics/rates';
import { company } from '@beringia/domain/parties/company';
import { mandate } from '@beringia/domain/scouting/mandates/mandate';
import type { z } from 'zod';

/** Shapes that users write by hand or by script, by the name under which `beringia schema` prints them. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  deal,
  'flat-deal': flatDeal,
  asset: assetRecord,
  company,
  rate,
  mandate,
};
