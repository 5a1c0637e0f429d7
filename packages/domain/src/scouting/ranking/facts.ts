import type { PartialDate } from '../../basics/partial-date.ts';
import type { Company } from '../../parties/company.ts';
import { foundRef } from '../found.ts';
import { stagesOfTrials, type UseInTrial } from '../stage-of-trials.ts';
import type { Sponsor } from '../trial.ts';

/** What a candidate does not carry itself: facts of its trials, and what only a person can tell. Null is not told. */

export interface Told<T> {
  readonly is: T;
  readonly refs: readonly string[];
}

/** Countries and sponsors of a trial in which the candidate is tested; null where the register does not say. */
export interface TrialPlaces {
  readonly ref: string;
  readonly countries: readonly string[] | null;
  readonly sponsors: readonly Sponsor['class'][] | null;
}

export const SCREENED = ['listed', 'listed-stayed', 'proposed', 'watch', 'withdrawn', 'clear'] as const;

/** A contract manufacturer that a source names, and what the screen of the lists said of it; null where nobody screened. */
export interface Maker {
  readonly name: string;
  readonly screened: (typeof SCREENED)[number] | null;
}

export interface CandidateFacts {
  readonly firstTrial: { readonly on: PartialDate; readonly ref: string } | null;
  readonly trials: readonly TrialPlaces[];
  readonly makers: Told<readonly Maker[]> | null;
  readonly dataLanguage: Told<'english' | 'chinese' | 'both'> | null;
  readonly dataStandards: Told<'cdisc' | 'other'> | null;
  readonly originatorSize: Told<'small' | 'medium' | 'large'> | null;
}

/** Nobody told anything. */
export const UNTOLD: CandidateFacts = {
  firstTrial: null,
  trials: [],
  makers: null,
  dataLanguage: null,
  dataStandards: null,
  originatorSize: null,
};

/** What kind of sponsor a printed name is by its company record; null where it leads to none. */
export type RecordedSponsor = (name: string) => Sponsor['class'] | null;

/**
 * @param uses the trials of one candidate; those in which it is compared with, or merely given, tell nothing of it
 * @param recorded goes before the class that the register gives: registers call a company "other" as often as not
 */
export function factsOfTrials(uses: readonly UseInTrial[], recorded: RecordedSponsor = () => null): CandidateFacts {
  const tested = uses.filter(({ role }) => role === 'experimental' || role === 'combination');
  const refs = new Map(tested.map(({ trial }) => [trial.id, foundRef({ source: trial.via, id: trial.id })]));
  const [first] = stagesOfTrials(tested).reached.anywhere;
  return {
    ...UNTOLD,
    firstTrial: first ? { on: first.on, ref: refs.get(first.trial) ?? first.trial } : null,
    trials: tested.map(({ trial }) => ({
      ref: refs.get(trial.id) ?? trial.id,
      countries: trial.countries,
      sponsors: trial.sponsors?.map(({ name, class: given }) => recorded(name) ?? given) ?? null,
    })),
  };
}

/** Kinds of companies whose trials are those of investigators. */
const INVESTIGATORS: readonly Company['kind'][] = ['hospital', 'university'];

/** The class of sponsor that a company record makes; null for a kind that settles nothing. */
export function sponsorClassOf(kind: Company['kind'] | null): Sponsor['class'] | null {
  if (kind === null || kind === 'other') return null;
  return INVESTIGATORS.includes(kind) ? 'other' : 'industry';
}
