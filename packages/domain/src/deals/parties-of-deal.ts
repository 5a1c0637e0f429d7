import { z } from 'zod';
import { shippedId } from '../basics/ids.ts';

/** The parties as they stand in one deal. `company` joins to the company table; the name is the one printed at signing. */

const countryOrNull = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code')
  .nullable();

const party = z.strictObject({
  company: shippedId.nullable().describe('id in the company table; null for a party that has no row'),
  name: z.string().min(1),
  nameZh: z.string().nullable(),
  legal: z.string().nullable().describe('the legal person that signed'),
  ticker: z.string().nullable(),
  hq: countryOrNull.describe('seat at signing, which is not the origin'),
});

/**
 * - `chinese`: the asset was made by this party in China (mainland or Hong Kong), or by a Chinese affiliate of it
 * - `other`: not of Chinese origin
 * - `unknown`: no source says
 */
export const origin = z.enum(['chinese', 'other', 'unknown']);

export const licensorOfDeal = party.extend({
  origin,
  signs: z.boolean().describe('false for a co-owner or group company that is named but did not sign'),
  paymentShare: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .describe('percent of the payments, where the licensors split them'),
});
export type LicensorOfDeal = z.infer<typeof licensorOfDeal>;

export const licenseeOfDeal = party.extend({
  newco: z.boolean().describe('formed for this deal, or a shell without other products'),
  backers: z.array(z.strictObject({ company: shippedId.nullable(), name: z.string().min(1) })),
});
export type LicenseeOfDeal = z.infer<typeof licenseeOfDeal>;
