import type { Alias, Company } from '@beringia/domain/parties/company';
import type { Merge } from '@beringia/domain/parties/merges';
import type { Trx } from '../tables.ts';

/** What a workspace says of companies, in the order in which it was said. */
export interface OwnParties {
  readonly companies: readonly Company[];
  readonly names: readonly (Alias & { readonly party: string })[];
  readonly merges: readonly Merge[];
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
    merges: await merges(trx),
  };
}

async function merges(trx: Trx): Promise<Merge[]> {
  const rows = await trx.selectFrom('own_judgement').selectAll().orderBy('revision').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from_id,
    into: row.into_id,
    reason: row.reason,
    madeAt: row.made_at,
    undoneAt: row.undone_at,
  }));
}
