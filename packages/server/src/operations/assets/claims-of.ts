import type { showAsset } from '@beringia/contract/assets/show-asset';
import type { OutputOf } from '@beringia/contract/operation';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { type Day, onOrBefore, type PartialDate } from '@beringia/domain/basics/partial-date';
import { onRecord, type Said, standingOf } from '@beringia/domain/scouting/capture/standing';
import { sql } from 'kysely';
import { type StandingClaim, standingClaims } from '../../database/queries/captures.ts';
import type { Trx } from '../../database/tables.ts';
import { claimView } from '../captures/capture-view.ts';

type ClaimOnAsset = OutputOf<typeof showAsset>['claims'][number];

/** What the workspace accepted of an asset, by what had been said by a day; an undated text may have been. */
export async function claimsOf(trx: Trx, asset: AssetRecord, asOf: Day): Promise<ClaimOnAsset[]> {
  const standing = await standingClaims(trx, { record: `asset/${asset.id}` });
  const said = standing.filter(({ claim }) => claim.saidOn === null || onOrBefore(claim.saidOn as PartialDate, asOf));
  const sources = await sourcesOf(trx, said);
  return said.map((one) => ({
    ...claimView(one),
    source: sources.get(one.capture) ?? { title: null, fileName: null, url: null },
    standing: standingOf(one.claim as Said, asset),
    onRecord: onRecord(one.claim as Said, asset),
  }));
}

/** The documents, without their pages. */
async function sourcesOf(trx: Trx, claims: readonly StandingClaim[]): Promise<Map<string, ClaimOnAsset['source']>> {
  if (claims.length === 0) return new Map();
  const ids = [...new Set(claims.map(({ capture }) => capture))];
  const { rows } = await sql<ClaimOnAsset['source'] & { id: string }>`
    select id, record->>'title' as title, record->>'fileName' as "fileName", record->>'url' as url
    from own_capture where id = any(${ids}::text[])`.execute(trx);
  return new Map(rows.map(({ id, ...source }) => [id, source]));
}
