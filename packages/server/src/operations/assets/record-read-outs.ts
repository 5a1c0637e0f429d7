import { randomUUID } from 'node:crypto';
import type { recordReadOuts, withdrawReadOut } from '@beringia/contract/assets/record-read-outs';
import { parseReadOuts } from '@beringia/domain/assets/paste-read-outs';
import { type Problem, Refusal, refuse } from '@beringia/domain/basics/errors';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { assetOf } from './asset-of.ts';

/** All rows or none: a table with a wrong row is refused whole, with every error. */
export const recordReadOutsHandler: Handler<typeof recordReadOuts> = async ({ id, content, fileName }, context) => {
  const { trx, workspace, now, library } = context;
  const asset = assetOf(library, id).id;
  const { items, problems } = parseReadOuts(content);
  const [first, ...rest] = problems.map((problem): Problem => ({ ...problem, file: fileName }));
  if (first) throw new Refusal('bad-input', [first, ...rest]);
  if (items.length === 0) throw empty();
  const revision = await nextRevision(trx, workspace);
  const rows = items.map(({ value }) => ({
    workspace,
    id: randomUUID(),
    asset,
    record: JSON.stringify(value),
    made_at: now,
    revision,
    withdrawn_in: null,
  }));
  await trx.insertInto('own_read_out').values(rows).execute();
  return { ...(await stampOf(context)), asset, added: rows.length, ids: rows.map((row) => row.id) };
};

export const withdrawReadOutHandler: Handler<typeof withdrawReadOut> = async ({ id, readOut }, context) => {
  const { trx, workspace, library } = context;
  const asset = assetOf(library, id).id;
  const { numUpdatedRows } = await trx
    .updateTable('own_read_out')
    .set({ withdrawn_in: await nextRevision(trx, workspace) })
    .where('id', '=', readOut)
    .where('asset', '=', asset)
    .where('withdrawn_in', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw missing(readOut);
  return { ...(await stampOf(context)), asset, readOut };
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
