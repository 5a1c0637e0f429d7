import { deal } from '@beringia/domain/deals/deal';
import { rate } from '@beringia/domain/deals/statistics/rates';
import type { z } from 'zod';

/** Shapes that users write by hand or by script, by the name under which `beringia schema` prints them. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = { deal, rate };
