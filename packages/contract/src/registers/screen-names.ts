import { SCREEN_RESULTS } from '@beringia/domain/registers/screen-result';
import { z } from 'zod';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { nameFeature } from '../parties/match-parties.ts';
import {
  checkedEdition,
  checkedShape,
  datedInput,
  effectShape,
  listRole,
  membershipState,
  overlayShape,
  registerReason,
  registerStamp,
} from './register-shapes.ts';

/** Names in one question; a longer list is asked in parts. */
export const MOST_SCREENED = 10_000;

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : [given]));

const hit = z.object({
  list: z.string(),
  role: listRole.describe('watch: somebody asked for a listing, which has no effect'),
  edition: z.string().nullable(),
  row: z.string().nullable().describe('number or place in the list, where somebody opened it'),
  entity: z.string().describe('ask `registers.timeline` for it'),
  name: z.string(),
  match: z.enum(['confirmed', 'possible']).describe('a possible one is for a person to compare and decides nothing'),
  features: z.array(nameFeature),
  state: membershipState,
  firstListed: z.string().nullable(),
  overlay: overlayShape.nullable().describe('the order that holds the listing back'),
  remarks: z.array(z.string()).describe('what must be told beside the state'),
  effects: z.array(effectShape).describe('what the listing brings on the day, and what is to come'),
  because: z.array(registerReason),
});

export const RELATIVES = ['parent', 'subsidiary', 'affiliate', 'successor'] as const;

const screened = z.object({
  query: z.string(),
  result: z.enum(SCREEN_RESULTS),
  hits: z.array(hit),
  checked: z.array(checkedEdition),
  because: z.array(z.string()).describe('what the result rests on'),
  relatives: z
    .array(z.object({ entity: z.string(), list: z.string(), relation: z.enum(RELATIVES), path: z.array(z.string()) }))
    .describe('listed companies to which it is tied, where the law asks who controls it'),
  explains: z
    .array(z.object({ list: z.string(), name: z.string(), says: z.string() }))
    .describe('bills that name it and never became law: they count for nothing'),
});

export const screenRegisters = operation({
  name: 'registers.screen',
  summary:
    'Whether names stand on a list on a day: listed, stayed, withdrawn, proposed, watched, clear or unknown, with edition, effects and reasons.',
  input: z.object({
    names: oneOrMore.optional().describe('names in English or Chinese, credit codes, LEIs or tickers'),
    content: z.string().optional().describe(`a text with one name a line; ${MOST_SCREENED} names at most`),
    fileName: z.string().optional(),
    ...datedInput,
    lists: oneOrMore.optional().describe('ids of lists; every list with effects and every watch list when left out'),
    scope: z
      .enum(['any', 'life-science'])
      .default('any')
      .describe('life-science: you vouch for the trade, so that lists held by their biotech names answer'),
  }),
  output: registerStamp.extend({
    items: z.array(screened),
    total: z.number().int(),
    cap: z.number().int(),
    next: z.null(),
    scope: z.enum(['any', 'life-science']),
    counts: z.record(z.enum(SCREEN_RESULTS), z.number().int()).describe('names by result'),
    checked: z.array(checkedShape).describe('the lists that were looked at, in full'),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/registers/screen' },
  positional: ['names'],
  effect: 'read',
});
