import type { Trx } from '../tables.ts';

/** What the stored rows were last computed from; the same again means that there is nothing to do at a start. */
export interface Opening {
  /** Fingerprint of the code and the data files that rows are computed from. */
  readonly made: string;
  /** The civil day that stored standings are about. */
  readonly day: string;
}

/**
 * Kept as a row of `shipped_version` that is no version: its time is empty, so it never stands as the latest load. Inside the
 * database it goes wherever the rows go, into a backup and back.
 */
const KEY = 'opening';

export async function lastOpening(trx: Trx): Promise<Opening | null> {
  const found = await trx.selectFrom('shipped_version').select('digest').where('version', '=', KEY).executeTakeFirst();
  const [made, day] = found?.digest.split(' ') ?? [];
  return made !== undefined && day !== undefined ? { made, day } : null;
}

/** In the owner's transaction, after everything that it vouches for has been stored. */
export async function recordOpening(trx: Trx, { made, day }: Opening): Promise<void> {
  const digest = `${made} ${day}`;
  await trx
    .insertInto('shipped_version')
    .values({ version: KEY, digest, loaded_at: '' })
    .onConflict((conflict) => conflict.column('version').doUpdateSet({ digest }))
    .execute();
}
