import { refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';

export const DEAL_SORTS = ['cash', 'total', 'announced', 'licensor', 'licensee', 'id'] as const;
export type DealSort = (typeof DEAL_SORTS)[number];
export type SortOrder = 'asc' | 'desc';

const shape = z.strictObject({
  sort: z.enum(DEAL_SORTS),
  order: z.enum(['asc', 'desc']),
  /** Sort value of the last row seen; null means that the page ended among the rows without one. */
  value: z.union([z.number(), z.string(), z.null()]),
  id: z.string(),
});
export type Position = z.infer<typeof shape>;

/** Opaque to callers, and only good for the list that gave it. */
export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws Refusal `bad-input` for a cursor that no list gave, or that belongs to another order. */
export function decodeCursor(cursor: string, sort: DealSort, order: SortOrder): Position {
  const { data } = shape.safeParse(jsonOf(cursor));
  if (data && data.sort === sort && data.order === order && typeFits(data)) return data;
  throw refuse('bad-input', {
    field: 'cursor',
    wrong: data ? `This cursor belongs to a list by ${data.sort} ${data.order}.` : 'This is not a cursor.',
    expected: 'the `next` of the page before, with the same sort and order',
    next: 'Start again without a cursor.',
  });
}

function typeFits({ sort, value }: Position): boolean {
  if (value === null) return sort === 'cash' || sort === 'total' || sort === 'announced';
  return typeof value === (sort === 'cash' || sort === 'total' ? 'number' : 'string');
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
