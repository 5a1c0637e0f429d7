import { sql } from 'kysely';
import type { Trx } from './tables.ts';

/**
 * The transaction does not wait for the disk: a power cut may lose it, as a whole, with what came after it. For steps that are done
 * again when they are missing, and after which a last one waits for all of them.
 */
export async function flushLater(trx: Trx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(trx);
}
