import { z } from 'zod';
import { sourceTier } from '../basics/evidence.ts';
import { recordId } from '../basics/ids.ts';
import { partialDate } from '../basics/partial-date.ts';
import { area, modality, stage, usInd } from './vocabulary.ts';

/** One drug: what it is called, what it is, who made it, how far it is where. Rights stand in the ledger, not here. */

/**
 * Where a value comes from: `deal:<id>` for a deal record and its sources, `register:<names>` for a drug or trial
 * register, `own` for the workspace, `knowledge` for background knowledge that nobody checked and that decides nothing.
 */
export const assetSource = z.string().regex(/^(?:deal:[a-z0-9.-]+|register:[a-z, ]+|https?:\/\/\S+|own|knowledge)$/);

export const NAME_KINDS = ['inn', 'code', 'partner-code', 'brand', 'chinese', 'mistranslation', 'other'] as const;
export const nameKind = z.enum(NAME_KINDS);
export type NameKind = z.infer<typeof nameKind>;

export const assetName = z.strictObject({
  text: z.string().min(1),
  lang: z.enum(['en', 'zh', 'zh-Hant']),
  kind: nameKind,
  source: assetSource,
  note: z.string().optional(),
});
export type AssetName = z.infer<typeof assetName>;

/** A name that other drugs bear too: it finds this record only beside others, with the reason. */
export const ambiguousName = z.strictObject({ text: z.string().min(1), reason: z.string().min(1) });

/** - `highest`: anywhere in the world - `china`: mainland China - `licensee`: the territory that a licensee holds */
export const STAGE_SCOPES = ['highest', 'china', 'licensee'] as const;

export const stageFact = z.strictObject({
  scope: z.enum(STAGE_SCOPES),
  territory: z.string().nullable().default(null).describe('words of the grant; for the scope licensee only'),
  stage: stage.nullable().describe('null where only the US IND is told'),
  usInd: usInd.nullable().default(null),
  on: partialDate.describe('the day on which it was so: the signing of the deal, or of the event'),
  source: assetSource,
  note: z.string().optional(),
});
export type StageFact = z.infer<typeof stageFact>;

export const originator = z.strictObject({
  company: z.string().nullable().describe('id of a company; null when it has no record'),
  name: z.string().min(1).describe('as the source or the vocabulary calls it'),
  source: assetSource,
  tier: sourceTier,
  note: z.string().optional(),
});

/** Lists are null when nobody said, never empty for it. */
const known = z.array(z.string()).min(1).nullable();

export const assetRecord = z.strictObject({
  id: recordId,
  name: z.string().min(1).describe('what a heading calls it: INN, else code'),
  names: z.array(assetName).min(1),
  ambiguous: z.array(ambiguousName).default([]),
  modality: modality.nullable(),
  targets: known.describe('ids of targets'),
  indications: known.describe('ids of indications'),
  area: area.nullable(),
  basis: z
    .strictObject({
      modality: assetSource.nullable(),
      targets: assetSource.nullable(),
      indications: assetSource.nullable(),
      area: assetSource.nullable(),
    })
    .describe('where each of the four fields comes from'),
  originator: originator.nullable(),
  stages: z.array(stageFact).describe('every dated fact, in any order; read with stagesAt'),
  inDeals: z.array(z.strictObject({ deal: recordId, asset: z.string() })),
  formerIds: z.array(recordId).default([]),
  note: z.string().nullable(),
  verify: z.boolean().describe('true when somebody should check it against a register or a company page'),
});
/** A record as parsed: defaults filled in. */
export type AssetRecord = z.infer<typeof assetRecord>;
/** A record as written in a file. */
export type AssetLine = z.input<typeof assetRecord>;
