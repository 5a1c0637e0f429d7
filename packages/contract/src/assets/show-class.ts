import { readOut } from '@beringia/domain/assets/read-outs';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { rightEventShape } from '../rights/rights-shapes.ts';
import { assetRowShape } from './asset-shapes.ts';

const label = z.object({ id: z.string(), name: z.string(), nameZh: z.string().nullable(), reason: z.string() });

export const listClasses = operation({
  name: 'assets.classes',
  summary: 'The classes of assets that are kept: which targets and modalities, and why they belong together.',
  input: z.object({}),
  output: stamp.extend({
    items: z.array(label.extend({ members: z.number().int() })),
    total: z.number().int(),
    cap: z.number().int(),
    next: z.string().nullable(),
  }),
  errors: [],
  rest: { method: 'GET', path: '/classes' },
  positional: [],
  effect: 'read',
});

export const showClass = operation({
  name: 'assets.class',
  summary:
    'A class over time: its members, what happened to the rights in each, and their read-outs, never head to head.',
  input: z.object({ id: z.string().min(1), ...asOfInput }),
  output: stamp.extend({
    class: label,
    members: z.array(assetRowShape),
    history: z
      .array(
        rightEventShape
          .pick({ id: true, kind: true, on: true, text: true, contract: true, from: true, to: true })
          .extend({
            asset: z.string(),
            name: z.string(),
            deal: z.string().nullable(),
            noHeir: z
              .boolean()
              .optional()
              .describe('an end of which no source says, by the day, where the rights went in at least one country'),
          }),
      )
      .describe('what happened to the rights in the members up to the day, undated last'),
    readOuts: z.object({
      notHeadToHead: z.literal(true),
      reason: z.string(),
      differences: z.array(z.string()).describe('what differs between the trials, as far as it is known'),
      rows: z.array(readOut.extend({ asset: z.string(), name: z.string() })),
    }),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/classes/{id}' },
  positional: ['id'],
  effect: 'read',
});
