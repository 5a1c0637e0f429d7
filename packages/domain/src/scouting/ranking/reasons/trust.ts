import { found, type Reason, unknown } from '../reason.ts';

/** Who stands behind the trials, and in what state the data are. */

export const sponsorType: Reason = {
  id: 'sponsor-type',
  words: ['industry', 'both', 'investigator'],
  numbers: false,
  measure({ told: { trials } }) {
    const classes = trials.map(({ ref, sponsors }) => ({ ref, sponsors: sponsors?.length ? sponsors : [null] }));
    const industry = classes.filter(({ sponsors }) => sponsors.includes('industry'));
    const others = classes.filter(({ sponsors }) => sponsors.every((each) => each !== null && each !== 'industry'));
    if (industry.length > 0) {
      const says = `A company sponsors ${industry.length} of its ${trials.length} trials.`;
      return found(others.length > 0 ? 'both' : 'industry', says, firstRefs(industry));
    }
    if (trials.length === 0 || others.length < trials.length)
      return unknown('The kind of sponsor is not told for all of its trials.', 'the sponsors of its trials');
    return found('investigator', 'Only hospitals, universities or persons sponsor its trials.', firstRefs(others));
  },
};

export const dataLanguage: Reason = {
  id: 'data-language',
  words: ['english', 'both', 'chinese'],
  numbers: false,
  measure({ told: { dataLanguage: language } }) {
    if (language === null) return unknown('Nobody told the language of its source data.', 'a question to the licensor');
    return found(language.is, `Source data: ${language.is}.`, language.refs);
  },
};

export const dataStandards: Reason = {
  id: 'data-standards',
  words: ['cdisc', 'other'],
  numbers: false,
  measure({ told: { dataStandards: standards } }) {
    if (standards === null) return unknown('Nobody told the standard of its data.', 'a question to the licensor');
    const says = standards.is === 'cdisc' ? 'Data are kept in CDISC standards.' : 'Data are kept in another form.';
    return found(standards.is, says, standards.refs);
  },
};

function firstRefs(trials: readonly { readonly ref: string }[]): string[] {
  return trials
    .map(({ ref }) => ref)
    .sort()
    .slice(0, 5);
}
