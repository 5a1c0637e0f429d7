import type { Day } from '@beringia/domain/basics/partial-date';
import { HOW_SURE, type HowSure, type Openness, opennessOf } from '@beringia/domain/rights/openness';
import type { Candidate, CandidateRights } from '@beringia/domain/scouting/candidate';
import { type RightsIn, rightsOver } from '@beringia/domain/scouting/candidates/rights-over';
import type { ReadTerritory } from '@beringia/domain/territory/parse';
import { stateOf, toLists } from '@beringia/domain/territory/territory';
import type { Context } from '../handler.ts';
import { ledgersOf, lookBy, type OpenLedger } from '../rights/ledger-of.ts';

/** Candidates with the state of their rights in the territory that a mandate wants, from the ledger. Holders are ids. */
export async function withRights(
  context: Context,
  candidates: readonly Candidate[],
  wanted: ReadTerritory,
  asOf: Day,
): Promise<Candidate[]> {
  const ids = new Set(candidates.map(({ asset }) => asset));
  const assets = context.library.assets().filter(({ id }) => ids.has(id));
  const ledgers = await ledgersOf(context, assets);
  const countries = toLists(wanted.territory).in;
  return candidates.map((candidate) => {
    const open = candidate.asset === null ? undefined : ledgers.get(candidate.asset);
    return { ...candidate, rights: open ? rightsIn(open, countries, asOf, context) : NO_LEDGER };
  });
}

/** A drug without a record is in no deal that could be read: that is not knowing, and not a free right. */
const NO_LEDGER: CandidateRights = {
  state: 'unknown',
  holders: [],
  because: ['no record of ours holds this drug, so no deal could be searched for it'],
};

function rightsIn(open: OpenLedger, countries: readonly string[], asOf: Day, { library }: Context): CandidateRights {
  const look = lookBy(open, asOf);
  const answers = alike(open, countries).flatMap(([first, ...others]): FullAnswer[] => {
    if (first === undefined) return [];
    const openness = opennessOf(open.ledger, look, first, asOf, library.fieldUniverse());
    return [first, ...others].map((country) => ({ country, openness }));
  });
  const over = rightsOver(answers.map(inWords));
  if (over === null) return NO_LEDGER;
  const because = [...over.because, ...searched(over.state, look.searched.length)];
  return { ...over, because, sure: leastSure(answers) };
}

type FullAnswer = RightsIn & { readonly openness: Openness };

/** The surest first. */
const SURE = Object.keys(HOW_SURE) as HowSure[];

function leastSure(answers: readonly FullAnswer[]): HowSure {
  const at = Math.max(...answers.map(({ openness }) => SURE.indexOf(openness.sure)));
  return SURE[at] ?? 'from-the-set';
}

/** Where a grant ended and no source says where its rights went, that is the first thing told: the grant alone would read as standing. */
function inWords({ country, openness }: FullAnswer): RightsIn {
  const { ended } = openness;
  if (ended === null) return { country, openness };
  const on = ended.on === null ? 'on an unknown day' : `on ${ended.on}`;
  const says = `a grant that reached here ended ${on}, and no source says where the rights went`;
  return { country, openness: { ...openness, because: [{ event: '', says, sources: [] }, ...openness.because] } };
}

/** Countries that no event of the ledger tells apart have one answer. */
function alike({ ledger }: OpenLedger, countries: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const country of countries) {
    const key = ledger.laid.map(({ territory }) => stateOf(territory, country)).join();
    groups.set(key, [...(groups.get(key) ?? []), country]);
  }
  return [...groups.values()];
}

/** "No grant found" always says how much was looked through. */
function searched(state: CandidateRights['state'], deals: number): string[] {
  if (state !== 'no-grant-found') return [];
  const count =
    deals === 0
      ? 'no deal of the set names it'
      : `${deals === 1 ? 'one deal of the set names it and does not reach here' : `${deals} deals of the set name it and none reaches here`}`;
  return [`${count}; it may be taken all the same, and nobody says that it is for sale`];
}
