import type { ReadOut } from '@beringia/domain/assets/read-outs';
import type { Trx } from '../tables.ts';

export interface StoredReadOut extends ReadOut {
  readonly id: string;
}

/** Read-outs that stand, of these assets, in the order in which they were added. */
export async function ownReadOuts(trx: Trx, assets: readonly string[]): Promise<StoredReadOut[]> {
  return (await readOutsByAsset(trx, assets)).map(({ id, record }) => ({ ...record, id }));
}

export function readOutsByAsset(trx: Trx, assets: readonly string[]) {
  return trx
    .selectFrom('own_read_out')
    .select(['id', 'asset', 'record'])
    .where('asset', 'in', assets.length > 0 ? [...assets] : [''])
    .where('withdrawn_in', 'is', null)
    .orderBy('revision')
    .orderBy('id')
    .execute();
}
