import { TEXT_TIERS } from '@beringia/domain/scouting/capture/claim-of';
import { CAPTURE_FIELDS, placeInDocument, proposal } from '@beringia/domain/scouting/capture/proposal';
import { z } from 'zod';
import { problemShape } from '../jobs/job-shape.ts';

/** A document that somebody pasted or dropped, and what was made of it. */

export const textTier = z
  .enum(TEXT_TIERS)
  .describe('what kind of source it is; list with an address and unattributed without one, where nobody said');

export const captureRow = z.object({
  id: z.string(),
  title: z.string().nullable(),
  fileName: z.string().nullable().describe('null for pasted text'),
  kind: z.enum(['pdf', 'docx', 'pptx', 'html', 'text']).nullable().describe('null where nothing could be read'),
  url: z.string().nullable(),
  saidOn: z.string().nullable().describe('the day of the text, not of the capture'),
  tier: textTier,
  hash: z.string().describe('SHA-256 of the bytes'),
  readAt: z.string(),
  pages: z.number().int(),
  about: z
    .object({ id: z.string(), name: z.string() })
    .nullable()
    .describe('the asset that it was about when it was read; null where that was not settled'),
  proposed: z.number().int().describe('proposals when it was read'),
  accepted: z.number().int(),
  declined: z.number().int(),
});

const subjectShape = z.object({
  verdict: z
    .enum(['one', 'told', 'ask', 'needs-context', 'none'])
    .describe('ask: it names several, and a person must say which; needs-context: only by names that others bear too'),
  asset: z.string().nullable(),
  candidates: z.array(
    z.object({
      asset: z.string(),
      name: z.string(),
      mentions: z.number().int(),
      inTitle: z.boolean(),
      certain: z.boolean(),
      because: z.string(),
    }),
  ),
  unknownCodes: z
    .array(z.object({ text: z.string(), page: z.number().int(), because: z.string() }))
    .describe('codes that are no drug on record: perhaps new ones'),
  because: z.string(),
});

export const acceptedClaim = z.object({
  id: z.string(),
  capture: z.string().nullable(),
  record: z.string().describe('asset/<id>, or drug/<name> for one that is not on record'),
  field: z.enum(CAPTURE_FIELDS),
  value: z.unknown(),
  saidOn: z.string().nullable(),
  tier: z.string(),
  note: z.string().nullable(),
  ...placeInDocument.shape,
  readOut: z.string().nullable().describe('id of the row among the read-outs that it made'),
  acceptedAt: z.string(),
});

/** A claim beside the record that it is about; a conflict stays in sight until somebody settles it. */
export const claimOnAsset = acceptedClaim.extend({
  source: z.object({ title: z.string().nullable(), fileName: z.string().nullable(), url: z.string().nullable() }),
  standing: z
    .enum(['new', 'on-record', 'differs', 'unknown'])
    .describe('against the record as it ships; unknown where the record does not keep the field'),
  onRecord: z.unknown().describe('what the record says of the field; null where it says nothing'),
});

const decision = z.object({
  proposal: z.string().describe('id of the proposal'),
  decision: z.enum(['accepted', 'declined']),
  claim: z.string().nullable().describe('id of the claim that it became'),
  reason: z.string().nullable(),
  at: z.string(),
});

export const shownCapture = {
  capture: captureRow,
  problems: z.array(problemShape).describe('what could not be read of it'),
  pages: z.array(z.object({ number: z.number().int(), text: z.string() })).describe('spans count in these very texts'),
  subject: subjectShape,
  companies: z.array(
    z.object({
      printed: z.string(),
      companies: z.array(z.object({ id: z.string(), name: z.string() })),
      mentions: z.number().int(),
      because: z.string(),
      ...placeInDocument.shape,
    }),
  ),
  proposals: z.array(proposal).describe('computed anew whenever it is shown; ids stay'),
  notProposed: z
    .array(
      z.object({
        field: z.enum(CAPTURE_FIELDS),
        value: z.unknown(),
        why: z.enum(['denied', 'planned']),
        because: z.string().describe('with the words of the text that decided'),
        ...placeInDocument.shape,
      }),
    )
    .describe('what the text denies or plans: it cannot be accepted'),
  decisions: z.array(decision).describe('of proposals that were accepted or declined; the others are open'),
  labels: z
    .array(
      z.object({
        field: z.enum(['targets', 'indications']),
        id: z.string(),
        name: z.string(),
        nameZh: z.string().nullable(),
      }),
    )
    .describe('names of the targets and indications that are proposed'),
  leftOff: z.number().int().describe('proposals beyond the most that are shown'),
  datelines: z
    .array(z.object({ date: z.string(), because: z.string(), ...placeInDocument.shape }))
    .describe('days at the head of the text: one of them may be its own'),
  claims: z.array(acceptedClaim).describe('what was accepted from it and stands'),
};
