import { randomUUID } from 'node:crypto';
import type { recordReadOuts, withdrawReadOut } from '@beringia/contract/assets/record-read-outs';
import { parseReadOuts } from '@beringia/domain/assets/paste-read-outs';
import { type ReadOut, readOut } from '@beringia/domain/assets/read-outs';
import { type Problem, Refusal, refuse } from '@beringia/domain/basics/errors';
import { holdWorkspace } from '../../database/queries/own-parties.ts';
import { standingReadOuts } from '../../database/queries/read-outs.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { assetOf } from './asset-of.ts';

/** All rows or none: a table with a wrong row is refused whole, with every error. Rows that stand already are not repeated. */
export const recordReadOutsHandler: Handler<typeof recordReadOuts> = async ({ id, content, fileName }, context) => {
  const asset = assetOf(context.library, id).id;
  const given = rowsOf(content, fileName);
  const ids = await addReadOuts(context, asset, given);
  return { ...(await stampOf(context)), asset, added: ids.length, same: given.length - ids.length, ids };
};

/** @param asset its id @returns ids of the rows added, in their order; a row that stands already is not added again */
export async function addReadOuts(context: Context, asset: string, given: readonly ReadOut[]): Promise<string[]> {
  await holdWorkspace(context.trx, context.workspace);
  const standing = await standingReadOuts(context.trx, [asset]);
  const known = new Set(standing.map(({ record }) => keyOf(record)));
  const fresh = [...new Map(given.map((row) => [keyOf(row), row])).values()].filter((row) => !known.has(keyOf(row)));
  return fresh.length > 0 ? store(context, asset, fresh) : [];
}

function rowsOf(content: string, fileName: string): ReadOut[] {
  const { items, problems } = parseReadOuts(content);
  const [first, ...rest] = problems.map((problem): Problem => ({ ...problem, file: fileName }));
  if (first) throw new Refusal('bad-input', [first, ...rest]);
  if (items.length === 0) throw empty();
  return items.map(({ value }) => value);
}

/** A record read back from the database may have its keys in another order. */
function keyOf(record: ReadOut): string {
  return JSON.stringify(readOut.parse(record));
}

/** The number at the end of an id keeps the rows of a table in their order. */
async function store({ trx, workspace, now }: Context, asset: string, fresh: readonly ReadOut[]): Promise<string[]> {
  const [paste, revision] = [randomUUID(), await nextRevision(trx, workspace)];
  const rows = fresh.map((record, at) => ({
    workspace,
    id: `${paste}-${String(at + 1).padStart(5, '0')}`,
    asset,
    record: JSON.stringify(record),
    made_at: now,
    revision,
    withdrawn_in: null,
  }));
  await trx.insertInto('own_read_out').values(rows).execute();
  return rows.map(({ id }) => id);
}

export const withdrawReadOutHandler: Handler<typeof withdrawReadOut> = async ({ id, readOut: row }, context) => {
  const { trx, workspace, library } = context;
  const asset = assetOf(library, id).id;
  const { numUpdatedRows } = await trx
    .updateTable('own_read_out')
    .set({ withdrawn_in: await nextRevision(trx, workspace) })
    .where('id', '=', row)
    .where('asset', '=', asset)
    .where('withdrawn_in', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw missing(row);
  return { ...(await stampOf(context)), asset, readOut: row };
};

function empty() {
  return refuse('bad-input', {
    field: 'content',
    wrong: 'the table has no row below its heading.',
    expected: 'a heading and at least one read-out',
    next: 'Paste the table with its heading.',
  });
}

function missing(id: string) {
  return refuse('not-found', {
    field: 'readOut',
    wrong: `there is no standing read-out "${id}" of this asset.`,
    expected: 'the id of a read-out that has not been withdrawn',
    next: 'Look at `readOuts` of the asset.',
  });
}
