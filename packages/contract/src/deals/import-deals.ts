import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';

/** More are not named: who imports a whole copy sees it by then. */
export const MOST_DOUBLES = 500;

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
    originUnknown: z
      .number()
      .int()
      .optional()
      .describe(
        'good lines of which nobody says that the asset is of Chinese origin, or that it is not. A seat in China is no origin, and a flat line has no key for it: the statistics leave such deals out by default, and `deals edit ID licensors.0.origin --value chinese` states it',
      ),
    problems: z.array(
      z.object({
        line: z.number().int(),
        field: z.string(),
        wrong: z.string(),
        expected: z.string(),
        next: z.string(),
      }),
    ),
    likelyDoubles: z
      .array(z.object({ id: z.string(), like: z.string() }))
      .optional()
      .describe(
        `imported deals that look like one that ships: same parties, asset and date; at most ${MOST_DOUBLES} are named`,
      ),
    advice: z.string().nullable().optional().describe('what to do about them; null when there is none'),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'POST', path: '/deals/import' },
  positional: [],
  effect: 'write',
});
