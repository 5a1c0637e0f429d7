import type { Alias, Company } from '@beringia/domain/parties/company';
import type { Merge } from '@beringia/domain/parties/merges';
import { sql } from 'kysely';
import type { Trx } from '../tables.ts';

/** What a workspace says of companies, in the order in which it was said. */
export interface OwnParties {
  readonly companies: readonly Company[];
  readonly names: readonly (Alias & { readonly party: string })[];
  readonly merges: readonly Judgement[];
}

/** A merge with why it was taken back; null while it stands, or where nobody said. */
export interface Judgement extends Merge {
  readonly undoneReason: string | null;
}

export async function ownParties(trx: Trx): Promise<OwnParties> {
  const companies = await trx.selectFrom('own_party').select('record').orderBy('revision').orderBy('id').execute();
  const names = await trx
    .selectFrom('own_party_name')
    .select(['party', 'text', 'lang', 'kind', 'source'])
    .orderBy('revision')
    .orderBy('text')
    .execute();
  return {
    companies: companies.map(({ record }) => record),
    names: names as OwnParties['names'],
    merges: await judgements(trx),
  };
}

async function judgements(trx: Trx): Promise<Judgement[]> {
  const rows = await trx.selectFrom('own_judgement').selectAll().orderBy('revision').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from_id,
    into: row.into_id,
    reason: row.reason,
    madeAt: row.made_at,
    undoneAt: row.undone_at,
    undoneReason: row.undone_reason,
  }));
}

/**
 * The last revision of the workspace that said something of companies; 0 before the first. Rows of these tables are only ever
 * added or marked with a new revision, so nothing of {@link ownParties} changes while this stays.
 */
export async function partiesRevision(trx: Trx): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    select coalesce(max(a.revision), 0)::int as revision from (
      select max(revision) as revision from own_party
      union all select max(revision) from own_party_name
      union all select greatest(max(revision), max(undone_in)) from own_judgement
    ) a`.execute(trx);
  return rows[0]?.revision ?? 0;
}

/** Lets nobody else change the workspace until the transaction ends: what is checked now still holds when it is written. */
export async function holdWorkspace(trx: Trx, workspace: string): Promise<void> {
  await trx.selectFrom('workspace').select('id').where('id', '=', workspace).forUpdate().execute();
}
