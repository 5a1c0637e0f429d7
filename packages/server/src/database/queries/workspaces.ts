import type { Trx } from '../tables.ts';

export interface WorkspaceToStore {
  readonly id: string;
  readonly name: string;
  /** IANA name. */
  readonly timezone: string;
}

/** Makes the workspace unless it is there; run inside `as(workspace.id, …)`. */
export async function ensureWorkspace(trx: Trx, workspace: WorkspaceToStore): Promise<void> {
  await trx
    .insertInto('workspace')
    .values({ ...workspace, revision: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Counts one change of the workspace's records. @returns the new revision; it is only spent if the transaction commits */
export async function nextRevision(trx: Trx, workspace: string): Promise<number> {
  const { revision } = await trx
    .updateTable('workspace')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', workspace)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** The revision that answers are stamped with; 0 before the first change. */
export async function currentRevision(trx: Trx, workspace: string): Promise<number> {
  const found = await trx.selectFrom('workspace').select('revision').where('id', '=', workspace).executeTakeFirst();
  return found?.revision ?? 0;
}
