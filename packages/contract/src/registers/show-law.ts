import { LAW_KINDS, LAW_STATUSES } from '@beringia/domain/registers/law';
import { grade } from '@beringia/domain/registers/provenance';
import { z } from 'zod';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { datedInput, effectShape, registerReason, registerStamp } from './register-shapes.ts';

const STATUSES = Object.keys(LAW_STATUSES) as [keyof typeof LAW_STATUSES, ...(keyof typeof LAW_STATUSES)[]];
const recorded = z.enum(STATUSES);

const lawHead = z.object({
  id: z.string(),
  name: z.string(),
  nameZh: z.string().nullable(),
  kind: z.enum(LAW_KINDS),
  what: z.string(),
  status: z.enum([...STATUSES, 'due', 'unknown']),
  since: z.string().nullable(),
  next: z.object({ status: recorded, on: z.string() }).nullable().describe('the next status already on record'),
  suspended: z.enum(['yes', 'no', 'unknown']).describe('whether an order holds back what it does'),
  stale: z.boolean(),
  newest: z.string().describe('day of the newest evidence'),
  grade,
});

export const listLaws = operation({
  name: 'registers.laws',
  summary: 'Laws, rules, drafts, bills and orders with their status on a day.',
  input: z.object({
    ...datedInput,
    status: z.enum([...STATUSES, 'due', 'unknown']).optional(),
    q: z.string().min(1).optional().describe('words in the name, the id or what it does'),
  }),
  output: registerStamp.extend({
    items: z.array(lawHead),
    total: z.number().int(),
    cap: z.number().int(),
    next: z.null(),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/registers/laws' },
  positional: ['q'],
  effect: 'read',
});

export const showLaw = operation({
  name: 'registers.law',
  summary: 'One law: its status on a day, how it came there, what it does from when, and what that rests on.',
  input: z.object({ id: z.string().min(1), ...datedInput }),
  output: registerStamp.extend({
    law: lawHead,
    due: z.object({ by: z.string(), how: z.string() }).nullable(),
    history: z.array(z.object({ status: recorded, on: z.string(), says: z.string(), grade })),
    freshness: z.string(),
    effects: z.array(effectShape.extend({ lists: z.array(z.string()).describe('lists that bring it with them') })),
    reason: z.string(),
    sources: z.array(z.string()),
    because: z.array(registerReason),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/registers/laws/{id}' },
  positional: ['id'],
  effect: 'read',
});
