import { refuse } from '@beringia/domain/basics/errors';

/**
 * A page of a list that stands in memory. The cursor is the place of the first item that was not given yet.
 * @throws Refusal `bad-input` for a cursor that no page of such a list gives
 */
export function pageOf<T>(all: readonly T[], limit: number, cursor: string | undefined) {
  const from = cursor === undefined ? 0 : placeOf(cursor, all.length);
  const to = from + limit;
  return { items: all.slice(from, to), total: all.length, next: to < all.length ? String(to) : null };
}

function placeOf(cursor: string, most: number): number {
  const place = Number(cursor);
  if (/^\d+$/.test(cursor) && place <= most) return place;
  throw refuse('bad-input', {
    field: 'cursor',
    wrong: 'this cursor belongs to no page of this list.',
    expected: 'the `next` of the page before',
    next: 'Begin again without a cursor.',
  });
}
