import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';

export const importDeals = operation({
  name: 'deals.import',
  summary:
    'Read deals from JSON Lines into this workspace, each line in the full or the flat shape. All or nothing, unless partial is asked for.',
  input: z.object({
    content: z.string().describe('the file: one deal object a line, full or flat'),
    fileName: z.string().default('deals.jsonl'),
    partial: z.boolean().default(false).describe('import the good lines and report the rest'),
  }),
  output: stamp.extend({
    read: z.number().int(),
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    rejected: z.number().int(),
    formats: z
      .object({ full: z.number().int(), flat: z.number().int() })
      .optional()
      .describe('good lines by the shape they were written in: the whole record, or the keys of the flat view'),
    problems: z.array(
      z.object({
        line: z.number().int(),
        field: z.string(),
        wrong: z.string(),
        expected: z.string(),
        next: z.string(),
      }),
    ),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'POST', path: '/deals/import' },
  positional: [],
  effect: 'write',
});
