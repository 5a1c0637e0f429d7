import { type Problem, refuse } from '@beringia/domain/basics/errors';
import type { z } from 'zod';
import type { JsonValue } from './page.ts';

/** What the fetchers share in going from page to page. */

/**
 * The place that a cursor names, or null for the start.
 * @throws Refusal `bad-input` when the cursor is none of this source, or belongs to another query
 */
export function placeOf<T extends { readonly query: string }>(
  schema: z.ZodType<T>,
  cursor: JsonValue | null,
  query: string,
): T | null {
  if (cursor === null) return null;
  const read = schema.safeParse(cursor);
  if (read.success && read.data.query === query) return read.data;
  throw refuse('bad-input', {
    field: 'cursor',
    wrong: read.success
      ? `the cursor belongs to another query: ${read.data.query}`
      : 'the cursor is none of this source.',
    expected: `a cursor of ${query}`,
    next: 'Start without a cursor. What was read before stays, and nothing is stored twice.',
  });
}

/** A word on a total that is not what it was a page ago; none when either is unknown. */
export function totalChanged(before: number | null, now: number | null): Problem[] {
  if (before === null || now === null || before === now) return [];
  return [
    {
      wrong: `the total changed from ${before} to ${now} while pages were read.`,
      expected: 'the same total on every page',
      next: 'The source was updated in the meantime. The next run with a day to start from finds what moved.',
    },
  ];
}

/** A word on records that were counted and never came. */
export function fellShort(total: number | null, given: number): Problem[] {
  if (total === null || given >= total) return [];
  return [
    {
      wrong: `${given} records came, and ${total} were counted.`,
      expected: 'as many records as counted',
      next: 'The source was updated in the meantime, or gave up. Run it again if the difference matters.',
    },
  ];
}

/** Words and phrases joined so that any of them is enough; null for none. Quotes inside a term cannot end its phrase. */
export function anyOf(terms: readonly string[]): string | null {
  const phrases = terms.map((term) => term.replaceAll(/["\\]/gu, ' ').replaceAll(/\s+/gu, ' ').trim());
  const quoted = phrases.filter((phrase) => phrase !== '').map((phrase) => `"${phrase}"`);
  if (quoted.length === 0) return null;
  return quoted.length === 1 ? (quoted[0] ?? null) : `(${quoted.join(' OR ')})`;
}

export function textOf(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}
