import { z } from 'zod';
import { stageFact } from '../../assets/asset.ts';
import { modality } from '../../assets/vocabulary.ts';
import { sourceTier } from '../../basics/evidence.ts';
import { partialDate } from '../../basics/partial-date.ts';

/** What a captured document seems to say of a drug, each with its place in the text. A proposal is nothing until it is accepted. */

/** Longest quotation that is kept of somebody else's text, in UTF-16 units. */
export const LONGEST_QUOTE = 200;

/** A document as it was dropped or pasted, and what the user says of it. */
export const capturedDocument = z.strictObject({
  title: z.string().nullable(),
  url: z.url().nullable(),
  saidOn: partialDate.nullable().describe('the day of the text, not of the capture'),
  tier: sourceTier.describe('what kind of source it is; unattributed without an address'),
  pages: z.array(z.strictObject({ number: z.int().positive(), text: z.string() })),
});
export type CapturedDocument = z.infer<typeof capturedDocument>;

/** A place in a page. `text.slice(start, end)` of that page are the words that decided; the quote holds them. */
export const placeInDocument = z.strictObject({
  page: z.int().positive(),
  start: z.int().nonnegative().describe('UTF-16 units in the text of the page'),
  end: z.int().positive().describe('end excluded'),
  quote: z.string().min(1).max(LONGEST_QUOTE),
});
export type PlaceInDocument = z.infer<typeof placeInDocument>;

export const DESIGNATIONS = ['breakthrough-therapy', 'fast-track', 'orphan-drug', 'priority-review'] as const;

const said = {
  names: z.strictObject({
    text: z.string(),
    lang: z.enum(['en', 'zh', 'zh-Hant']),
    kind: z.enum(['code', 'inn', 'chinese', 'brand']),
  }),
  modality,
  targets: z.string().describe('id of one target'),
  indications: z.string().describe('id of one indication'),
  stages: stageFact.omit({ source: true, on: true }).extend({
    on: partialDate
      .nullable()
      .describe('the day of the text; null where it has none, and then nothing can be accepted'),
  }),
  designations: z.strictObject({
    designation: z.enum(DESIGNATIONS),
    agency: z.enum(['FDA', 'NMPA']).nullable(),
    on: partialDate.nullable(),
  }),
  trials: z.strictObject({ id: z.string(), register: z.string() }),
  enrolment: z.strictObject({ n: z.int().positive(), trial: z.string().nullable() }),
  readOuts: z
    .strictObject({
      trial: z.string().nullable(),
      endpoint: z.string(),
      value: z.number(),
      unit: z.string().nullable(),
      n: z.int().positive().nullable(),
      interval: z
        .strictObject({ low: z.number().nullable(), high: z.number().nullable(), level: z.number() })
        .nullable(),
    })
    .describe('a row of read-outs as far as the sentence gives it'),
  cutoff: partialDate.describe('data cut-off'),
};
export type CaptureField = keyof typeof said;
export const CAPTURE_FIELDS = Object.keys(said) as [CaptureField, ...CaptureField[]];
export type CaptureValue<F extends CaptureField = CaptureField> = z.infer<(typeof said)[F]>;

const shared = {
  id: z.string().describe('the same for the same words at the same place'),
  record: z.string().nullable().describe('id of the asset; null where a person must say which'),
  ...placeInDocument.shape,
  because: z.string().min(1),
  doubt: z.string().nullable().describe('what to look at before accepting; null when nothing stands out'),
  standing: z
    .enum(['new', 'on-record', 'differs', 'unknown'])
    .describe('against the record; unknown where the record is not settled or does not keep the field'),
  alsoAt: z.int().nonnegative().describe('further places that say the same'),
};

export const proposal = z.discriminatedUnion('field', [
  z.strictObject({ ...shared, field: z.literal('names'), value: said.names }),
  z.strictObject({ ...shared, field: z.literal('modality'), value: said.modality }),
  z.strictObject({ ...shared, field: z.literal('targets'), value: said.targets }),
  z.strictObject({ ...shared, field: z.literal('indications'), value: said.indications }),
  z.strictObject({ ...shared, field: z.literal('stages'), value: said.stages }),
  z.strictObject({ ...shared, field: z.literal('designations'), value: said.designations }),
  z.strictObject({ ...shared, field: z.literal('trials'), value: said.trials }),
  z.strictObject({ ...shared, field: z.literal('enrolment'), value: said.enrolment }),
  z.strictObject({ ...shared, field: z.literal('readOuts'), value: said.readOuts }),
  z.strictObject({ ...shared, field: z.literal('cutoff'), value: said.cutoff }),
]);
export type Proposal = z.infer<typeof proposal>;

/** What a reader of one field finds: which record it belongs to is decided for all of them in one place. */
export type Sighting = {
  [F in CaptureField]: {
    readonly field: F;
    readonly value: CaptureValue<F>;
    readonly start: number;
    readonly end: number;
    readonly because: string;
    readonly doubts: readonly string[];
    /** Id of the asset that the very words name; left out where only the sentence can tell. */
    readonly of?: string;
  };
}[CaptureField];
