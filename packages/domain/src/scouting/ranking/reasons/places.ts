import type { TrialPlaces } from '../facts.ts';
import { found, type Reason, unknown } from '../reason.ts';

/** Where it is tested. Sites that a register does not list are unknown, not absent. */

const SETTLE = 'the sites of its trials';

export const sitesOutsideChina: Reason = {
  id: 'sites-outside-china',
  words: [],
  numbers: true,
  measure({ candidate, told }, { list }) {
    if (candidate.siteCountries.length === 0) return unknown('No record lists a trial site.', SETTLE);
    const outside = candidate.siteCountries.filter((country) => !list.includes(country)).toSorted();
    const says = outside.length === 0 ? 'All listed sites lie in Greater China.' : `Sites in ${outside.join(', ')}.`;
    return found(
      outside.length,
      says,
      refsIn(told.trials, (country) => outside.includes(country)),
    );
  },
};

export const usSites: Reason = {
  id: 'us-sites',
  words: ['yes', 'no'],
  numbers: false,
  measure({ candidate, told }) {
    if (candidate.siteCountries.length === 0) return unknown('No record lists a trial site.', SETTLE);
    const there = candidate.siteCountries.includes('US');
    const says = there ? 'A trial has sites in the United States.' : 'No listed site lies in the United States.';
    return found(
      there ? 'yes' : 'no',
      says,
      refsIn(told.trials, (country) => country === 'US'),
    );
  },
};

export const usInd: Reason = {
  id: 'us-ind',
  words: ['none', 'filed', 'cleared', 'on-hold'],
  numbers: false,
  measure({ candidate: { usInd: ind, asset } }) {
    if (ind.value === null)
      return unknown('Nobody said whether a US IND was filed.', 'a US trial or a word of the company');
    return found(
      ind.value,
      `US IND ${ind.value}: ${ind.because.join('; ')}.`,
      asset === null ? [] : [`asset/${asset}`],
    );
  },
};

export const multiregional: Reason = {
  id: 'multiregional',
  words: ['yes', 'no'],
  numbers: false,
  measure({ told: { trials } }, { list }) {
    const both = trials.filter(
      ({ countries }) => countries?.includes('CN') && countries.some((country) => !list.includes(country)),
    );
    if (both.length > 0)
      return found(
        'yes',
        `${both.length} trials over mainland China and elsewhere.`,
        both.map(({ ref }) => ref).sort(),
      );
    const silent = trials.filter(({ countries }) => countries === null || countries.length === 0).length;
    if (trials.length === 0 || silent > 0)
      return unknown(
        trials.length === 0 ? 'No trial of it is stored.' : `${silent} of its ${trials.length} trials list no country.`,
        SETTLE,
      );
    return found('no', `None of its ${trials.length} trials has sites in mainland China and elsewhere.`);
  },
};

function refsIn(trials: readonly TrialPlaces[], fits: (country: string) => boolean): string[] {
  return trials
    .filter(({ countries }) => countries?.some(fits))
    .map(({ ref }) => ref)
    .sort()
    .slice(0, 5);
}
