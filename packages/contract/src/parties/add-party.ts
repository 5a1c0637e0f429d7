import { z } from 'zod';
import { stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { yesNo } from '../yes-no.ts';

export const addParty = operation({
  name: 'parties.add',
  summary:
    'Add a company of the workspace’s own. Look with parties.match first: a likely double is refused unless forced.',
  input: z.object({
    name: z.string().trim().min(1),
    nameZh: z.string().trim().min(1).nullable().default(null),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code')
      .nullable()
      .default(null)
      .describe('seat'),
    source: z.string().trim().min(1).describe('where the company was seen'),
    force: yesNo.default(false).describe('add it although a known company has such a name'),
  }),
  output: stamp.extend({ id: z.string() }),
  errors: [BAD_INPUT],
  rest: { method: 'POST', path: '/parties' },
  positional: ['name'],
  effect: 'write',
});

export const nameParty = operation({
  name: 'parties.name',
  summary: 'Add a name to a company, for this workspace, with where it was seen.',
  input: z.object({
    id: z.string().min(1),
    text: z.string().trim().min(1),
    lang: z.enum(['en', 'zh', 'zh-Hant', 'ja']),
    kind: z.enum(['former', 'legal', 'short', 'brand', 'transliteration', 'registry-spelling', 'ticker-name']),
    source: z.string().trim().min(1),
  }),
  output: stamp.extend({ id: z.string(), text: z.string() }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/parties/{id}/names' },
  positional: ['id', 'text'],
  effect: 'write',
});
