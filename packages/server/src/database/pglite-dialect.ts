import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';

/**
 * PGlite under Kysely 0.28. There is one connection, so callers queue for it, and a transaction holds it to its end.
 * @param explain what is thrown in place of an error of the engine
 */
export function pgliteDialect(client: PGlite, explain: Explain = (error) => error): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(client, explain),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

type Explain = (error: unknown) => unknown;

function pgliteDriver(client: PGlite, explain: Explain): Driver {
  const turns = turnstile();
  const connection = pgliteConnection(client, explain);
  const run = (command: string) => async () => void (await connection.executeQuery(CompiledQuery.raw(command)));
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turns.enter();
      return connection;
    },
    releaseConnection: async () => turns.leave(),
    beginTransaction: run('begin'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    destroy: () => client.close(),
  };
}

function pgliteConnection(client: PGlite, explain: Explain): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affectedRows } = await client.query<R>(sql, [...parameters]).catch((error) => {
        throw explain(error);
      });
      return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) };
    },
    // biome-ignore lint/correctness/useYield: Kysely asks for a generator; PGlite has no cursor to feed one
    async *streamQuery() {
      throw new Error('PGlite cannot stream: read in pages');
    },
  };
}

/** First come, first served; `leave` wakes the next in line. */
function turnstile() {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    async enter(): Promise<void> {
      if (taken) await new Promise<void>((wake) => waiting.push(wake));
      taken = true;
    },
    leave(): void {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}
