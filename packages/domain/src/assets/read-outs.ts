import { z } from 'zod';
import { partialDate } from '../basics/partial-date.ts';

/** What a trial reported of one arm at one cut-off: one row an endpoint. Unknown is null, never zero. */

const words = z.string().trim().min(1).nullable().default(null);
const percent = z.number().min(0).max(100);

export const readOut = z.strictObject({
  trial: z.string().trim().min(1).describe('name or register number: HARMONi-2, NCT05499390'),
  arm: words.describe('what this arm received'),
  population: words,
  line: words.describe('line of treatment as the source says it: 1L, 2L+'),
  biomarker: words,
  dose: words,
  n: z.number().int().positive().nullable().default(null).describe('patients behind the value'),
  endpoint: z.string().trim().min(1).describe('ORR, median PFS, weight change'),
  value: z
    .union([z.number(), z.literal('not-reached')])
    .nullable()
    .default(null),
  unit: words.describe('%, months, kg'),
  interval: z
    .strictObject({
      low: z.number().nullable(),
      high: z.number().nullable().describe('null where the bound was not reached or not told'),
      level: percent.nullable().describe('confidence level in percent'),
    })
    .nullable()
    .default(null),
  grade3plus: percent.nullable().default(null).describe('percent of patients with an adverse event of grade 3 or more'),
  cutoff: partialDate.nullable().default(null).describe('data cut-off'),
  source: z.string().trim().min(1).describe('address or citation'),
});
export type ReadOut = z.infer<typeof readOut>;

/** What cannot be although every field is well formed: field and what is wrong. */
export function contradictionsOf({ value, interval }: ReadOut): { field: string; wrong: string; expected: string }[] {
  if (interval === null) return [];
  const [low, high] = [interval.low ?? Number.NEGATIVE_INFINITY, interval.high ?? Number.POSITIVE_INFINITY];
  const printed = `${interval.low ?? '?'} to ${interval.high ?? '?'}`;
  if (low > high)
    return [{ field: 'interval', wrong: `${printed} runs backwards.`, expected: 'the lower bound first' }];
  if (typeof value !== 'number' || (value >= low && value <= high)) return [];
  return [{ field: 'value', wrong: `${value} lies outside its interval ${printed}.`, expected: 'a value inside it' }];
}
