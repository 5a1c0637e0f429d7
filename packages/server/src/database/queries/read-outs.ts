import type { ReadOut } from '@beringia/domain/assets/read-outs';
import type { Trx } from '../tables.ts';

export interface StoredReadOut {
  readonly id: string;
  readonly asset: string;
  readonly record: ReadOut;
}

/** Read-outs of these assets that stand, in the order in which they were added. */
export async function standingReadOuts(trx: Trx, assets: readonly string[]): Promise<StoredReadOut[]> {
  if (assets.length === 0) return [];
  return trx
    .selectFrom('own_read_out')
    .select(['id', 'asset', 'record'])
    .where('asset', 'in', [...assets])
    .where('withdrawn_in', 'is', null)
    .orderBy('revision')
    .orderBy('id')
    .execute();
}
