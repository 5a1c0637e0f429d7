import { mandate } from '@beringia/domain/scouting/mandates/mandate';
import { z } from 'zod';
import { asOfInput, listOf, stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import {
  candidateDetail,
  coverageShape,
  GROUPS,
  longListRow,
  runDiffShape,
  runHead,
  signalShape,
} from './run-shapes.ts';

export const LONG_LIST_CAP = 500;

const page = {
  limit: z.coerce.number().int().min(1).max(LONG_LIST_CAP).default(100),
  cursor: z.string().optional(),
};

/** A run as it is read: its head, the first page of the long list, what changed, and where it looked. */
const runAnswer = stamp.extend({
  ...runHead.shape,
  profile: z.array(z.string()),
  items: z.array(longListRow).describe('the long list: the surest first, then by rank'),
  total: z.number().int(),
  cap: z.number().int(),
  next: z.string().nullable(),
  nearMisses: z.array(longListRow).describe('the nearest; all of them with scout.show'),
  diff: runDiffShape.nullable().describe('against the run before; null for the first'),
  signals: z
    .array(signalShape)
    .describe('public money for research that names no drug yet, in the field of the mandate'),
  signalsElsewhere: z.number().int().optional().describe('signals of other fields, which are not shown'),
  coverage: coverageShape,
});
export type RunAnswer = z.infer<typeof runAnswer>;

export const runMandate = operation({
  name: 'scout.run',
  summary:
    'Run a mandate over everything stored: a ranked long list with reasons, near misses, what changed since last time, and where was looked.',
  input: z.object({
    content: z.string().min(1).describe('the mandate as JSON; `beringia schema mandate` prints its shape'),
    fileName: z.string().default('pasted'),
    ...asOfInput,
    limit: page.limit,
  }),
  output: runAnswer,
  errors: [BAD_INPUT],
  rest: { method: 'POST', path: '/scout/runs' },
  positional: [],
  effect: 'write',
});

export const rerunMandate = operation({
  name: 'scout.rerun',
  summary: 'Run a saved mandate again.',
  input: z.object({ mandate: z.string().min(1), ...asOfInput, limit: page.limit }),
  output: runAnswer,
  errors: [NOT_FOUND, BAD_INPUT],
  rest: { method: 'POST', path: '/scout/mandates/{mandate}/runs' },
  positional: ['mandate'],
  effect: 'write',
});

export const listMandates = operation({
  name: 'scout.mandates',
  summary: 'Saved mandates with their last run.',
  input: z.object({}),
  output: stamp.extend({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        note: z.string().nullable(),
        mandate,
        runs: z.number().int(),
        last: runHead.nullable(),
        news: z.number().int().nullable().describe('alerts of the last run; null before the second run'),
      }),
    ),
    total: z.number().int(),
    cap: z.number().int(),
    next: z.null(),
  }),
  errors: [],
  rest: { method: 'GET', path: '/scout/mandates' },
  positional: [],
  effect: 'read',
});

export const showRun = operation({
  name: 'scout.show',
  summary:
    'A run as it was: its long list, its near misses or what it left out, page by page, and the ledger of where it looked.',
  input: z.object({
    run: z.string().min(1).describe('id of a run, or of a mandate for its last run'),
    group: z.enum(GROUPS).default('kept'),
    ...page,
  }),
  output: runAnswer.omit({ nearMisses: true }),
  errors: [NOT_FOUND],
  rest: { method: 'GET', path: '/scout/runs/{run}' },
  positional: ['run'],
  effect: 'read',
});

export const showCandidate = operation({
  name: 'scout.candidate',
  summary: 'One drug of a run: every reason of its rank, every criterion answered, every record that speaks of it.',
  input: z.object({ run: z.string().min(1), candidate: z.string().min(1) }),
  output: stamp.extend({ head: runHead, row: longListRow, detail: candidateDetail }),
  errors: [NOT_FOUND],
  rest: { method: 'GET', path: '/scout/runs/{run}/candidates/{candidate}' },
  positional: ['run', 'candidate'],
  effect: 'read',
});

export const listRuns = operation({
  name: 'scout.runs',
  summary: 'Runs of a mandate, the latest first.',
  input: z.object({ mandate: z.string().min(1), ...page }),
  output: listOf(runHead),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/scout/mandates/{mandate}/runs' },
  positional: ['mandate'],
  effect: 'read',
});
