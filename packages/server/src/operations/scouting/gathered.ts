import type { ReadOut } from '@beringia/domain/assets/read-outs';
import type { Day, PartialDate } from '@beringia/domain/basics/partial-date';
import type { Candidate } from '@beringia/domain/scouting/candidate';
import { dealDays } from '@beringia/domain/scouting/candidates/deal-days';
import { type Gathered, gatherCandidates } from '@beringia/domain/scouting/candidates/gather';
import type { Known } from '@beringia/domain/scouting/candidates/known';
import { type Found, foundRef } from '@beringia/domain/scouting/found';
import { type Crowding, crowdingOf } from '@beringia/domain/scouting/landscape/crowding';
import type { StoredReadOut } from '@beringia/domain/scouting/landscape/read-out-table';
import { dealHistoryOf } from '@beringia/domain/scouting/ranking/deal-history';
import { type CandidateFacts, factsOfTrials, sponsorClassOf } from '@beringia/domain/scouting/ranking/facts';
import type { RankingContext } from '@beringia/domain/scouting/ranking/rank';
import type { UseInTrial } from '@beringia/domain/scouting/stage-of-trials';
import { type TrialFact, trialFact } from '@beringia/domain/scouting/watch/trial-fact';
import { allRecords } from '../../database/queries/find-deals.ts';
import { readOutsBy } from '../assets/read-outs-by.ts';
import type { Context } from '../handler.ts';
import { dealsOfAssets } from '../rights/deals-of-assets.ts';
import { knownOf, type ScoutingKnown } from './known-of.ts';
import type { LookedUpRecords } from './look-up.ts';

/** Every drug that the records and our own set name, with what a ranking or a landscape needs to know beside it. */
export interface Scouted extends Gathered {
  readonly scouting: ScoutingKnown;
  readonly facts: ReadonlyMap<string, CandidateFacts>;
  readonly firstTrials: ReadonlyMap<string, PartialDate | null>;
  readonly crowding: Crowding;
  /** Facts of every trial that was read, by its reference, for what a run keeps of it. */
  readonly trials: ReadonlyMap<string, TrialFact>;
}

export async function gather(context: Context, { found }: LookedUpRecords, asOf: Day): Promise<Scouted> {
  const scouting = await knownOf(context, asOf);
  const gathered = gatherCandidates(found, { ...scouting.known, deals: await dealDaysOf(context) });
  const trials = new Map(found.flatMap((one) => (one.kind === 'trial' ? [[foundRef(one), one] as const] : [])));
  const usesOf = ({ evidence }: Candidate): UseInTrial[] =>
    evidence.flatMap(({ ref, role }) => {
      const trial = trials.get(ref);
      // A trial is cited by the source that it was read from, also where that repeats another register.
      return trial && role ? [{ trial: { ...trial.content, via: trial.source }, role }] : [];
    });
  const recorded = (name: string) => {
    const id = scouting.known.companyOf(name)?.id;
    return sponsorClassOf((id === undefined ? null : scouting.judge.company(id)?.kind) ?? null);
  };
  const facts = new Map(gathered.candidates.map((one) => [one.id, factsOfTrials(usesOf(one), recorded)]));
  const firstTrials = new Map([...facts].map(([id, { firstTrial }]) => [id, firstTrial?.on ?? null]));
  const told = new Map([...trials].map(([ref, { content }]) => [ref, trialFact(ref, content)] as const));
  const crowding = crowdingOf(gathered.candidates, firstTrials);
  return { ...gathered, scouting, facts, firstTrials, crowding, trials: told };
}

/** What the ranking looks at beside the candidates. */
export async function rankingContext(
  context: Context,
  scouted: Scouted,
  { found }: LookedUpRecords,
  asOf: Day,
): Promise<RankingContext> {
  const { trx, library } = context;
  const deals = (await allRecords(trx)).map(({ record }) => record);
  return {
    asOf,
    table: library.scouting.ranking(),
    crowding: scouted.crowding,
    dealHistory: dealHistoryOf(deals, asOf),
    facts: scouted.facts,
    readOuts: byCandidate(await readOutsOf(context, scouted.candidates, found, asOf)),
  };
}

/** Read-outs by id of the candidate, each with how it came in: entered by the team, or posted in a register. */
export async function readOutsOf(
  context: Context,
  candidates: readonly Candidate[],
  found: readonly Found[],
  asOf: Day,
): Promise<StoredReadOut[]> {
  const ids = new Set(candidates.map(({ asset }) => asset));
  const assets = context.library.assets().filter(({ id }) => ids.has(id));
  const entered = (await readOutsBy(context.trx, assets, asOf)).map(({ asset, record }) => ({
    candidate: `asset:${asset}`,
    origin: 'paste' as const,
    readOut: record,
  }));
  const posted = new Map(
    found.flatMap((one) => (one.kind === 'trial' ? [[foundRef(one), one.content.results] as const] : [])),
  );
  const registered = candidates.flatMap(({ id, evidence }) =>
    evidence.flatMap(({ ref, role }) => {
      const tested = role === 'experimental' || role === 'combination';
      const rows = tested ? (posted.get(ref)?.readOuts ?? []) : [];
      return rows.map((readOut) => ({ candidate: id, origin: 'registry' as const, readOut }));
    }),
  );
  return [...entered, ...registered];
}

function byCandidate(rows: readonly StoredReadOut[]): ReadonlyMap<string, readonly ReadOut[]> {
  const found = new Map<string, ReadOut[]>();
  for (const { candidate, readOut } of rows) {
    if (candidate !== null) found.set(candidate, [...(found.get(candidate) ?? []), readOut]);
  }
  return found;
}

/** The days on which deals spoke of each asset: an asset that came back last month was not last heard of at its trial. */
async function dealDaysOf(context: Context): Promise<NonNullable<Known['deals']>> {
  const assets = context.library.assets();
  const byAsset = await dealsOfAssets(context, assets);
  const links = new Map(assets.map(({ id, inDeals }) => [id, inDeals]));
  return (asset) =>
    (byAsset.get(asset) ?? []).flatMap(({ record }) => {
      const own = (links.get(asset) ?? []).filter(({ deal }) => deal === record.id);
      return dealDays(
        record,
        own.map((link) => link.asset),
      );
    });
}
