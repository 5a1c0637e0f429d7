import type { Problem } from '@beringia/domain/basics/errors';
import { textOf } from '../fetching/progress.ts';
import { type Asking, nextToken, numbersIn, studiesUrl } from './studies-page.ts';

/** A token that is no longer taken: the pages are walked again for their numbers alone, up to the study given last. */

/**
 * The token of the page after a study; null is the first page. When the study now stands in the middle of a page, that page comes
 * again, so that nothing is left out.
 */
export async function tokenAfter(
  asking: Asking,
  after: string | null,
): Promise<{ token: string | null; notice: Problem }> {
  let token: string | null = null;
  while (after !== null) {
    const { body } = await asking.client.get(studiesUrl(asking, token, true), { accept: 'json' });
    const text = textOf(body);
    const numbers = numbersIn(text);
    const next = nextToken(text);
    if (numbers.includes(after))
      return { token: numbers.at(-1) === after && next !== null ? next : token, notice: RENEWED };
    if (next === null) break;
    token = next;
  }
  return { token: null, notice: FROM_THE_START };
}

const RENEWED: Problem = {
  wrong: 'the page token was no longer taken, and the place was found again by the number of the last study.',
  expected: 'a token that lasts until the last page',
  next: 'Nothing to do.',
};

const FROM_THE_START: Problem = {
  wrong:
    'the page token was no longer taken, and the last study is no longer found, so the pages come again from the first.',
  expected: 'a token that lasts until the last page',
  next: 'Nothing to do: a study that comes twice is stored once.',
};
