import { PARTY_KINDS } from '@beringia/domain/parties/party-kind';
import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, operation } from '../operation.ts';

export const VERDICTS = ['confirmed', 'possible', 'different'] as const;

/** One claim that the comparison of two names made, with what it added to the score or took from it. */
export const nameFeature = z.object({
  feature: z.string().describe('the claim, such as same-core or numbers-differ'),
  detail: z.string(),
  contribution: z.number(),
});

export const matchParties = operation({
  name: 'parties.match',
  summary: 'Which known companies or hospitals a name may mean, in English or Chinese, and why.',
  input: z.object({
    names: z
      .union([z.string(), z.array(z.string())])
      .transform((given) => (Array.isArray(given) ? given : [given]))
      .pipe(z.array(z.string().trim().min(1)).min(1).max(1000))
      .describe('names as printed; up to 1,000'),
    kind: z.enum(PARTY_KINDS).default('company'),
    city: z.string().optional().describe('where the hospital is, in either language: short names need it'),
    limit: z.coerce.number().int().min(1).max(20).default(5).describe('most candidates for one name'),
  }),
  output: stamp.extend({
    items: z.array(
      z.object({
        query: z.string(),
        candidates: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            nameZh: z.string().nullable(),
            verdict: z.enum(VERDICTS),
            score: z.number(),
            matched: z.string().describe('the stored name that came nearest'),
            because: z.array(nameFeature),
          }),
        ),
        note: z.string().nullable().describe('why there can be no candidate, such as a placeholder instead of a site'),
      }),
    ),
    searched: z.object({ records: z.number().int(), names: z.number().int() }),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'POST', path: '/parties/match' },
  positional: ['names'],
  effect: 'read',
});
