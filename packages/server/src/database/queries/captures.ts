import type { Problem } from '@beringia/domain/basics/errors';
import type { Claim, SourceTier } from '@beringia/domain/basics/evidence';
import type { CaptureField, PlaceInDocument } from '@beringia/domain/scouting/capture/proposal';
import { sql } from 'kysely';
import { storableJson } from '../storable.ts';
import type { Trx } from '../tables.ts';

/** Documents that a workspace captured, and the claims that it accepted from them. All of it stands behind the wall. */

/** A document as it was read, and what the user said of it. */
export interface StoredCapture {
  readonly title: string | null;
  readonly url: string | null;
  readonly saidOn: string | null;
  /** As the user said it; null where nobody did. */
  readonly tier: SourceTier | null;
  /** Asset that the user chose. */
  readonly told: string | null;
  readonly fileName: string | null;
  readonly kind: 'pdf' | 'docx' | 'pptx' | 'html' | 'text' | null;
  readonly hash: string;
  readonly pages: readonly { readonly number: number; readonly text: string }[];
  readonly problems: readonly Problem[];
  /** ISO timestamp. */
  readonly readAt: string;
  /** Asset that it was about when it was read, and how many proposals there were then. */
  readonly about: string | null;
  readonly proposed: number;
  /** By id of the proposal. */
  readonly declined: Readonly<Record<string, { readonly reason: string | null; readonly at: string }>>;
}

export async function captureOf(trx: Trx, id: string): Promise<StoredCapture | null> {
  const found = await trx.selectFrom('own_capture').select('record').where('id', '=', id).executeTakeFirst();
  return found ? (found.record as StoredCapture) : null;
}

export async function putCapture(trx: Trx, workspace: string, id: string, capture: StoredCapture): Promise<void> {
  const record = storableJson(capture);
  await trx
    .insertInto('own_capture')
    .values({ workspace, id, record, made_at: capture.readAt })
    .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet({ record, made_at: capture.readAt }))
    .execute();
}

/** @param decision null takes it back */
export async function noteDeclined(
  trx: Trx,
  id: string,
  proposal: string,
  decision: { readonly reason: string | null; readonly at: string } | null,
): Promise<void> {
  const changed =
    decision === null
      ? sql`record #- array['declined', ${proposal}]::text[]`
      : sql`jsonb_set(record, array['declined', ${proposal}]::text[], ${storableJson(decision)}::text::jsonb)`;
  await sql`update own_capture set record = ${changed} where id = ${id}`.execute(trx);
}

/** A capture without its pages, for lists. */
export interface CaptureInShort extends Omit<StoredCapture, 'pages'> {
  readonly id: string;
  readonly pageCount: number;
  readonly accepted: number;
}

/** The latest first. */
export async function listCaptures(trx: Trx, page: { limit: number; offset: number }): Promise<CaptureInShort[]> {
  const { rows } = await sql<{ id: string; record: Omit<StoredCapture, 'pages'>; pages: number; accepted: number }>`
    select id, record - 'pages' as record, jsonb_array_length(record->'pages') as pages,
      (select count(*)::int from own_record_claim c where c.capture = own_capture.id and withdrawn_in is null) as accepted
    from own_capture order by made_at desc, id limit ${page.limit} offset ${page.offset}`.execute(trx);
  return rows.map(({ id, record, pages, accepted }) => ({ ...record, id, pageCount: pages, accepted }));
}

export async function countCaptures(trx: Trx): Promise<number> {
  const { n } = await trx
    .selectFrom('own_capture')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** A claim with the words it rests on, the proposal it was, and the row of read-outs that it made. */
export interface AcceptedClaim extends Claim {
  readonly field: CaptureField;
  readonly evidence: PlaceInDocument;
  readonly proposal: string;
  readonly readOut: string | null;
}

export interface StandingClaim {
  readonly id: string;
  /** `asset/<id>` or `drug/<name key>`. */
  readonly record: string;
  readonly claim: AcceptedClaim;
  readonly capture: string;
  readonly madeAt: string;
}

/** Claims from captures that stand, of a document or of a record, in the order in which they were accepted. */
export async function standingClaims(trx: Trx, by: { capture: string } | { record: string }): Promise<StandingClaim[]> {
  const [column, value] = 'capture' in by ? (['capture', by.capture] as const) : (['record', by.record] as const);
  const rows = await trx
    .selectFrom('own_record_claim')
    .select(['id', 'record', 'claim', 'capture', 'made_at'])
    .where(column, '=', value)
    .where('capture', 'is not', null)
    .where('withdrawn_in', 'is', null)
    .orderBy('revision')
    .orderBy('id')
    .execute();
  return rows.map(({ id, record, claim, capture, made_at }) => {
    return { id, record, claim: claim as AcceptedClaim, capture: capture ?? '', madeAt: made_at };
  });
}

export async function putClaim(
  trx: Trx,
  workspace: string,
  { id, record, claim, capture, madeAt }: StandingClaim,
  revision: number,
): Promise<void> {
  const row = { workspace, id, record, claim: storableJson(claim), capture, made_at: madeAt };
  await trx
    .insertInto('own_record_claim')
    .values({ ...row, revision, withdrawn_in: null })
    .execute();
}

/** @returns the claim as it stood, or null when none of that id did */
export async function withdrawClaim(
  trx: Trx,
  { capture, claim }: { capture: string; claim: string },
  revision: number,
): Promise<AcceptedClaim | null> {
  const row = await trx
    .updateTable('own_record_claim')
    .set({ withdrawn_in: revision })
    .where('id', '=', claim)
    .where('capture', '=', capture)
    .where('withdrawn_in', 'is', null)
    .returning('claim')
    .executeTakeFirst();
  return row ? (row.claim as AcceptedClaim) : null;
}
