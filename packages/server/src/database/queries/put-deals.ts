import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { type DealToStore, type StoredDeal, storedDeal } from '../deal-columns.ts';
import type { Trx } from '../tables.ts';
import { afterCommit, tidy } from '../walls.ts';
import { putLabels } from './put-labels.ts';

/** Big enough to spare round trips, small enough that one statement's JSON stays around ten megabytes. */
const BATCH = 1000;

/** From so many deals on, the planner's statistics are brought up to date at once. */
const MANY = 1000;

/** A workspace's deals, for {@link tidy}. */
export const OWN_TABLES = ['own_deal', 'own_deal_record', 'own_deal_label', 'own_label_word'] as const;
const SHIPPED = ['shipped_deal', 'shipped_deal_record', 'shipped_deal_label', 'shipped_label_word'] as const;

/**
 * Stores a workspace's own deals, by id, in the caller's transaction: all or none.
 * @returns how many were new, had changed, and were there already just so, which are not touched
 */
export async function putOwnDeals(trx: Trx, workspace: string, deals: readonly DealToStore[]): Promise<PutCounts> {
  const counts = { new: 0, changed: 0, same: 0 };
  for (const batch of batches(lastOfEachId(deals).map(storedDeal))) {
    const known = await digestsOf(trx, batch);
    const fresh = batch.filter((deal) => known.get(deal.id) !== deal.digest);
    const replaced = fresh.filter((deal) => known.has(deal.id));
    await insertOwn(trx, workspace, fresh, replaced);
    counts.new += fresh.length - replaced.length;
    counts.changed += replaced.length;
    counts.same += batch.length - fresh.length;
  }
  if (counts.new + counts.changed >= MANY) afterCommit((db) => tidy(db, OWN_TABLES));
  return counts;
}

export interface PutCounts {
  new: number;
  changed: number;
  same: number;
}

export async function removeOwnDeals(trx: Trx, ids: readonly string[]): Promise<void> {
  for (const [table, column] of [
    ['own_deal', 'id'],
    ['own_deal_record', 'id'],
    ['own_deal_label', 'deal'],
  ] as const) {
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = any(${[...ids]}::text[])`.execute(trx);
  }
}

export interface ShippedSet {
  readonly version: string;
  readonly deals: readonly DealToStore[];
  /** Old id to current id. */
  readonly redirects: Readonly<Record<string, string>>;
  /** ISO timestamp of the loading. */
  readonly loadedAt: string;
}

/**
 * Replaces what ships, in the owner's transaction, unless this very set is loaded already.
 * @returns whether anything was replaced, and the digest of the set
 */
export async function putShipped(trx: Trx, set: ShippedSet): Promise<{ replaced: boolean; digest: string }> {
  const deals = lastOfEachId(set.deals).map(storedDeal);
  const digest = digestOfSet(set, deals);
  // One loader at a time: two servers that start together must not both insert.
  await sql`lock table shipped_version in exclusive mode`.execute(trx);
  const latest = await trx
    .selectFrom('shipped_version')
    .select(['version', 'digest'])
    .orderBy('loaded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest?.version === set.version && latest.digest === digest) return { replaced: false, digest };
  await replaceShipped(trx, set, deals);
  await recordVersion(trx, set, digest);
  return { replaced: true, digest };
}

async function replaceShipped(trx: Trx, { redirects }: ShippedSet, deals: readonly StoredDeal[]): Promise<void> {
  for (const table of [...SHIPPED, 'deal_redirect'] as const) {
    await trx.deleteFrom(table).execute();
  }
  for (const batch of batches(deals)) await insertDeals(trx, 'shipped', batch);
  const pairs = Object.keys(redirects).map((old_id) => ({ old_id, id: endOf(redirects, old_id) }));
  if (pairs.length > 0) await trx.insertInto('deal_redirect').values(pairs).execute();
  afterCommit((db) => tidy(db, SHIPPED));
}

async function recordVersion(trx: Trx, { version, loadedAt }: ShippedSet, digest: string): Promise<void> {
  await trx
    .insertInto('shipped_version')
    .values({ version, digest, loaded_at: loadedAt })
    .onConflict((conflict) => conflict.column('version').doUpdateSet({ digest, loaded_at: loadedAt }))
    .execute();
}

async function insertOwn(trx: Trx, workspace: string, fresh: readonly StoredDeal[], replaced: readonly StoredDeal[]) {
  await removeOwnDeals(
    trx,
    replaced.map((deal) => deal.id),
  );
  await insertDeals(trx, 'own', fresh, workspace);
}

/** One JSON document a statement: the database takes it apart, so no batch meets the limit on parameters. */
async function insertDeals(trx: Trx, kind: 'shipped' | 'own', deals: readonly StoredDeal[], workspace?: string) {
  if (deals.length === 0) return;
  const [whose, value] = kind === 'own' ? [sql`workspace, `, sql`${workspace}, `] : [sql``, sql``];
  const [shadows, shadowed] = kind === 'own' ? [sql`, shadows`, sql`, b.shadows`] : [sql``, sql``];
  const from = batchAsTable(deals);
  await sql`insert into ${sql.table(`${kind}_deal`)} (${whose}id, announced, year, type, cash, total, licensor, licensee,
      standing, verified, onward, chinese, facets, territories${shadows})
    select ${value}b.id, b.announced, b.year, b.type, b.cash, b.total, b.licensor, b.licensee,
      b.standing, b.verified, b.onward, b.chinese, b.facets, b.territories${shadowed} from ${from}`.execute(trx);
  await sql`insert into ${sql.table(`${kind}_deal_record`)} (${whose}id, record, "row", digest)
    select ${value}b.id, b.record, b."row", b.digest from ${from}`.execute(trx);
  await putLabels(trx, kind, deals, workspace);
}

function batchAsTable(deals: readonly StoredDeal[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${JSON.stringify(deals.map(({ labels, ...rest }) => rest))}::text::jsonb) as b(id text, announced text, year int, type text,
    cash float8, total float8, licensor text, licensee text, standing text, verified bool, onward bool, chinese bool,
    facets text[], territories text[], shadows text, record jsonb, "row" jsonb, digest text)`;
}

async function digestsOf(trx: Trx, deals: readonly StoredDeal[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; digest: string }>`
    select r.id, r.digest from own_deal_record r where r.id = any(${deals.map((deal) => deal.id)}::text[])`.execute(
    trx,
  );
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}

/** A file may hold one id twice; as with line-by-line upserts the last one stands. */
function lastOfEachId(deals: readonly DealToStore[]): DealToStore[] {
  return [...new Map(deals.map((deal) => [deal.record.id, deal])).values()];
}

/** @throws Error for a circle, which the shipped data never holds */
function endOf(redirects: Readonly<Record<string, string>>, from: string): string {
  const seen = new Set<string>();
  let id = from;
  for (let next = redirects[id]; next !== undefined; next = redirects[id]) {
    if (seen.has(id)) throw new Error(`the redirects of ${from} go in a circle`);
    seen.add(id);
    id = next;
  }
  return id;
}

function digestOfSet({ version, redirects }: ShippedSet, deals: readonly StoredDeal[]): string {
  const parts = [version, JSON.stringify(redirects), ...deals.map((deal) => deal.digest)];
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
