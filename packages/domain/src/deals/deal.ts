import { z } from 'zod';
import { area, modality, stage, usInd } from '../assets/vocabulary.ts';
import { sourceTier } from '../basics/evidence.ts';
import { recordId } from '../basics/ids.ts';
import { partialDate } from '../basics/partial-date.ts';
import { dealAmounts, milestone, royalty } from './amounts.ts';
import { dealEvent } from './events.ts';
import { encumbrance, grant, retention } from './grants.ts';
import { licenseeOfDeal, licensorOfDeal } from './parties-of-deal.ts';

/** The full truth of one deal, as a line of a deal file holds it. The flat view for scripts is made by `flat-view.ts`. */

export const DEAL_TYPES = [
  'license',
  'option',
  'newco',
  'co-development',
  'platform-collaboration',
  'asset-purchase',
  'acquisition',
] as const;

export const assetOfDeal = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .describe('unique within the deal'),
  name: z.string().min(1),
  named: z.boolean().describe('false for a description such as "up to seven ADCs": a programme of this deal only'),
  codes: z.array(z.string()),
  modality,
  targets: z.array(z.string()).describe('as printed'),
  indications: z.array(z.string()).describe('as printed'),
  area,
  stage: z.strictObject({
    highest: stage.nullable().describe('highest anywhere at signing'),
    china: stage.nullable().describe('in mainland China; null when nobody said'),
    licenseeTerritory: stage.nullable().describe('in the granted territory'),
    usInd: usInd.nullable(),
    regions: z
      .array(z.string())
      .default([])
      .describe(
        'where the highest stage was reached, as the source names it: codes, EU, multi-region; empty when nobody said',
      ),
  }),
});
export type AssetOfDeal = z.infer<typeof assetOfDeal>;

export const dealSource = z.strictObject({
  id: z.string().regex(/^s\d+$/),
  url: z.url(),
  title: z.string().nullable(),
  published: partialDate.nullable(),
  supports: z.array(z.string()).describe('tags of the supports table: which fields this source was read for'),
  tier: sourceTier.nullable().default(null).describe('set only to overrule the table of hosts'),
  unreachable: z.string().nullable().default(null).describe('why a reader cannot open this address: proxied, mirror'),
});
export type DealSource = z.infer<typeof dealSource>;

/** A statement that differs from the record, or that a source makes about a field outside its `supports`. */
export const statedClaim = z.strictObject({
  field: z.string().min(1).describe('path in the record, such as amounts.total.value'),
  value: z.unknown(),
  source: z.string().nullable().describe('source id; null when the note names no source'),
  saidOn: partialDate.nullable().default(null),
  reporter: z.enum(['licensor', 'licensee']).nullable().default(null),
  note: z.string().nullable().default(null),
});

/** An editor’s choice between claims that the written rule would have decided otherwise. */
export const decision = z.strictObject({ field: z.string(), reason: z.string().min(1) });

export const deal = z.strictObject({
  id: recordId,
  formerIds: z.array(recordId).default([]),
  type: z.enum(DEAL_TYPES),
  onwardOf: recordId.nullable().default(null).describe('the earlier deal by which the licensor got these rights'),
  licensors: z.array(licensorOfDeal).min(1),
  licensees: z.array(licenseeOfDeal).min(1),
  assets: z.array(assetOfDeal).min(1),
  grants: z.array(grant),
  retained: z.array(retention).default([]),
  encumbrances: z.array(encumbrance).default([]),
  amounts: dealAmounts,
  milestones: z.array(milestone).default([]),
  royalties: z.array(royalty).default([]),
  dates: z.strictObject({
    signed: partialDate.nullable(),
    announced: partialDate.nullable(),
    closed: partialDate.nullable(),
  }),
  events: z.array(dealEvent),
  lastChecked: partialDate.describe('when somebody last looked for an end or a change'),
  sources: z.array(dealSource),
  claims: z.array(statedClaim).default([]),
  decisions: z.array(decision).default([]),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().nullable(),
});
/** A deal as parsed: defaults filled in. */
export type Deal = z.infer<typeof deal>;
/** A deal as written in a file: defaults may be left out. */
export type DealLine = z.input<typeof deal>;
