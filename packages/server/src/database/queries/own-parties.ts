import type { Alias, Company } from '@beringia/domain/parties/company';
import type { Hospital } from '@beringia/domain/parties/hospitals/hospital';
import type { Merge } from '@beringia/domain/parties/merges';
import { type PartyKind, partyKept } from '@beringia/domain/parties/party-kind';
import { sql } from 'kysely';
import type { Trx } from '../tables.ts';

/** What a workspace says of its companies, or of its hospitals, in the order in which it was said. */
export interface OwnOfKind<T> {
  readonly records: readonly T[];
  readonly names: readonly OwnName[];
  readonly merges: readonly Judgement[];
}

export interface OwnParties {
  readonly company: OwnOfKind<Company>;
  readonly hospital: OwnOfKind<Hospital>;
}

export type OwnName = Alias & { readonly party: string };

/** A merge with why it was taken back; null while it stands, or where nobody said. */
export interface Judgement extends Merge {
  readonly undoneReason: string | null;
}

export async function ownParties(trx: Trx): Promise<OwnParties> {
  const records = await trx.selectFrom('own_party').select('record').orderBy('revision').orderBy('id').execute();
  const said = { names: await namesSaid(trx), merges: await judgements(trx) };
  const all = records.map(({ record }) => record);
  return {
    company: { records: all.filter((record): record is Company => !isHospital(record)), ...ofKind('company', said) },
    hospital: { records: all.filter(isHospital), ...ofKind('hospital', said) },
  };
}

/** By a field that no company has: a company may be a hospital by its kind. */
function isHospital(record: Company | Hospital): record is Hospital {
  return 'hospitalClass' in record;
}

interface Said {
  readonly names: readonly OwnName[];
  readonly merges: readonly Judgement[];
}

function ofKind(kind: PartyKind, { names, merges }: Said): Said {
  const idIn = (kept: string) => partyKept(kept).id;
  return {
    names: names
      .filter(({ party }) => partyKept(party).kind === kind)
      .map((name) => ({ ...name, party: idIn(name.party) })),
    merges: merges
      .filter(({ from }) => partyKept(from).kind === kind)
      .map((merge) => ({ ...merge, from: idIn(merge.from), into: idIn(merge.into) })),
  };
}

async function namesSaid(trx: Trx): Promise<readonly OwnName[]> {
  const names = await trx
    .selectFrom('own_party_name')
    .select(['party', 'text', 'lang', 'kind', 'source'])
    .orderBy('revision')
    .orderBy('text')
    .execute();
  return names as readonly OwnName[];
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
 * The last revision of the workspace that said something of companies or hospitals; 0 before the first. Rows of these tables are only ever
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
