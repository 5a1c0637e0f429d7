import { PARTY_KINDS } from '@beringia/domain/parties/party-kind';
import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { whichKind } from './party-kind.ts';
import { judgementShape } from './show-party.ts';

export const mergeParties = operation({
  name: 'parties.merge',
  summary:
    'Say that two records are one company, or one hospital, in this workspace. Both stay; the first answers as the second.',
  input: z.object({
    from: z.string().min(1).describe('the record that will answer as the other'),
    into: z.string().min(1).describe('the record that stays'),
    kind: whichKind,
    reason: z.string().trim().min(1).nullable().default(null),
  }),
  output: stamp.extend({ kind: z.enum(PARTY_KINDS), judgement: judgementShape }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/parties/{from}/merge' },
  positional: ['from', 'into'],
  effect: 'write',
});

export const unmergeParties = operation({
  name: 'parties.unmerge',
  summary: 'Take back a merge. Both records stand again as they were; the judgement stays in the history.',
  input: z.object({
    id: z.string().min(1).describe('the record that was merged into another'),
    kind: whichKind,
    reason: z.string().trim().min(1).nullable().default(null),
  }),
  output: stamp.extend({ kind: z.enum(PARTY_KINDS), judgement: judgementShape }),
  errors: [NOT_FOUND],
  rest: { method: 'POST', path: '/parties/{id}/unmerge' },
  positional: ['id'],
  effect: 'write',
});
