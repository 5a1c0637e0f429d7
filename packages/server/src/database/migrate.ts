import { type Kysely, type Migration, Migrator } from 'kysely';
import * as dealsAndWalls from './migrations/0001-deals-and-walls.ts';
import * as labels from './migrations/0002-labels.ts';
import * as ownParties from './migrations/0003-own-parties-and-read-outs.ts';
import * as foundRecordsAndJobs from './migrations/0004-found-records-and-jobs.ts';
import type { Tables } from './tables.ts';

/** In order, additive, and never edited once released: a wrong one is put right by the next. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-deals-and-walls': dealsAndWalls,
  '0002-labels': labels,
  '0003-own-parties-and-read-outs': ownParties,
  '0004-found-records-and-jobs': foundRecordsAndJobs,
};

/**
 * Brings the tables up to date in one transaction; two servers that start together take turns.
 * @returns names of the migrations that ran now
 * @throws whatever stopped it; nothing is half done
 */
export async function migrate(db: Kysely<Tables>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
}
