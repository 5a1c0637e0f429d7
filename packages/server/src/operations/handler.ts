import type { InputOf, Operation, OutputOf } from '@beringia/contract/operation';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { EvidenceTables } from '@beringia/domain/deals/tiers';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Everything a handler may use. The transaction already stands behind the workspace's wall. */
export interface Context {
  readonly trx: Transaction<Tables>;
  readonly workspace: string;
  readonly today: Day;
  readonly reference: ReferenceData;
  readonly engine: 'pglite' | 'postgres';
  readonly version: string;
  readonly dataVersion: string;
}

/** Shipped tables that answers are computed with; read once at start. */
export interface ReferenceData {
  readonly evidence: EvidenceTables;
  readonly companies: ReadonlyMap<string, { readonly name: string; readonly kind: string }>;
  readonly published: readonly unknown[];
  readonly explained: readonly { readonly deal: string; readonly rule: string; readonly reason: string }[];
}

export type Handler<Op extends Operation> = (input: InputOf<Op>, context: Context) => Promise<OutputOf<Op>>;
