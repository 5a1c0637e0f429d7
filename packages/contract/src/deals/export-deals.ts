import { z } from 'zod';
import { BAD_INPUT, operation } from '../operation.ts';
import { dealFilter } from './deal-filter.ts';
import { DEAL_SORTS } from './list-deals.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;

export const exportDeals = operation({
  name: 'deals.export',
  summary: 'The filtered deals as a spreadsheet file, with sources; text that looks like a formula stays text.',
  input: z.object({
    ...dealFilter,
    format: z.enum(EXPORT_FORMATS),
    sort: z.enum(DEAL_SORTS).default('cash'),
    order: z.enum(['asc', 'desc']).default('desc'),
  }),
  output: z.object({
    fileName: z.string(),
    mediaType: z.string(),
    encoding: z.enum(['utf8', 'base64']),
    content: z.string(),
  }),
  errors: [BAD_INPUT],
  rest: { method: 'GET', path: '/deals/export.{format}' },
  positional: ['format'],
  file: true,
  effect: 'read',
});
