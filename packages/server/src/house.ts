import { fileURLToPath } from 'node:url';
import { timestamp } from '@beringia/domain/basics/calendar';
import type { Day } from '@beringia/domain/basics/partial-date';
import { type Config, clockOf, type SourceSettings } from './config.ts';
import { makeBackup } from './database/backup.ts';
import { type Database, openDatabase } from './database/open.ts';
import { lastOpening, recordOpening } from './database/queries/opening.ts';
import { putShipped } from './database/queries/put-deals.ts';
import { ensureWorkspace } from './database/queries/workspaces.ts';
import { asOwner } from './database/walls.ts';
import { fingerprintOf } from './files/fingerprint.ts';
import { readLibrary } from './files/library.ts';
import { namesBeside } from './files/names-beside.ts';
import { readShippedData, type ShippedData } from './files/shipped-data.ts';
import { carryEdits } from './operations/deals/carry-edits.ts';
import { dealToStore } from './operations/deals/deal-to-store.ts';
import { refreshOwn } from './operations/deals/refresh-own.ts';
import type { House } from './operations/service.ts';

/** The one workspace of a house without accounts. */
export const LOCAL = 'local';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything that a stored row is computed from. A change to any of it, a new migration too, computes the rows anew. */
const MADE_FROM = [
  'data',
  'packages/domain/src',
  'packages/server/package.json',
  'packages/server/src/database',
  'packages/server/src/operations/deals',
  'packages/server/src/files',
];

/** Nobody said how sources are to be asked. */
const NO_SETTINGS: SourceSettings = { contact: null, proxy: null, keys: {}, feeds: [], baseUrls: {} };

/** Opens the database, brings it up to date, and loads the shipped data where it differs from what is there. */
export async function openHouse(
  config: Pick<Config, 'databaseUrl' | 'timeZone' | 'today'> & { data: string | null; sources?: SourceSettings },
  version: string,
): Promise<House> {
  const clock = clockOf(config);
  const now = () => timestamp(clock.now());
  const library = readLibrary(`${ROOT}/data`);
  const shipped = readShippedData(`${ROOT}/data`, namesBeside(library));
  const database = await openDatabase({ ...config, now: now() });
  const backUp = () => makeBackup(database, config.data, now());
  const settings = config.sources ?? NO_SETTINGS;
  const house = { database, shipped, library, settings, version, today: () => clock.today(), now, backUp };
  try {
    const notices = await bringUpToDate(house, config.timeZone);
    return { ...house, notices: [...database.notices, ...notices] };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Makes what is stored agree with what ships and with the day, unless the database says that it does: then no record is read. A
 * kill in between leaves the database saying nothing of the kind, and the next call does the work again.
 * @returns what a person should be told
 */
export async function bringUpToDate(
  { database, shipped, today, now }: Pick<House, 'database' | 'shipped' | 'today' | 'now'>,
  timezone: string,
): Promise<string[]> {
  const opening = { made: fingerprintOf(ROOT, MADE_FROM), day: today() };
  const last = await asOwner(database.kysely, lastOpening);
  if (last?.made === opening.made && last.day === opening.day) return [];
  await loadShipped(database, shipped, opening.day, now());
  const notices = await database.as(LOCAL, async (trx) => {
    await ensureWorkspace(trx, { id: LOCAL, name: 'Local', timezone });
    const carried = await carryEdits(trx, LOCAL, opening.day, shipped.evidence);
    return [...carried, ...(await refreshOwn(trx, LOCAL, opening.day, shipped.evidence, last?.made !== opening.made))];
  });
  await asOwner(database.kysely, (trx) => recordOpening(trx, opening));
  return notices;
}

async function loadShipped(database: Database, shipped: ShippedData, today: Day, loadedAt: string): Promise<void> {
  const deals = shipped.deals.map((deal) => dealToStore(deal, today, shipped.evidence));
  await asOwner(database.kysely, (trx) =>
    putShipped(trx, { version: shipped.version, deals, redirects: redirectsOf(shipped.deals), loadedAt }),
  );
}

function redirectsOf(deals: readonly { id: string; formerIds: readonly string[] }[]): Record<string, string> {
  return Object.fromEntries(deals.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id])));
}
