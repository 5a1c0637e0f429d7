import { AsyncLocalStorage } from 'node:async_hooks';
import { refuse } from '@beringia/domain/basics/errors';
import { type Kysely, sql } from 'kysely';
import type { Tables, Trx } from './tables.ts';

/**
 * Between workspaces stands row-level security. It holds only for a role that is not a superuser, and the embedded engine
 * logs everybody in as one, so each request first steps down to `beringia_app` for the length of its transaction.
 */
export const APP_ROLE = 'beringia_app';

const open = new AsyncLocalStorage<{ open: boolean }>();

/**
 * Runs one request of one workspace in one transaction: sees public rows and that workspace's own, whatever the SQL says.
 * @param fn gets the transaction handle and must use nothing else; its promise rejecting rolls everything back
 * @throws Refusal `fault` when called inside another transaction, which on the embedded engine would wait for ever
 */
export function asWorkspace<T>(db: Kysely<Tables>, workspace: string, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return inTransaction(db, async (trx) => {
    await sql`set local role ${sql.id(APP_ROLE)}`.execute(trx);
    await sql`select set_config('beringia.workspace', ${workspace}, true)`.execute(trx);
    return fn(trx);
  });
}

/** Runs as the role that owns the tables. Only for migrations, seeding what ships, and maintenance: it may see everything. */
export function asOwner<T>(db: Kysely<Tables>, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return inTransaction(db, fn);
}

/**
 * Refreshes the planner's statistics after a large import. PGlite has no autovacuum, and only the owner may.
 */
export function refreshStatistics(db: Kysely<Tables>): Promise<void> {
  return asOwner(db, async (trx) => void (await sql`analyze`.execute(trx)));
}

function inTransaction<T>(db: Kysely<Tables>, fn: (trx: Trx) => Promise<T>): Promise<T> {
  if (open.getStore()?.open) throw nested();
  const mark = { open: true };
  return open.run(mark, async () => {
    try {
      return await db.transaction().execute(fn);
    } finally {
      // Work left running after the transaction may open its own.
      mark.open = false;
    }
  });
}

function nested() {
  return refuse('fault', {
    wrong: 'A transaction was opened inside another one.',
    expected: 'one transaction a request',
    next: 'Pass the transaction handle on as an argument.',
  });
}
