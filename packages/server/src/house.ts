import { fileURLToPath } from 'node:url';
import { timestamp } from '@beringia/domain/basics/calendar';
import { type Config, clockOf } from './config.ts';
import { openDatabase } from './database/open.ts';
import { putShipped } from './database/queries/put-deals.ts';
import { ensureWorkspace } from './database/queries/workspaces.ts';
import { asOwner } from './database/walls.ts';
import { readShippedData } from './files/shipped-data.ts';
import { carryEdits } from './operations/deals/carry-edits.ts';
import { dealToStore } from './operations/deals/deal-to-store.ts';
import type { House } from './operations/service.ts';

/** The one workspace of a house without accounts. */
export const LOCAL = 'local';

const SHIPPED = fileURLToPath(new URL('../../../data', import.meta.url));

/** Opens the database, brings it up to date, and loads the shipped data where it differs from what is there. */
export async function openHouse(
  config: Pick<Config, 'databaseUrl' | 'timeZone' | 'today'> & { data: string | null },
  version: string,
): Promise<House> {
  const clock = clockOf(config);
  const now = timestamp(clock.now());
  const shipped = await readShippedData(SHIPPED);
  const database = await openDatabase({ ...config, now });
  const deals = shipped.deals.map((deal) => dealToStore(deal, clock.today(), shipped.evidence));
  const { replaced } = await asOwner(database.kysely, (trx) =>
    putShipped(trx, { version: shipped.version, deals, redirects: redirectsOf(shipped.deals), loadedAt: now }),
  );
  const notices = await database.as(LOCAL, async (trx) => {
    await ensureWorkspace(trx, { id: LOCAL, name: 'Local', timezone: config.timeZone });
    return replaced ? carryEdits(trx, LOCAL, clock.today(), shipped.evidence) : [];
  });
  return {
    database,
    notices: [...database.notices, ...notices],
    shipped,
    version,
    today: () => clock.today(),
    now: () => timestamp(clock.now()),
  };
}

function redirectsOf(deals: readonly { id: string; formerIds: readonly string[] }[]): Record<string, string> {
  return Object.fromEntries(deals.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id])));
}
