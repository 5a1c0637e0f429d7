import { AsyncLocalStorage } from 'node:async_hooks';
import { refuse } from '@beringia/domain/basics/errors';
import { type Kysely, sql } from 'kysely';
import type { Tables, Trx } from './tables.ts';

/**
 * Between workspaces stands row-level security. It holds only for a role that is not a superuser, and the embedded engine
 * logs everybody in as one, so each request first steps down to `beringia_app` for the length of its transaction.
 */
export const APP_ROLE = 'beringia_app';

const open = new AsyncLocalStorage<Mark>();

/** One running transaction. */
interface Mark {
  open: boolean;
  /** What is to be done when it has committed. */
  readonly afterwards: ((db: Kysely<Tables>) => Promise<void>)[];
}

/**
 * Runs one request of one workspace in one transaction: sees public rows and that workspace's own, whatever the SQL says.
 * @param fn gets the transaction handle and must use nothing else; its promise rejecting rolls everything back
 * @throws Refusal `fault` when called inside another transaction, which on the embedded engine would wait for ever
 */
export function asWorkspace<T>(db: Kysely<Tables>, workspace: string, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return inTransaction(db, async (trx) => {
    // `set local role` in the form of a function, so that one round trip does both.
    await sql`select set_config('role', ${APP_ROLE}, true), set_config('beringia.workspace', ${workspace}, true)`.execute(
      trx,
    );
    return fn(trx);
  });
}

/** Runs as the role that owns the tables. Only for migrations, seeding what ships, and maintenance: it may see everything. */
export function asOwner<T>(db: Kysely<Tables>, fn: (trx: Trx) => Promise<T>): Promise<T> {
  return inTransaction(db, fn);
}

/**
 * Has something done once the running transaction has committed, and before its caller gets the answer.
 * @throws Error outside a transaction
 */
export function afterCommit(task: (db: Kysely<Tables>) => Promise<void>): void {
  const mark = open.getStore();
  if (!mark?.open) throw new Error('there is no transaction whose end could be waited for');
  mark.afterwards.push(task);
}

/**
 * Refreshes the planner's statistics after a large import, and which pages an index may answer for alone. PGlite has no
 * autovacuum, only the owner may, and not inside a transaction. Answers are the same without it, only slower, so nothing
 * fails over it.
 */
export async function tidy(db: Kysely<Tables>, tables: readonly (keyof Tables)[]): Promise<void> {
  const names = sql.join(tables.map((table) => sql.table(table)));
  await sql`vacuum analyze ${names}`.execute(db).catch(() => {});
}

async function inTransaction<T>(db: Kysely<Tables>, fn: (trx: Trx) => Promise<T>): Promise<T> {
  if (open.getStore()?.open) throw nested();
  const mark: Mark = { open: true, afterwards: [] };
  const result = await open.run(mark, async () => {
    try {
      return await db.transaction().execute(fn);
    } finally {
      // Work left running after the transaction may open its own.
      mark.open = false;
    }
  });
  for (const task of mark.afterwards) await task(db);
  return result;
}

function nested() {
  return refuse('fault', {
    wrong: 'A transaction was opened inside another one.',
    expected: 'one transaction a request',
    next: 'Pass the transaction handle on as an argument.',
  });
}
