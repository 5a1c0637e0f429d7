import type { PartialDate } from '../../../basics/partial-date.ts';
import type { Candidate, CandidateStage } from '../../candidate.ts';
import { crowdingOf } from '../../landscape/crowding.ts';
import { shippedTable } from '../../testing/shipped-tables.ts';
import type { CandidateFacts } from '../facts.ts';
import type { RankingContext } from '../rank.ts';
import { readRankingTable } from '../table.ts';

/** Candidates for tests, invented: no drug or company of these names exists. */

export const shippedRanking = readRankingTable(shippedTable('ranking.json'));

const nothing = { value: null, because: ['nobody said'] } as const;

/** A candidate of whom only the name is known. */
export function exampleCandidate(change: Partial<Candidate> & { readonly id: string }): Candidate {
  return {
    asset: null,
    name: change.id.toUpperCase(),
    names: [change.id.toUpperCase()],
    modality: nothing,
    targets: nothing,
    indications: nothing,
    area: nothing,
    stages: [],
    usInd: nothing,
    companies: [],
    siteCountries: [],
    evidence: [],
    firstDisclosed: nothing,
    lastDisclosed: nothing,
    rights: null,
    ...change,
  };
}

export function said<T>(value: T): { readonly value: T; readonly because: readonly string[] } {
  return { value, because: ['a test says so'] };
}

export function day(text: string): PartialDate {
  return text as PartialDate;
}

export function at(stage: CandidateStage['stage'], on: string, region: CandidateStage['region'] = 'anywhere') {
  return { region, stage, on: day(on), ref: `test/${stage}`, because: `T-1 began ${on}` } as const;
}

/** Surroundings in which these candidates are everything that is stored. */
export function surroundings(
  candidates: readonly Candidate[],
  change: Partial<Omit<RankingContext, 'facts'>> & { readonly facts?: ReadonlyMap<string, CandidateFacts> } = {},
): RankingContext {
  const facts = change.facts ?? new Map<string, CandidateFacts>();
  const firstTrials = new Map([...facts].map(([id, { firstTrial }]) => [id, firstTrial?.on ?? null]));
  return {
    asOf: '2026-11-25' as RankingContext['asOf'],
    crowding: crowdingOf(candidates, firstTrials),
    dealHistory: new Map(),
    readOuts: new Map(),
    table: shippedRanking,
    ...change,
    facts,
  };
}
