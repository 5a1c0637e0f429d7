import { z } from 'zod';
import { FOUND_KINDS } from '../found.ts';

/** The table `data/scouting/sources.json`: every source that scouting knows of, those that no machine may ask included. */

/**
 * - `open`: asked by default - `own-key`: asked with the user's own key - `file`: read from files that a person brings
 * - `none`: no lawful way for a machine, and no file that can be read
 */
export const SOURCE_ACCESS = ['open', 'own-key', 'file', 'none'] as const;

const text = z.string().min(1);
export const sourceRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.strictObject({ en: text, zh: text }),
  gives: text,
  kinds: z.array(z.enum(FOUND_KINDS)).describe('kinds of records; empty for what is looked up by hand'),
  access: z.enum(SOURCE_ACCESS),
  languages: z.array(z.enum(['en', 'zh'])).min(1),
  stale: z.strictObject({ days: z.int().positive(), reason: text, source: text }),
  terms: z.string().url().nullable(),
  licence: text.describe('what may be done with it, in one sentence; it stands on exports'),
  grade: z.enum(['read', 'background']).describe('whether the page named was read for it'),
  how: text.describe('what a person does to get it in'),
});
export type SourceRow = z.infer<typeof sourceRow>;

export const sourceTable = z.strictObject({ reason: text, source: text, sources: z.array(sourceRow) });
export type SourceTable = z.infer<typeof sourceTable>;
