import { z } from 'zod';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import {
  datedInput,
  effectShape,
  listRole,
  membershipState,
  overlayShape,
  registerReason,
  registerStamp,
} from './register-shapes.ts';
import { RELATIVES } from './screen-names.ts';

const stretch = z.object({
  from: z.string(),
  to: z.string().nullable().describe('last day; null while nothing recorded ends it'),
  state: membershipState,
  edition: z.string().nullable(),
  name: z.string().nullable().describe('as that edition prints it'),
  overlay: overlayShape.nullable(),
  remarks: z.array(z.string()),
  because: z.array(registerReason),
});

export const showTimeline = operation({
  name: 'registers.timeline',
  summary:
    'The life of an entity on every list that ever named it, and what the law asks about its owners and relatives.',
  input: z.object({
    entity: z.string().min(1).describe('id of a company or of an entity of a list, or a name that is one for certain'),
    ...datedInput,
  }),
  output: registerStamp.extend({
    entity: z.string(),
    name: z.string(),
    spellings: z.array(z.string()).describe('as lists print them, and others that are known'),
    lists: z.array(
      z.object({
        list: z.string(),
        name: z.string(),
        role: listRole,
        state: membershipState,
        firstListed: z.string().nullable(),
        overlay: overlayShape.nullable(),
        remarks: z.array(z.string()),
        effects: z.array(effectShape),
        stretches: z.array(stretch),
        because: z.array(registerReason),
      }),
    ),
    control: z
      .object({
        answer: z.enum(['listed-itself', 'ask-for-control-facts', 'none-recorded', 'not-asked']),
        relatives: z.array(
          z.object({ entity: z.string(), list: z.string(), relation: z.enum(RELATIVES), path: z.array(z.string()) }),
        ),
        questions: z.array(z.string()),
        because: z.array(registerReason),
      })
      .describe('section 851: no share and no tie decides, so the answer about a relative is a question'),
    ownership: z
      .array(
        z.object({
          effect: z.string(),
          answer: z.enum(['listed', 'caught', 'suspended', 'unknown', 'not-caught']),
          atLeast: z.number().describe('percent that listed owners hold for certain'),
          atMost: z.number(),
          threshold: z.number(),
          because: z.array(registerReason),
        }),
      )
      .describe('rules that add up the shares of listed owners'),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'GET', path: '/registers/entities/{entity}' },
  positional: ['entity'],
  effect: 'read',
});
