import { ALIAS_KINDS, ALIAS_LANGS } from '@beringia/domain/parties/company';
import { PARTY_KINDS } from '@beringia/domain/parties/party-kind';
import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { yesNo } from '../yes-no.ts';
import { whichKind } from './party-kind.ts';

export const addParty = operation({
  name: 'parties.add',
  summary:
    'Add a company or a hospital of the workspace’s own. Look with parties.match first: a likely double is refused unless forced.',
  input: z.object({
    kind: z.enum(PARTY_KINDS).default('company'),
    name: z.string().trim().min(1),
    nameZh: z.string().trim().min(1).nullable().default(null),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code')
      .nullable()
      .default(null)
      .describe('seat; a hospital stands in mainland China'),
    city: z.string().trim().min(1).nullable().default(null).describe('in either language'),
    province: z.string().trim().min(1).nullable().default(null).describe('of a hospital, in either language'),
    source: z.string().trim().min(1).describe('where the company or hospital was seen'),
    force: yesNo.default(false).describe('add it although a known one has such a name'),
  }),
  output: stamp.extend({ id: z.string(), kind: z.enum(PARTY_KINDS) }),
  errors: [BAD_INPUT],
  rest: { method: 'POST', path: '/parties' },
  positional: ['name'],
  effect: 'write',
});

export const nameParty = operation({
  name: 'parties.name',
  summary: 'Add a name to a company or a hospital, for this workspace, with where it was seen.',
  input: z.object({
    id: z.string().min(1),
    partyKind: whichKind,
    text: z.string().trim().min(1),
    lang: z.enum(ALIAS_LANGS),
    kind: z.enum(ALIAS_KINDS).describe('of the name'),
    source: z.string().trim().min(1),
  }),
  output: stamp.extend({ id: z.string(), text: z.string() }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/parties/{id}/names' },
  positional: ['id', 'text'],
  effect: 'write',
});
