import { FOUND_KINDS } from '@beringia/domain/scouting/found';
import { WEIGHTS } from '@beringia/domain/scouting/watch/change-table';
import { z } from 'zod';
import { listOf, stamp } from '../answer.ts';
import { problemShape } from '../jobs/job-shape.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';

export const FOUND_CAP = 200;

export const foundRow = z.object({
  ref: z.string().describe('source/id'),
  source: z.string(),
  id: z.string(),
  kind: z.enum(FOUND_KINDS),
  day: z.string().nullable().describe('when the record last said something'),
  title: z.string(),
  url: z.string().nullable(),
  firstSeen: z.string(),
  changedOn: z.string(),
  own: z.boolean().describe('of this workspace alone, such as a row of a vendor’s export'),
});

const page = {
  limit: z.coerce.number().int().min(1).max(FOUND_CAP).default(50),
  cursor: z.string().optional(),
};

export const searchFound = operation({
  name: 'sources.search',
  summary: 'Records of sources by the words in them, the latest first: trials, patents, papers, filings, awards.',
  input: z.object({
    q: z.string().trim().min(1).optional(),
    source: z.string().min(1).optional(),
    kind: z.enum(FOUND_KINDS).optional(),
    ...page,
  }),
  output: listOf(foundRow).extend({
    totalIsFloor: z.boolean().describe('true when there are more than the total says; counting stops at ten thousand'),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/found' },
  positional: ['q'],
  effect: 'read',
});

export const showFound = operation({
  name: 'sources.show',
  summary: 'One record of a source in full, with every change seen and the kept answer it was read from.',
  input: z.object({ source: z.string().min(1), id: z.string().min(1) }),
  output: stamp.extend({
    record: foundRow.extend({
      content: z.record(z.string(), z.unknown()),
      licence: z
        .object({ value: z.boolean().nullable(), because: z.array(z.string()) })
        .nullable()
        .describe('of a filing: whether it is worth reading for a licence; null for other kinds'),
      version: z.number().int(),
      answer: z.object({
        hash: z.string(),
        name: z.string().nullable(),
        at: z.string().nullable(),
        place: z.number().int(),
      }),
    }),
    changes: z.array(
      z.object({
        on: z.string(),
        version: z.number().int(),
        field: z.string(),
        was: z.unknown(),
        becomes: z.unknown(),
      }),
    ),
  }),
  errors: [NOT_FOUND],
  rest: { method: 'GET', path: '/found/{source}/{id}' },
  positional: ['source', 'id'],
  effect: 'read',
});

export const listChanges = operation({
  name: 'sources.changes',
  summary: 'What changed in stored records, from what to what, the latest first.',
  input: z.object({
    source: z.string().min(1).optional(),
    since: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day written YYYY-MM-DD')
      .optional(),
    ...page,
  }),
  output: listOf(
    z.object({
      ref: z.string(),
      title: z.string(),
      on: z.string(),
      field: z.string(),
      was: z.unknown(),
      becomes: z.unknown(),
      weight: z.enum(WEIGHTS).describe('how much it moves'),
      reason: z.string(),
    }),
  ),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/changes' },
  positional: [],
  effect: 'read',
});

export const listQuarantine = operation({
  name: 'sources.quarantine',
  summary: 'What could not be read, with the reason, the place in the file and the beginning of the raw record.',
  input: z.object({ source: z.string().min(1).optional(), job: z.string().min(1).optional(), ...page }),
  output: listOf(
    z.object({
      source: z.string(),
      job: z.string(),
      answer: z.string(),
      record: z.number().int(),
      line: z.number().int().nullable(),
      problem: problemShape,
      raw: z.string().nullable(),
      at: z.string(),
    }),
  ),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/quarantine' },
  positional: [],
  effect: 'read',
});

export const exportFound = operation({
  name: 'sources.export',
  summary:
    'Every stored record of public sources with its changes, one JSON object a line, in a fixed order; or, with the source `vendor`, the workspace’s own, each with its vendor and licence note.',
  input: z.object({ source: z.string().min(1).optional() }),
  output: stamp.extend({
    fileName: z.string(),
    mediaType: z.string(),
    encoding: z.enum(['utf8', 'base64']),
    content: z.string(),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/found.jsonl' },
  positional: [],
  file: true,
  effect: 'read',
});
