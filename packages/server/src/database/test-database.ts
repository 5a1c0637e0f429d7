import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from './open.ts';

/** Support of the tests: a fresh database on either engine. PostgreSQL takes part when TEST_DATABASE_URL is set. */

export type Engine = Database['engine'];

/** @throws Error naming the variable when everything is required and PostgreSQL is missing */
export function enginesToTest(): Engine[] {
  if (process.env.TEST_DATABASE_URL) return ['pglite', 'postgres'];
  if (process.env.BERINGIA_REQUIRE_ALL === '1') {
    throw new Error(
      'BERINGIA_REQUIRE_ALL is set: point TEST_DATABASE_URL at a PostgreSQL whose user may create databases',
    );
  }
  console.warn('skipped on PostgreSQL: TEST_DATABASE_URL is not set');
  return ['pglite'];
}

export interface TestDatabase extends Database {
  /** Address of the PostgreSQL database, or null. */
  readonly url: string | null;
}

/** Closing it also drops it. */
export async function openTestDatabase(engine: Engine): Promise<TestDatabase> {
  if (engine === 'pglite') return { ...(await openDatabase({ databaseUrl: null, data: null })), url: null };
  const name = `beringia_${randomUUID().replaceAll('-', '')}`;
  const server = process.env.TEST_DATABASE_URL ?? '';
  await onServer(server, `create database ${name} encoding 'UTF8' template template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ databaseUrl: url.href, data: null });
  return {
    ...database,
    url: url.href,
    async close() {
      await database.close();
      await onServer(server, `drop database ${name}`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
