import { partialDate } from '@beringia/domain/basics/partial-date';
import { COVERAGES, LIST_ROLES } from '@beringia/domain/registers/list';
import { MEMBERSHIP_STATES } from '@beringia/domain/registers/membership-state';
import { OVERLAY_KINDS } from '@beringia/domain/registers/overlay';
import { grade } from '@beringia/domain/registers/provenance';
import { z } from 'zod';
import { asOfInput, stamp } from '../answer.ts';

/** Shapes that the questions about lists and laws share. Dates are as precise as their source. */

/** When the answer is about, and what was recorded by when. */
export const datedInput = {
  ...asOfInput,
  known: partialDate.optional().describe('leave out what was recorded after this day; everything when left out'),
};

export const registerStamp = stamp.extend({
  known: stamp.shape.known.extend({
    registers: z.string().describe('version of the shipped lists and laws'),
    imported: z
      .array(z.object({ source: z.string(), records: z.number().int(), on: z.string() }))
      .describe('lists that were imported or fetched here, and the day they are of'),
    day: z.string().nullable().describe('what was recorded later is left out; null for nothing'),
  }),
});

const REASONS = ['list', 'edition', 'entry', 'notice', 'overlay', 'effect', 'law', 'ownership'] as const;

export const registerReason = z.object({
  kind: z.enum(REASONS),
  record: z.string(),
  says: z.string(),
  sources: z.array(z.string()).describe('addresses or citations; none where it is known from memory only'),
  grade: grade.describe('P primary text, S secondary source, S1 one such, B from memory, which decides nothing'),
});

export const overlayShape = z.object({
  id: z.string(),
  kind: z.enum(OVERLAY_KINDS),
  from: z.string(),
  to: z.string().nullable(),
  what: z.string(),
  ask: z.string().describe('what to do to make sure'),
  confirmedOn: z.string().nullable(),
  sources: z.array(z.string()),
  grade,
});

export const EFFECT_STATES = ['now', 'next', 'waiting', 'stayed', 'unknown', 'to-verify'] as const;

/** One thing that a law does on the day asked. */
export const effectShape = z.object({
  id: z.string(),
  law: z.string(),
  what: z.string(),
  state: z.enum(EFFECT_STATES).describe('now; next: later; stayed: held back by an order; to-verify: from memory only'),
  on: z.string().nullable().describe('the day it starts, where that is known'),
  by: z.string().nullable().describe('the last day on which it can start, where the day is not known'),
  says: z.string(),
  reach: z.string(),
  nexus: z.string().describe('what has to be at stake for it to apply'),
  exceptions: z.array(z.string()),
  grade,
  because: z.array(registerReason),
});

export const membershipState = z.enum(MEMBERSHIP_STATES);
export const listRole = z.enum(Object.keys(LIST_ROLES) as [keyof typeof LIST_ROLES, ...(keyof typeof LIST_ROLES)[]]);
export const coverageOfEdition = z
  .enum(COVERAGES)
  .nullable()
  .describe('whole; biotech: every biotech name; names: those that somebody read about');

export const LIST_ANSWERS = ['yes', 'none-published', 'before-first-edition', 'held-in-part'] as const;

/** Which edition of a list was looked at. */
export const checkedEdition = z.object({
  list: z.string(),
  edition: z.string().nullable(),
  published: z.string().nullable(),
  stale: z.boolean(),
  coverage: coverageOfEdition,
});

export const checkedShape = checkedEdition.extend({
  name: z.string(),
  role: listRole,
  answers: z.enum(LIST_ANSWERS).describe('whether the absence of a name from what is held means anything'),
  says: z.string(),
});
