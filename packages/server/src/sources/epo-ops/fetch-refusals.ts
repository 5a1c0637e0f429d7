import type { Problem } from '@beringia/domain/basics/errors';

/** What a user is told when EPO OPS does not give what was asked for, and what to do. */

/** OPS shows no more of one search, whatever the total (https://forums.epo.org/range-parameter-2933). */
export const MOST_SHOWN = 2000;

const OWN_KEY = {
  field: 'keys.epo-ops',
  expected: 'your own key of Open Patent Services, written key:secret',
  next: 'Register free of charge at https://developers.epo.org, add an app there, and put its consumer key and secret, with a colon between them, into the settings.',
};
export const NO_KEY: Problem = {
  ...OWN_KEY,
  wrong: 'EPO OPS answers nobody without a key, and the settings hold none.',
};
export const ODD_KEY: Problem = { ...OWN_KEY, wrong: 'the key of EPO OPS in the settings is not a key and a secret.' };
export const KEY_REFUSED: Problem = { ...OWN_KEY, wrong: 'EPO OPS refused the key, or a token just given for it.' };

const LATER = 'What came before is kept, and the next run goes on at the same place.';
export const WEEK_USED: Problem = {
  wrong: 'the quota of the week is used up: EPO OPS gives a registered user about 4 GB a week free of charge.',
  expected: 'a week with quota left',
  next: `It begins anew on Monday at 00:00 UTC. Ask for fewer terms or a shorter time until then. ${LATER}`,
};
export const HOUR_USED: Problem = {
  wrong: 'the quota of the hour is used up: EPO OPS limits what one user takes in an hour.',
  expected: 'an hour with quota left',
  next: `Run it again in an hour. ${LATER}`,
};
export const BLACK: Problem = {
  wrong: 'EPO OPS gave a black light again and again: more was asked of it than it allows in a minute.',
  expected: 'a service that lets calls through',
  next: `Run it again in an hour, and not beside another program with the same key. ${LATER}`,
};

export function unexplained(status: number): Problem {
  return {
    wrong: `EPO OPS answered ${status} without saying why.`,
    expected: 'an answer, or a fault that says what was wrong',
    next: `Nothing is concluded from it: it does not mean that there is nothing. ${LATER}`,
  };
}

export function faulty(status: number, said: string, question: boolean): Problem {
  return {
    wrong: `EPO OPS answered ${status}: ${said.slice(0, 300)}.`,
    expected: question ? 'a search that OPS can read' : 'an answer',
    next: question ? 'Look at the search in the coverage ledger and change the terms.' : LATER,
  };
}

export const NOTHING_ASKED: Problem = {
  field: 'terms',
  wrong: 'EPO OPS was asked for everything.',
  expected: 'terms, a country, or a day to start from',
  next: 'Name targets, drugs or applicants: OPS is no place to download all patents from.',
};

export function cutShort(total: number): Problem[] {
  if (total <= MOST_SHOWN) return [];
  // OPS itself stops counting at 10,000.
  const counted = total >= 10_000 ? '10,000 or more' : String(total);
  return [
    {
      wrong: `the search found ${counted} publications, and OPS shows the first ${MOST_SHOWN} of them.`,
      expected: `at most ${MOST_SHOWN} publications`,
      next: 'The rest was not looked at. Narrow the terms, or start from a later day.',
    },
  ];
}

export function withoutBiblio(member: string): Problem {
  return {
    wrong: `the family of ${member} is too large to be given with its titles and applicants.`,
    expected: 'a family that fits into one answer',
    next: 'Its members and legal events were read. Open one member for the titles.',
  };
}

export function tooLarge(member: string): Problem {
  return {
    ...withoutBiblio(member),
    wrong: `the family of ${member} is too large for OPS.`,
    next: 'Look it up by hand.',
  };
}
