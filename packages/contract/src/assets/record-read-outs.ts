import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';

export const recordReadOuts = operation({
  name: 'assets.read-outs',
  summary:
    'Add read-outs to an asset, typed or pasted as a table. Every row names its source; nothing is stored if one is wrong.',
  input: z.object({
    id: z.string().min(1),
    content: z.string().min(1).describe('a table with a heading row, tab- or comma-separated'),
    fileName: z.string().default('pasted'),
  }),
  output: stamp.extend({
    asset: z.string(),
    added: z.number().int(),
    same: z.number().int().describe('rows that stand already, and are not stored again'),
    ids: z.array(z.string()).describe('of the rows added, in their order'),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/assets/{id}/read-outs' },
  positional: ['id'],
  effect: 'write',
});

export const withdrawReadOut = operation({
  name: 'assets.withdraw',
  summary: 'Take back a read-out of this workspace.',
  input: z.object({ id: z.string().min(1), readOut: z.string().min(1) }),
  output: stamp.extend({ asset: z.string(), readOut: z.string() }),
  errors: [NOT_FOUND],
  rest: { method: 'DELETE', path: '/assets/{id}/read-outs/{readOut}' },
  positional: ['id', 'readOut'],
  effect: 'write',
});
