import { z } from 'zod';

/** A piece of long work, as browser and terminal follow it. */
export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

export const problemShape = z.object({
  wrong: z.string(),
  expected: z.string(),
  next: z.string(),
  file: z.string().optional(),
  line: z.number().int().optional(),
  field: z.string().optional(),
});

export const jobShape = z.object({
  id: z.string(),
  kind: z.string().describe('read-answer, sync'),
  source: z.string().nullable(),
  state: z.enum(JOB_STATES),
  cancelling: z.boolean().describe('somebody asked it to end; it does so at its next step'),
  madeAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  attempts: z.number().int(),
  input: z.record(z.string(), z.unknown()),
  progress: z
    .record(z.string(), z.unknown())
    .describe('counts so far: read, new, changed, same, repeated, rejected; and pieces of, or pages'),
  share: z.number().min(0).max(1).nullable().describe('how much is done; null where the whole is not known'),
  perSecond: z.number().nullable().describe('records a second since it started'),
  problem: problemShape.nullable(),
});
export type JobShape = z.infer<typeof jobShape>;
