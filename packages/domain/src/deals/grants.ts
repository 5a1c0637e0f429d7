import { z } from 'zod';
import { partialDate } from '../basics/partial-date.ts';

/** What is granted: asset × territory × field × exclusivity. A deal has one grant or many. */

/**
 * A territory as a file writes it: the source's own words, and region codes that say the same (the words win).
 * Codes are ISO 3166 alpha-2 or names of the region table. `CN` is mainland China; `CHINA` is the bare word, which
 * settles the mainland only; `UNKNOWN` stands for "certain territories". Both lists empty: not stated.
 */
export const territoryOfGrant = z.strictObject({
  text: z.string().nullable(),
  in: z.array(z.string()),
  out: z.array(z.string()),
});
export type TerritoryOfGrant = z.infer<typeof territoryOfGrant>;

export const grant = z.strictObject({
  key: z.string().min(1).describe('unique within the deal'),
  assets: z.array(z.string()).describe('asset keys; empty for every programme of the deal'),
  kind: z.enum(['licence', 'option', 'co-development', 'distribution', 'assignment', 'acquisition']),
  direction: z.enum(['licensor-to-licensee', 'licensee-to-licensor']).default('licensor-to-licensee'),
  territory: territoryOfGrant,
  field: z
    .string()
    .nullable()
    .default(null)
    .describe('field of use in the source’s words; null for all fields or not stated'),
  exclusivity: z.enum(['exclusive', 'non-exclusive', 'semi-exclusive', 'co-exclusive']).nullable().default(null),
  from: partialDate.nullable().default(null).describe('when it began, where later than the deal itself'),
  note: z.string().nullable().default(null),
});
export type Grant = z.infer<typeof grant>;

/** What the licensor keeps, where a source says so. */
export const retention = z.strictObject({
  assets: z.array(z.string()).default([]),
  holder: z.string().nullable().default(null).describe('company id of who keeps it; null for the licensor'),
  territory: territoryOfGrant,
  field: z.string().nullable().default(null),
  note: z.string().nullable().default(null),
});

export type Retention = z.infer<typeof retention>;

/** A right that burdens the grant or what was kept: option, first negotiation, first refusal, co-promotion. */
export const encumbrance = z.strictObject({
  kind: z.enum([
    'option',
    'first-negotiation',
    'first-refusal',
    'co-promotion',
    'opt-in',
    'supply',
    'upstream-licence',
    'other',
  ]),
  holder: z.enum(['licensor', 'licensee', 'third-party']),
  on: z
    .enum(['assets-of-deal', 'other-products'])
    .default('assets-of-deal')
    .describe('other-products: it burdens products that are no part of this deal, and nothing that is granted here'),
  assets: z.array(z.string()).default([]).describe('asset keys it burdens; empty for every asset of the deal'),
  territory: territoryOfGrant.nullable().default(null),
  text: z.string().min(1),
});
