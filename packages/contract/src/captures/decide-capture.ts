import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { acceptedClaim } from './capture-shapes.ts';

const which = {
  capture: z.string().min(1).describe('id of the capture'),
  proposal: z.string().min(1).describe('id of the proposal, as captures.show gives it'),
};

const decided = (when: string, recovery: string) => ({ code: 'refused' as const, when, recovery });

export const acceptProposal = operation({
  name: 'captures.accept',
  summary: 'Make one proposal of a captured document a claim on a record, with the words that it rests on.',
  input: z.object({
    ...which,
    record: z
      .string()
      .min(1)
      .optional()
      .describe('id or name of an asset, where the proposal leaves it open; drug/<name> for one that is not on record'),
    trial: z.string().trim().min(1).optional().describe('for a read-out whose sentence names no trial'),
  }),
  output: stamp.extend({ claim: acceptedClaim }),
  errors: [
    BAD_INPUT,
    NOT_FOUND,
    decided('it was accepted before', 'Take the claim back first, with captures.withdraw.'),
  ],
  rest: { method: 'POST', path: '/captures/{capture}/accept' },
  positional: ['capture', 'proposal'],
  effect: 'write',
});

export const declineProposal = operation({
  name: 'captures.decline',
  summary: 'Say of one proposal that it does not hold, so that nobody looks at it again.',
  input: z.object({ ...which, reason: z.string().trim().min(1).nullable().default(null) }),
  output: stamp.extend({ capture: z.string(), proposal: z.string() }),
  errors: [NOT_FOUND, decided('it was accepted', 'Take the claim back first, with captures.withdraw.')],
  rest: { method: 'POST', path: '/captures/{capture}/decline' },
  positional: ['capture', 'proposal'],
  effect: 'write',
});

export const withdrawClaim = operation({
  name: 'captures.withdraw',
  summary: 'Take back a claim that was accepted from a captured document, with the read-out that it made.',
  input: z.object({ capture: z.string().min(1), claim: z.string().min(1) }),
  output: stamp.extend({ capture: z.string(), claim: z.string() }),
  errors: [NOT_FOUND],
  rest: { method: 'DELETE', path: '/captures/{capture}/claims/{claim}' },
  positional: ['capture', 'claim'],
  effect: 'write',
});
