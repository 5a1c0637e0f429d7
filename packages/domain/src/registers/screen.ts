import type { Day } from '../basics/partial-date.ts';
import type { Asked, Match } from '../parties/match-names.ts';
import { type CheckedList, checkedLists } from './checked.ts';
import { type EffectAt, effectsOfMembership } from './effects.ts';
import { type Membership, membershipAt } from './membership.ts';
import type { Because } from './provenance.ts';
import { knownOn, type Register } from './register.ts';
import { controlFacts, type ListedRelative } from './relatives.ts';
import { refuseNames } from './screen-names.ts';
import { resultOf, type ScreenResult } from './screen-result.ts';
import type { StaleAfter } from './staleness.ts';

export interface ScreenQuestion {
  /** Names, credit codes, LEIs or tickers; or a name with what is known of the company besides. */
  readonly names: readonly (string | Asked)[];
  readonly asOf: Day;
  readonly known?: Day | undefined;
  /** List ids; every list with legal effects and every watch list when left out. */
  readonly lists?: readonly string[];
  /** `life-science`: the caller vouches that the names are companies of that trade, so that partial editions answer. */
  readonly scope: 'life-science' | 'any';
}

/** A register entry that a name comes near on one list. A `possible` one is for a person to compare and decides nothing. */
export interface Hit {
  readonly list: string;
  readonly edition: string | null;
  readonly row: string | null;
  readonly name: string;
  readonly match: 'confirmed' | 'possible';
  /** What in the two names agrees and what does not. */
  readonly features: Match['candidates'][number]['because'];
  readonly membership: Membership;
  readonly effects: readonly EffectAt[];
}

export interface Screened {
  readonly query: string;
  readonly result: ScreenResult;
  readonly hits: readonly Hit[];
  /** Listed companies to which a company of this name is tied, where the law asks who controls it. */
  readonly relatives: readonly ListedRelative[];
  /** Names in bills that never became law: they explain old articles and count for nothing. */
  readonly explains: readonly { readonly list: string; readonly name: string; readonly says: string }[];
  /** What the result rests on, in words. */
  readonly because: readonly string[];
}

export interface Screening {
  readonly asOf: Day;
  readonly known: Day | null;
  readonly items: readonly Screened[];
  readonly checked: readonly CheckedList[];
}

/** The engine that finds entities of the register by name; candidate ids are entities (see `namesOfRegister`). */
export type NameMatcher = (names: readonly (string | Asked)[]) => readonly Match[];

/**
 * Screens names against dated lists.
 * @throws Refusal `bad-input` naming every name that is empty or too long, `not-found` for a list that does not exist
 */
export function screen(
  stored: Register,
  { names, asOf, known, lists, scope }: ScreenQuestion,
  match: NameMatcher,
  thresholds: readonly StaleAfter[],
): Screening {
  refuseNames(names.map((one) => (typeof one === 'string' ? one : one.name)));
  const register = known === undefined ? stored : knownOn(stored, known);
  const asked = lists ?? register.lists.filter(({ role }) => role !== 'history').map(({ id }) => id);
  const checked = checkedLists(register, asked, asOf, scope, thresholds);
  const items = match(names).map((found) => screenOne(register, found, checked, asOf, scope));
  return { asOf, known: known ?? null, items, checked };
}

function screenOne(
  register: Register,
  { query, candidates }: Match,
  checked: readonly CheckedList[],
  asOf: Day,
  scope: ScreenQuestion['scope'],
): Screened {
  const near = candidates.filter(({ verdict }) => verdict !== 'different');
  const options = { lifeScience: scope === 'life-science' };
  const on = (list: string) => near.map((one) => ({ one, at: membershipAt(register, one.id, list, asOf, options) }));
  const hits = checked.flatMap(({ list }) =>
    on(list)
      .filter(({ at }) => at.history.length > 0)
      .map(({ one, at }) => hitOf(register, one, at)),
  );
  const bills = register.lists.filter(({ role }) => role === 'history').flatMap(({ id }) => on(id));
  const lists = checked.map((one) => one.list);
  const tied = near
    .filter(({ verdict }) => verdict === 'confirmed')
    .map(({ id }) => ({ id, relatives: controlFacts(register, id, lists, asOf).relatives }));
  const { result, because } = resultOf(hits, checked, tied.flatMap(asked));
  const relatives = tied.flatMap((one) => one.relatives);
  return { query, result, hits, relatives, because, explains: bills.flatMap(({ at }) => explained(at)) };
}

function asked({ id, relatives }: { id: string; relatives: readonly ListedRelative[] }): string[] {
  return relatives.map(
    (one) => `ask for control facts of ${id}: ${one.relation} of ${one.entity}, which is on ${one.list}`,
  );
}

function hitOf(register: Register, one: Match['candidates'][number], membership: Membership): Hit {
  const { list, history, edition, entry } = membership;
  return {
    list,
    edition: edition?.id ?? null,
    row: entry?.row ?? null,
    name: entry?.name ?? history.at(-1)?.name ?? one.name,
    match: one.verdict === 'confirmed' ? 'confirmed' : 'possible',
    features: one.because,
    membership,
    effects: effectsOfMembership(register, membership),
  };
}

function explained({ list, history, because }: Membership): Screened['explains'] {
  const says = because.map((one: Because) => one.says).join(' ');
  return history.slice(-1).map(({ name }) => ({ list, name, says }));
}
