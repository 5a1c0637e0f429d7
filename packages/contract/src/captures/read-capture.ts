import { partialDate } from '@beringia/domain/basics/partial-date';
import { z } from 'zod';
import { listOf, stamp } from '../answer.ts';
import { BAD_INPUT, NOT_FOUND, operation } from '../operation.ts';
import { captureRow, shownCapture, textTier } from './capture-shapes.ts';

export const CAPTURES_CAP = 200;
/** Most characters of pasted text. */
export const LONGEST_PASTE = 4_000_000;

/**
 * Text comes in the question. A file of up to 50 MB does not: base64 in JSON would be held several times over. Its bytes are sent as
 * they are (`PUT /uploads?source=capture&name=…`), kept behind the wall of the workspace, and named here by their hash.
 */
export const readCapture = operation({
  name: 'captures.read',
  summary:
    'Read a pasted text or a PDF, DOCX, PPTX or HTML file: which drug it is about, and what it seems to say, each with its place. Nothing enters a record until it is accepted.',
  input: z.object({
    text: z.string().trim().min(1).max(LONGEST_PASTE).optional().describe('what was pasted'),
    hash: z.string().min(1).optional().describe('of a kept file, in place of the text; as PUT /uploads answers'),
    name: z.string().min(1).optional().describe('name of that file'),
    capture: z.string().min(1).optional().describe('id of a stored capture, to read it again with other particulars'),
    title: z.string().trim().min(1).nullable().optional(),
    url: z
      .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
      .nullable()
      .optional()
      .describe('where the text stands; it is never fetched'),
    saidOn: partialDate.nullable().optional().describe('the day of the text'),
    tier: textTier.nullable().optional(),
    told: z.string().min(1).nullable().optional().describe('the asset that it is about, where it names several'),
  }),
  output: stamp.extend({
    ...shownCapture,
    knownBefore: z.boolean().describe('true when these very bytes were captured before'),
  }),
  errors: [BAD_INPUT, NOT_FOUND],
  rest: { method: 'POST', path: '/captures' },
  positional: [],
  effect: 'write',
  keeps: 'capture',
});

export const listCaptures = operation({
  name: 'captures.list',
  summary: 'Documents that were captured in this workspace, the latest first, with how much of each was accepted.',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(CAPTURES_CAP).default(50),
    cursor: z.string().optional(),
  }),
  output: listOf(captureRow),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/captures' },
  positional: [],
  effect: 'read',
});

export const showCapture = operation({
  name: 'captures.show',
  summary: 'A captured document: its pages, what it seems to say, and what was decided of each.',
  input: z.object({ id: z.string().min(1) }),
  output: stamp.extend(shownCapture),
  errors: [NOT_FOUND],
  rest: { method: 'GET', path: '/captures/{id}' },
  positional: ['id'],
  effect: 'read',
});
