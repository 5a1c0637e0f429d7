import { refuse } from '@beringia/domain/basics/errors';

/** A page of a list that stands in memory. The cursor is the place of the first item that was not given yet. */
export function pageOf<T>(all: readonly T[], limit: number, cursor: string | undefined) {
  const from = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(from) || from < 0 || from > all.length) throw badCursor();
  const to = from + limit;
  return { items: all.slice(from, to), total: all.length, next: to < all.length ? String(to) : null };
}

function badCursor() {
  return refuse('bad-input', {
    field: 'cursor',
    wrong: 'this cursor belongs to no page of this list.',
    expected: 'the `next` of the page before',
    next: 'Begin again without a cursor.',
  });
}
