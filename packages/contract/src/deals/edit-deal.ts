import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';

export const editDeal = operation({
  name: 'deals.edit',
  summary:
    'State a field of a deal for this workspace. The statement is a claim of grade own; the shipped value stays beside it.',
  input: z.object({
    id: z.string().min(1),
    field: z.string().min(1).describe('path such as amounts.cashAtSigning.value'),
    value: z.unknown(),
    note: z.string().nullable().default(null).describe('why, or where it comes from'),
  }),
  output: stamp.extend({ deal: z.string(), field: z.string(), claim: z.string() }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/deals/{id}/edits' },
  positional: ['id', 'field'],
  effect: 'write',
});

export const withdrawEdit = operation({
  name: 'deals.withdraw',
  summary: 'Take back a statement of this workspace; what was there before shows again.',
  input: z.object({ id: z.string().min(1), claim: z.string().min(1) }),
  output: stamp.extend({ deal: z.string(), claim: z.string() }),
  errors: [NOT_FOUND],
  rest: { method: 'DELETE', path: '/deals/{id}/edits/{claim}' },
  positional: ['id', 'claim'],
  effect: 'write',
});
