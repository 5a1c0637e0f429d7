import { partialDate } from '@beringia/domain/basics/partial-date';
import { z } from 'zod';

/** What every answer carries beside its content: when it is true, and which stored revision it was made from. */
export const stamp = z.object({
  asOf: partialDate.describe('the day in the world that the answer is about'),
  known: z.object({
    data: z.string().describe('version of the shipped data set'),
    workspace: z.number().int().describe('revision of the workspace, counted from 0'),
  }),
});

export const asOfInput = { asOf: partialDate.optional().describe('answer as of this day; today when left out') };

/** Every list says how many there are, how many it may hold, and how to get the rest. */
export function listOf<T extends z.ZodType>(item: T) {
  return stamp.extend({
    items: z.array(item),
    total: z.number().int(),
    cap: z.number().int().describe('most items in one answer'),
    next: z.string().nullable().describe('give as cursor to get the next page; null at the end'),
  });
}
