import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownId } from '@beringia/domain/basics/ids';
import type { Day } from '@beringia/domain/basics/partial-date';
import { putOwnDeals, putShipped } from '@beringia/server/database/queries/put-deals';
import { openTestDatabase } from '@beringia/server/database/test-database';
import { asOwner } from '@beringia/server/database/walls';
import { LOCAL, openHouse } from '@beringia/server/house';
import { dealToStore } from '@beringia/server/operations/deals/deal-to-store';
import type { House } from '@beringia/server/operations/service';
import { firmsOf, generatedDeal } from './generated-deals.ts';
import { statement } from './statement.ts';

export type Mode = 'own' | 'shipped';
export type Engine = 'pglite' | 'postgres';

/** Every answer is about this day, so that runs can be compared. */
const TODAY = '2026-11-25' as Day;
const BATCH = 5000;

export interface BenchHouse {
  readonly house: House;
  /** Closes the house and removes everything that it made. */
  close(): Promise<void>;
}

/** A house with that many generated deals: the workspace's own beside what ships, or in place of what ships. */
export async function openBenchHouse(engine: Engine, mode: Mode, count: number, vacuum: boolean): Promise<BenchHouse> {
  const place = engine === 'pglite' ? onDisk() : await onServer();
  const house = await openHouse({ ...place, timeZone: 'UTC', today: TODAY }, 'bench');
  await (mode === 'own' ? fillOwn(house, count) : fillShipped(house, count));
  const { kysely } = house.database;
  if (vacuum) await kysely.executeQuery(statement(kysely, 'vacuum analyze'));
  return {
    house,
    async close() {
      await house.database.close();
      await place.remove();
    },
  };
}

function onDisk() {
  const data = mkdtempSync(join(tmpdir(), 'beringia-bench-'));
  return { data, databaseUrl: null, remove: async () => rmSync(data, { recursive: true }) };
}

/** A fresh database on the server of TEST_DATABASE_URL. */
async function onServer() {
  const made = await openTestDatabase('postgres');
  return { data: null, databaseUrl: made.url, remove: () => made.close() };
}

async function fillOwn(house: House, count: number): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const deals = generated(house, from, Math.min(from + BATCH, count), true);
    await house.database.as(LOCAL, (trx) => putOwnDeals(trx, LOCAL, deals));
  }
}

async function fillShipped(house: House, count: number): Promise<void> {
  const deals = generated(house, 0, count, false);
  const set = { version: house.shipped.version, deals, redirects: {}, loadedAt: house.now() };
  await asOwner(house.database.kysely, (trx) => putShipped(trx, set));
}

function generated({ shipped }: House, from: number, to: number, own: boolean) {
  const firms = firmsOf(shipped.companies);
  return Array.from({ length: to - from }, (_, index) => {
    const id = `generated-${String(from + index).padStart(6, '0')}`;
    const deal = generatedDeal(from + index, own ? ownId(LOCAL, id) : id, firms);
    return dealToStore(deal, TODAY, shipped.evidence, own);
  });
}
