import type { AssetRecord } from '@beringia/domain/assets/asset';
import { type Day, onOrBefore } from '@beringia/domain/basics/partial-date';
import { type StoredReadOut, standingReadOuts } from '../../database/queries/read-outs.ts';
import type { Trx } from '../../database/tables.ts';

/** Standing read-outs of these assets whose data had been cut off by a day; one without a cut-off may have been. */
export async function readOutsBy(trx: Trx, assets: readonly AssetRecord[], asOf: Day): Promise<StoredReadOut[]> {
  const standing = await standingReadOuts(
    trx,
    assets.map(({ id }) => id),
  );
  return standing.filter(({ record }) => record.cutoff === null || onOrBefore(record.cutoff, asOf));
}
