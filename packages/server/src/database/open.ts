import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Config } from '../config.ts';
import { openPglite } from './durable-pglite.ts';
import { damaged, embeddedFolder, finishFolder, prepareFolder } from './folder.ts';
import { migrate } from './migrate.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import { OWN_TABLES } from './queries/put-deals.ts';
import { openPool } from './server-pool.ts';
import { isStorageError } from './storage-errors.ts';
import type { Tables, Trx } from './tables.ts';
import { asWorkspace, tidy } from './walls.ts';

export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly engine: 'pglite' | 'postgres';
  /** What a person should be told about the opening: a folder moved aside, files that cannot be flushed. */
  readonly notices: readonly string[];
  /** Runs one request of one workspace; see {@link asWorkspace}. */
  as<T>(workspace: string, fn: (trx: Trx) => Promise<T>): Promise<T>;
  /** Writes a checkpoint and closes. */
  close(): Promise<void>;
  /** The whole embedded database as a compressed tar; null on PostgreSQL, which has its own tools. */
  dump: (() => Promise<Blob>) | null;
}

/** One form for both engines: days, 64-bit integers, exact decimals and instants are text. Keys are PostgreSQL type ids. */
const asText = (text: string) => text;
const PARSERS: Record<number, (text: string) => string> = {
  20: asText, // int8
  1082: asText, // date
  1114: asText, // timestamp
  1184: asText, // timestamptz
  1700: asText, // numeric
};

/**
 * Opens the database and brings its tables up to date.
 * @param config `data: null` with no address means in memory, for tests
 * @throws Refusal `refused` for a damaged folder, a server that cannot be used, or a user that may not make the wall’s role
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl'> & { readonly data: string | null; readonly now?: string },
): Promise<Database> {
  const database = config.databaseUrl === null ? await openEmbedded(config) : await openServer(config.databaseUrl);
  try {
    const ran = await migrate(database.kysely);
    if (ran.length > 0) await tidy(database.kysely, OWN_TABLES);
  } catch (error) {
    await database.close();
    throw error;
  }
  if (config.databaseUrl === null && config.data !== null) await finishFolder(config.data);
  return database;
}

async function openEmbedded({ data, now }: { data: string | null; now?: string }): Promise<Database> {
  const notices = data === null ? [] : prepareFolder(data, now ?? 'earlier');
  const dataDir = data === null ? {} : { dataDir: embeddedFolder(data) };
  const { client, durable } = await openPglite({ ...dataDir, parsers: PARSERS }).catch((error) => {
    throw data === null ? error : damaged(data, error);
  });
  if (data !== null && !durable)
    notices.push('This PGlite cannot flush its files: a power cut may lose the last commits.');
  const explain = (error: unknown) => (data !== null && isStorageError(error) ? damaged(data, error) : error);
  const kysely = new Kysely<Tables>({ dialect: pgliteDialect(client, explain) });
  return { ...handle(kysely, 'pglite', notices), dump: () => dumpAlone(kysely, client) };
}

/** The dump reads files, so it takes the one connection to keep every writer out. */
function dumpAlone(kysely: Kysely<Tables>, client: PGlite): Promise<Blob> {
  return kysely.connection().execute(async (connection) => {
    await sql`checkpoint`.execute(connection);
    return client.dumpDataDir('gzip');
  });
}

async function openServer(url: string): Promise<Database> {
  const pool = await openPool(url, PARSERS);
  return { ...handle(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), 'postgres', []), dump: null };
}

function handle(
  kysely: Kysely<Tables>,
  engine: Database['engine'],
  notices: readonly string[],
): Omit<Database, 'dump'> {
  return {
    kysely,
    engine,
    notices,
    as: (workspace, fn) => asWorkspace(kysely, workspace, fn),
    async close() {
      if (engine === 'pglite') await sql`checkpoint`.execute(kysely).catch(() => {});
      await kysely.destroy();
    },
  };
}
