import { type Refusal, refuse } from '@beringia/domain/basics/errors';
import pg from 'pg';

const OLDEST = 15;
const CONNECTIONS = 10;

/**
 * Connections to a PostgreSQL server, tried once before they are handed out.
 * @param parsers by PostgreSQL type id; every other type is read as usual
 * @throws Refusal `refused` when the server cannot be reached or is too old; it names the host and never the password
 */
export async function openPool(url: string, parsers: Record<number, (text: string) => unknown>): Promise<pg.Pool> {
  const getTypeParser = (type: number, format?: 'text' | 'binary') =>
    parsers[type] ?? pg.types.getTypeParser(type, format as 'text');
  const pool = new pg.Pool({
    connectionString: url,
    types: { getTypeParser: getTypeParser as typeof pg.types.getTypeParser },
    // Compiling a query takes longer than the longest of ours runs.
    options: '-c timezone=UTC -c jit=off',
    max: CONNECTIONS,
  });
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => {});
  try {
    const { rows } = await pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    if ((rows[0]?.version ?? 0) < OLDEST) throw new Error(`it is PostgreSQL ${rows[0]?.version}`);
    return pool;
  } catch (error) {
    await pool.end();
    throw unusable(url, error);
  }
}

function unusable(url: string, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return refuse('refused', {
    field: 'DATABASE_URL',
    wrong: `The database at ${placeOf(url)} cannot be used: ${reason}.`,
    expected: `a PostgreSQL ${OLDEST} or newer that accepts this user`,
    next: 'Start it or correct DATABASE_URL; without it the embedded database is used.',
  });
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
