import { z } from 'zod';
import { area, modality } from '../../assets/vocabulary.ts';
import { recordId } from '../../basics/ids.ts';
import { partialDate } from '../../basics/partial-date.ts';
import { isCountryCode } from '../../territory/countries.ts';
import { criterion, RIGHTS_STATES, stageRange, targetGroups } from './criterion.ts';

/** What a team looks for, as it is written down and signed: must-haves, kill criteria, the territory wanted. */

const words = z.string().trim().min(1);

export const wants = z.strictObject({
  targets: targetGroups.optional().describe('PD-1 and VEGF, or PD-L1 and VEGF: two groups of two'),
  modalities: z.array(modality).min(1).optional(),
  areas: z.array(area).min(1).optional(),
  indications: z.array(words).min(1).optional().describe('ids or names; everything below counts'),
  stage: stageRange.optional(),
  rights: z
    .strictObject({
      territory: words.describe('in words: “United States”, “worldwide outside Greater China”'),
      states: z.array(z.enum(RIGHTS_STATES)).min(1),
    })
    .optional(),
  origin: z
    .array(z.string().refine(isCountryCode, { message: 'must be an ISO 3166-1 alpha-2 code, or XK' }))
    .min(1)
    .optional()
    .describe('countries of the originator: CN'),
  exclude: z.array(words).min(1).optional().describe('ids or names of companies'),
  lastDisclosedAfter: partialDate.optional(),
});
export type Wants = z.infer<typeof wants>;
export const WANT_KEYS = Object.keys(wants.shape) as [keyof Wants, ...(keyof Wants)[]];

/** Addresses beside those of the mandates. */
const TAKEN: readonly string[] = ['new', 'landscape'];

export const mandate = z.strictObject({
  id: recordId.refine((id) => !TAKEN.includes(id), {
    message: 'must be another id: this one is the address of a page',
  }),
  name: z.string().trim().min(1),
  note: z.string().nullable().default(null),
  profile: z.array(z.string()).default([]).describe('lines of the target product profile: shown, never judged'),
  wants,
  musts: z
    .array(z.enum(WANT_KEYS))
    .nullable()
    .default(null)
    .describe('wants without which a drug is left out; null: all that are stated'),
  kills: z
    .array(z.strictObject({ criterion, reason: z.string().trim().min(1) }))
    .default([])
    .describe('a drug of which one is true is left out, for the reason given'),
  sources: z.array(z.string()).nullable().default(null).describe('ids of sources to ask; null: all that are on'),
  weights: z
    .record(z.string(), z.number())
    .default({})
    .describe('how many times a row of the ranking table counts, by its id: 0 for not at all, 2 for twice'),
});
/** A mandate as parsed: defaults filled in, words as written. */
export type Mandate = z.infer<typeof mandate>;
/** A mandate as written in a file. */
export type MandateLine = z.input<typeof mandate>;
