import { type listAssetRecords, RECORDS_CAP } from '@beringia/contract/assets/list-records';
import type { OutputOf } from '@beringia/contract/operation';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { type Claim, TIERS } from '@beringia/domain/basics/evidence';
import { sortKey } from '@beringia/domain/basics/partial-date';
import type { Candidate } from '@beringia/domain/scouting/candidate';
import { gatherCandidates } from '@beringia/domain/scouting/candidates/gather';
import { claimsOfFound } from '@beringia/domain/scouting/claims/claims-of-found';
import { FOUND_KINDS, type Found, foundRef } from '@beringia/domain/scouting/found';
import { drugKey } from '@beringia/domain/scouting/found-facts/found-keys';
import { lookUpFound, ownFound } from '../../database/queries/find-found.ts';
import { queryWords } from '../../database/search-words.ts';
import type { Context, Handler } from '../handler.ts';
import { pageOf } from '../page-of.ts';
import { knownOf } from '../scouting/known-of.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { assetOf } from './asset-of.ts';

/** No drug is named by more records than this; where one is, the latest of the first so many are shown. */
const MOST = 5_000;

export const listAssetRecordsHandler: Handler<typeof listAssetRecords> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const asset = assetOf(context.library, input.id);
  const found = await namingRecords(context, asset);
  const { known } = await knownOf(context, asOf);
  const candidate = gatherCandidates(found, known).candidates.find((one) => one.asset === asset.id);
  const evidence = (candidate?.evidence ?? []).filter(({ kind }) => kind !== 'asset' && kind !== 'deal');
  const latestFirst = evidence.toSorted((a, b) => (keyOf(a.day) < keyOf(b.day) ? 1 : -1));
  const { items, total, next } = pageOf(latestFirst, input.limit, input.cursor);
  return {
    ...(await stampOf(context, asOf)),
    asset: asset.id,
    items,
    total,
    cap: RECORDS_CAP,
    next,
    stages: candidate?.stages ?? [],
    claims: candidate ? claimsOn(candidate, found) : [],
  } as unknown as OutputOf<typeof listAssetRecords>;
};

/** Records whose keys or words hold one of its names; which of them mean it, the gathering decides. */
async function namingRecords({ trx }: Context, asset: AssetRecord): Promise<Found[]> {
  const names = asset.names.map(({ text }) => text);
  const phrases = names.map((name) => queryWords(name) ?? []).filter((words) => words.join('').length > 2);
  const open = await lookUpFound(trx, { keys: names.map(drugKey), phrases, kinds: FOUND_KINDS }, MOST);
  return [...open, ...(await ownFound(trx, MOST))] as unknown as Found[];
}

/** What the records of the drug claim of it under any of its names. Nothing is settled here: steps and names add up, they do not conflict. */
function claimsOn({ evidence, names }: Candidate, found: readonly Found[]) {
  const [cited, keys] = [new Set(evidence.map(({ ref }) => ref)), new Set(names.map(drugKey))];
  const claims = found
    .filter((one) => cited.has(foundRef(one)))
    .flatMap((one) => claimsOfFound(one))
    .flatMap(({ about, claim }) => (keys.has(about) ? [claim] : []))
    .toSorted(bestFirst);
  return [...new Set(claims.map(({ field }) => field))].map((field) => ({
    field,
    said: claims.filter((claim) => claim.field === field).map(plain),
  }));
}

function bestFirst(a: Claim, b: Claim): number {
  const tier = TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier);
  return a.field < b.field ? -1 : a.field > b.field ? 1 : tier || ((a.saidOn ?? '') < (b.saidOn ?? '') ? 1 : -1);
}

function plain({ value, tier, source, saidOn, note }: Claim) {
  return { value, tier, source, saidOn, note };
}

function keyOf(day: Candidate['evidence'][number]['day']): string {
  return day === null ? '' : sortKey(day);
}
