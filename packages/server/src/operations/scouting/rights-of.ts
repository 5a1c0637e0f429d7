import type { Day } from '@beringia/domain/basics/partial-date';
import { type RightsAnswer, rightsAnswer } from '@beringia/domain/rights/answer';
import { opennessOf } from '@beringia/domain/rights/openness';
import type { Candidate, CandidateRights } from '@beringia/domain/scouting/candidate';
import type { ReadTerritory } from '@beringia/domain/territory/parse';
import { toLists } from '@beringia/domain/territory/territory';
import type { Context } from '../handler.ts';
import { type PartyNames, partyNames } from '../parties/party-names.ts';
import { ledgersOf, lookBy, type OpenLedger } from '../rights/ledger-of.ts';

/** Candidates with the state of their rights in the territory that a mandate wants, from the ledger. */
export async function withRights(
  context: Context,
  candidates: readonly Candidate[],
  wanted: ReadTerritory,
  asOf: Day,
): Promise<Candidate[]> {
  const { library } = context;
  const ids = new Set(candidates.map(({ asset }) => asset));
  const ledgers = await ledgersOf(
    context,
    library.assets().filter(({ id }) => ids.has(id)),
  );
  const [names, countries] = [await partyNames(context), toLists(wanted.territory).in];
  return candidates.map((candidate) => {
    const open = candidate.asset === null ? undefined : ledgers.get(candidate.asset);
    return { ...candidate, rights: open ? rightsIn(open, countries, asOf, context, names) : NO_LEDGER };
  });
}

/** A drug without a record is in no deal that could be read: that is not knowing, and not a free right. */
const NO_LEDGER: CandidateRights = {
  state: 'unknown',
  holders: [],
  because: ['no record of ours holds this drug, so no deal could be searched for it'],
};

function rightsIn(
  open: OpenLedger,
  countries: readonly string[],
  asOf: Day,
  { library }: Context,
  names: PartyNames,
): CandidateRights {
  const look = lookBy(open, asOf);
  const [only] = countries;
  if (only !== undefined && countries.length === 1) {
    const { state, parties, because } = opennessOf(open.ledger, look, only, asOf, library.fieldUniverse());
    const holders = [...new Set(parties.map((party) => names(party).name))];
    return {
      state,
      holders,
      because: told(
        state,
        look.searched.length,
        because.map(({ says }) => says),
      ),
    };
  }
  return overAll(rightsAnswer(open.ledger, asOf, library.fieldUniverse(), look), new Set(countries), names);
}

/** Over several countries the state is one only where it is the same in all of them. */
function overAll(answer: RightsAnswer, wanted: ReadonlySet<string>, names: PartyNames): CandidateRights {
  const within = <T extends { readonly countries: readonly string[] }>(lines: readonly T[]) =>
    lines.filter(({ countries }) => countries.some((code) => wanted.has(code)));
  const holders = within(answer.holders);
  const states = new Set<CandidateRights['state']>([
    ...holders.map(({ status }) => status),
    ...(within([answer.noGrantFound]).length > 0 ? (['no-grant-found'] as const) : []),
    ...(answer.unknown.some((code) => wanted.has(code)) ? (['unknown'] as const) : []),
  ]);
  const [state] = states;
  const because = [...holders, ...within(answer.noGrantFound.parts), ...within(answer.unknownParts)].flatMap((line) =>
    line.because.map(({ says }) => says),
  );
  const one = states.size === 1 && state !== undefined ? state : states.size === 0 ? 'unknown' : 'split';
  const parties = [...new Set(holders.map(({ party }) => names(party).name))];
  return {
    state: one,
    holders: parties,
    because: told(one, answer.noGrantFound.searched.length, [...new Set(because)]),
  };
}

/** "No grant found" always says how much was looked through. */
function told(state: CandidateRights['state'], searched: number, because: readonly string[]): string[] {
  if (state !== 'no-grant-found' || because.length > 0) return because.slice(0, 6);
  return [
    `${searched} deals of the set name it, and none reaches this territory; it may be taken, and it is not said to be for sale`,
  ];
}
