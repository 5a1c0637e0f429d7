import { refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import type { Answer } from '../fetching/client.ts';
import type { Fetcher } from '../fetching/page.ts';
import { placeOf, textOf } from '../fetching/progress.ts';

/**
 * The Consolidated Screening List as one file, when it changed. It takes no question: a list from which only matches were
 * fetched could not say that somebody is not on it. Terms, country and day are therefore left out of account.
 */
const PUBLISHED = 'https://data.trade.gov/downloadable_consolidated_screening_list/v1';
const SHOWN = 'Consolidated Screening List, whole (consolidated.json), if changed';

const place = z.object({ query: z.literal(SHOWN), done: z.literal(true) });

export const cslFetcher: Fetcher = {
  describe: () => SHOWN,
  async *pages(_query, cursor, client) {
    if (placeOf<z.infer<typeof place>>(place, cursor, SHOWN) !== null) return;
    const url = `${client.base(PUBLISHED)}/consolidated.json`;
    const answer = await client.get(url, { accept: 'any', conditional: true });
    if (!answer.notModified && !isWhole(answer)) throw refuse('refused', NOT_WHOLE);
    yield { answer, cursor: { query: SHOWN, done: true }, total: null, last: true, notices: [] };
  },
};

/** A list that ends early would look like one from which names were removed. */
function isWhole({ body }: Answer): boolean {
  const [start, end] = [body.subarray(0, 100), body.subarray(-100)].map((piece) => textOf(piece).trim());
  return start !== undefined && end !== undefined && start.startsWith('{') && end.endsWith('}');
}

const NOT_WHOLE = {
  wrong: 'the Consolidated Screening List came without its beginning or its end.',
  expected: 'a whole JSON object',
  next: 'The list that is stored stays as it is. Run it again later, or import a file that you downloaded.',
};
