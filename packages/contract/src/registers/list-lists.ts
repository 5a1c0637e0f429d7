import { grade } from '@beringia/domain/registers/provenance';
import { z } from 'zod';
import { BAD_INPUT, operation } from '../operation.ts';
import { checkedShape, coverageOfEdition, datedInput, registerStamp } from './register-shapes.ts';

const editionShape = z.object({
  id: z.string(),
  status: z.enum(['published', 'withdrawn', 'proposed', 'due']),
  published: z.string().nullable(),
  effective: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  coverage: coverageOfEdition,
  count: z.number().int().nullable().describe('entities as the publisher or a source counts them'),
  held: z.number().int().describe('entities that are held here'),
  confirmedOn: z.string().nullable(),
  says: z.string(),
  sources: z.array(z.string()),
  grade,
});

const noticeShape = z.object({
  id: z.string(),
  on: z.string(),
  after: z.string(),
  adds: z.array(z.string()),
  removes: z.array(z.string()),
  says: z.string(),
  sources: z.array(z.string()),
  grade,
});

export const listRegisters = operation({
  name: 'registers.lists',
  summary: 'Every list with its editions, which of them counts on a day, and how fresh it is.',
  input: z.object(datedInput),
  output: registerStamp.extend({
    items: z.array(
      checkedShape.extend({
        nameZh: z.string().nullable(),
        authority: z.string(),
        editions: z.array(editionShape).describe('the earliest first; those that are only due come last'),
        notices: z.array(noticeShape),
        effects: z.array(z.object({ id: z.string(), law: z.string(), what: z.string() })),
        reason: z.string(),
        sources: z.array(z.string()),
        grade,
      }),
    ),
    total: z.number().int(),
    cap: z.number().int(),
    next: z.null(),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/registers/lists' },
  positional: [],
  effect: 'read',
});
