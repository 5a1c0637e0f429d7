import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { rememberedShape, TRIAGE_DECISIONS } from './run-shapes.ts';

const standing = stamp.extend({
  mandate: z.string(),
  candidate: z.string(),
  triage: z
    .object({
      decision: z.enum(TRIAGE_DECISIONS),
      reason: z.string().nullable(),
      on: z.string(),
      by: z.string(),
    })
    .nullable(),
  history: z.array(z.record(z.string(), z.unknown())),
  memory: z.array(rememberedShape),
});

export const triage = operation({
  name: 'scout.triage',
  summary: 'Keep a drug, decline it with a reason, or watch it. Other mandates that meet it will be told.',
  input: z.object({
    mandate: z.string().min(1),
    candidate: z.string().min(1),
    decision: z.enum(TRIAGE_DECISIONS),
    reason: z.string().trim().min(1).optional().describe('a decline must have one'),
  }),
  output: standing,
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/scout/mandates/{mandate}/triage/{candidate}' },
  positional: ['mandate', 'candidate', 'decision'],
  effect: 'write',
});

export const undoTriage = operation({
  name: 'scout.undo',
  summary: 'Take back the standing decision of a drug in a mandate; the one before it stands again.',
  input: z.object({ mandate: z.string().min(1), candidate: z.string().min(1) }),
  output: standing,
  errors: [NOT_FOUND],
  rest: { method: 'DELETE', path: '/scout/mandates/{mandate}/triage/{candidate}' },
  positional: ['mandate', 'candidate'],
  effect: 'write',
});
