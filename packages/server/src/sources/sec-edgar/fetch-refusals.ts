import type { Problem } from '@beringia/domain/basics/errors';

/** What a user is told when EDGAR does not give what was asked for, and what to do. */

/** The search gives no more of one question, whatever the total. */
export const MOST_SHOWN = 10_000;

export const NO_CONTACT: Problem = {
  field: 'contact',
  wrong: 'the SEC answers no program that does not name a contact, and the settings hold none.',
  expected: 'an e-mail address of yours, which goes into the User-Agent of every request to the SEC',
  next: 'Set the contact in the settings, then run it again.',
};

export function cutShort(words: string, total: number, atLeast: boolean): Problem {
  return {
    wrong: `the search for ${words} found ${atLeast ? 'at least ' : ''}${total} documents, and EDGAR gives the first ${MOST_SHOWN}.`,
    expected: `at most ${MOST_SHOWN} documents`,
    next: 'The rest was not looked at. Narrow the terms, or start from a later day.',
  };
}

export function olderLeft(cik: string, older: readonly { readonly name: string; readonly count: number }[]): Problem {
  const count = older.reduce((sum, one) => sum + one.count, 0);
  return {
    wrong: `${count} older filings of CIK ${cik} stand in further lists, which were not read.`,
    expected: 'a day to start from that the first list reaches back to',
    next: 'Search for the company by name to look through all of its filings since 2001.',
  };
}

export function gone(path: string): Problem {
  return {
    wrong: `EDGAR has no file ${path}, though its search leads there.`,
    expected: 'the filing',
    next: 'The filing may have been withdrawn. Look for its accession number on EDGAR.',
  };
}
