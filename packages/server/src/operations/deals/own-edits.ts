import { type Claim, resolve, sameValue } from '@beringia/domain/basics/evidence';
import type { Day, PartialDate } from '@beringia/domain/basics/partial-date';
import { evidenceOf, type FieldEvidence, valuesOf } from '@beringia/domain/deals/claims-of';
import type { Deal } from '@beringia/domain/deals/deal';
import { applyEdits, valueAt } from '@beringia/domain/deals/edits';
import type { EvidenceTables } from '@beringia/domain/deals/tiers';
import type { DealToStore } from '../../database/deal-columns.ts';
import type { Trx } from '../../database/tables.ts';
import type { StoringTables } from '../../files/shipped-data.ts';
import { dealToStore } from './deal-to-store.ts';

/** A statement of the workspace that has not been taken back. */
export interface StandingEdit {
  readonly id: string;
  readonly deal: string;
  readonly field: string;
  readonly value: unknown;
  readonly note: string | null;
  readonly made_at: string;
  /** What the deal said of the field without any edit. */
  readonly shipped_value: unknown;
}

/** Standing edits of a deal, or of all, in the order they were made. */
export function standingEdits(trx: Trx, deal?: string): Promise<StandingEdit[]> {
  const all = trx
    .selectFrom('own_claim')
    .select(['id', 'deal', 'field', 'value', 'note', 'made_at', 'shipped_value'])
    .where('withdrawn_in', 'is', null);
  return (deal === undefined ? all : all.where('deal', '=', deal)).orderBy('revision').execute();
}

/** After another import of an own deal, its edits lie over what the file says now. */
export async function rebase(trx: Trx, base: Deal, edits: readonly StandingEdit[]): Promise<void> {
  for (const { id, field } of edits) {
    const shipped_value = JSON.stringify(valueAt(base, field) ?? null);
    await trx.updateTable('own_claim').set({ shipped_value }).where('id', '=', id).execute();
  }
}

/** An own deal has no shipped record under it: taking its edits off again gives the deal as it was imported. */
export function withoutEdits(record: Deal, edits: readonly StandingEdit[]): Deal {
  const undone = [...edits].reverse().map(({ field, shipped_value }) => ({
    field,
    // An amount that was not there is left out; everything else that was unknown is null.
    value: shipped_value ?? (/^amounts\.\w+$/.test(field) ? undefined : null),
  }));
  return applyEdits(record, undone);
}

/** The deal as the workspace sees it, ready to be stored. @throws Refusal when an edit no longer fits the deal */
export function editedDeal(base: Deal, edits: readonly StandingEdit[], today: Day, tables: StoringTables): DealToStore {
  if (edits.length === 0) return dealToStore(base, today, tables, true);
  const record = applyEdits(base, edits);
  return dealToStore(record, today, tables, true, evidenceUnderEdits(record, base, edits, tables));
}

/**
 * Evidence of a deal that the workspace has edited: in every field where it differs, the workspace's statement ranks first and
 * the sources stay beside it with what they really say.
 */
export function evidenceUnderEdits(record: Deal, base: Deal, edits: readonly StandingEdit[], tables: EvidenceTables) {
  const [now, before] = [valuesOf(record), valuesOf(base)];
  const sources = new Map(evidenceOf(base, tables).map((field) => [field.field, field]));
  const stated = new Set(edits.map((edit) => edit.field));
  const fields = [...new Set([...now.keys(), ...sources.keys(), ...before.keys()])];
  return fields.flatMap((field): FieldEvidence[] => {
    const found = sources.get(field);
    if (!stated.has(field) && sameValue(now.get(field), before.get(field))) return found ? [found] : [];
    const others = found ? [...found.supporting, ...found.conflicting] : [];
    const resolution = resolve([ownClaim(field, now.get(field) ?? null, edits), ...others]);
    return resolution ? [{ field, ...resolution }] : [];
  });
}

/** The last edit at, above or below the field made it what it is. */
function ownClaim(field: string, value: unknown, edits: readonly StandingEdit[]): Claim {
  const edit = edits.findLast((made) => near(made.field, field));
  const saidOn = (edit?.made_at.slice(0, 10) ?? null) as PartialDate | null;
  return { field, value, tier: 'own', source: null, saidOn, reporter: null, note: edit?.note ?? null };
}

function near(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
