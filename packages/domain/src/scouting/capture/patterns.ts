import { z } from 'zod';
import { stage, usInd } from '../../assets/vocabulary.ts';
import { DESIGNATIONS } from './proposal.ts';

/** The patterns of `data/scouting/capture-patterns.json`, compiled once. */

const reason = z.string().min(1);
const rows = z.array(z.strictObject({ pattern: z.string(), reason })).min(1);

export const capturePatternTable = z.strictObject({
  reason,
  source: z.string(),
  phases: rows,
  steps: z.array(
    z.strictObject({
      id: z.string(),
      pattern: z.string(),
      stage,
      usInd: usInd.nullable(),
      doubt: z.string().nullable(),
      reason,
    }),
  ),
  regions: z.array(z.strictObject({ scope: z.enum(['china', 'us']), pattern: z.string(), reason })),
  designations: z.array(z.strictObject({ designation: z.enum(DESIGNATIONS), pattern: z.string(), reason })),
  trialRegisters: z.strictObject({ value: z.array(z.string()), reason }),
  enrolment: rows,
  endpoints: z.array(
    z.strictObject({ endpoint: z.string(), unit: z.enum(['%', 'months']).nullable(), pattern: z.string(), reason }),
  ),
  readOuts: z.strictObject({
    link: z.string(),
    percent: z.string(),
    months: z.string(),
    doubt: z.string(),
    reason,
  }),
  cutoffs: rows,
  dates: rows,
  datelineWithin: z.strictObject({ value: z.int().positive(), reason }),
  names: z.strictObject({
    introductions: z.strictObject({ pattern: z.string(), reason }),
    rows: z.array(
      z.strictObject({
        kind: z.enum(['inn', 'chinese', 'brand']),
        lang: z.enum(['en', 'zh']),
        pattern: z.string(),
        reason,
      }),
    ),
  }),
  clauses: z.strictObject({ pattern: z.string(), reason }).describe('where a clause ends within a sentence'),
  notProposed: z
    .array(
      z.strictObject({
        why: z.enum(['denied', 'planned']),
        fields: z.array(z.string()),
        before: z.string().nullable().describe('in the clause before what was found'),
        inside: z.string().nullable().describe('in the very words'),
        after: z.string().nullable().describe('in the clause after them'),
        reason,
      }),
    )
    .describe('words that make of a statement something that is not so'),
  doubts: z.array(
    z.strictObject({
      id: z.string(),
      fields: z.array(z.string()),
      where: z
        .enum(['sentence', 'after'])
        .default('sentence')
        .describe('in the whole sentence, or right after the words'),
      pattern: z.string(),
      says: z.string(),
      reason,
    }),
  ),
});
export type CapturePatternTable = z.infer<typeof capturePatternTable>;

type Compiled<T> = { readonly [K in keyof T]: T[K] extends readonly (infer R)[] ? readonly Tested<R>[] : T[K] };
type Tested<R> = R extends { pattern: string } ? R & { readonly test: RegExp } : R;

type Against = CapturePatternTable['notProposed'][number];

export type CapturePatterns = Compiled<Omit<CapturePatternTable, 'names' | 'endpoints' | 'clauses' | 'notProposed'>> & {
  readonly clauses: { readonly test: RegExp };
  readonly notProposed: readonly (Pick<Against, 'why' | 'fields'> &
    Readonly<Record<'before' | 'inside' | 'after', RegExp | null>>)[];
  readonly introductions: RegExp;
  readonly nameRows: readonly Tested<CapturePatternTable['names']['rows'][number]>[];
  readonly endpoints: readonly Tested<CapturePatternTable['endpoints'][number]>[];
};

/** @throws SyntaxError when a pattern of the table is not a regular expression */
export function capturePatterns(table: CapturePatternTable): CapturePatterns {
  const compiled = <R extends { pattern: string }>(list: readonly R[]) =>
    list.map((row) => ({ ...row, test: new RegExp(row.pattern, 'giu') })) as unknown as readonly Tested<R>[];
  return {
    ...table,
    phases: compiled(table.phases),
    steps: compiled(table.steps),
    regions: compiled(table.regions),
    designations: compiled(table.designations),
    enrolment: compiled(table.enrolment),
    cutoffs: compiled(table.cutoffs),
    dates: compiled(table.dates),
    doubts: compiled(table.doubts),
    clauses: { test: new RegExp(table.clauses.pattern, 'giu') },
    notProposed: table.notProposed.map(({ why, fields, ...at }) => {
      const [before, inside, after] = [at.before, at.inside, at.after].map((one) => one && new RegExp(one, 'iu'));
      return { why, fields, before: before || null, inside: inside || null, after: after || null };
    }),
    endpoints: table.endpoints.map((row) => ({ ...row, test: new RegExp(readOutPattern(row, table.readOuts), 'giu') })),
    introductions: new RegExp(table.names.introductions.pattern, 'iu'),
    // Endings of names tell capitals from small letters.
    nameRows: table.names.rows.map((row) => ({ ...row, test: new RegExp(row.pattern, 'u') })),
  };
}

const BRACKET = (name: string) => `(?:\\s{0,2}[(（](?<${name}>[^()（）]{1,80})[)）])?`;

/** `ORR (n=31) was 45.2% (95% CI 27.3–64.0)`; for shares also `45.2% ORR`. */
function readOutPattern(
  { pattern, unit }: CapturePatternTable['endpoints'][number],
  { link, percent, months }: CapturePatternTable['readOuts'],
): string {
  const signs = unit === '%' ? `(?:${percent})` : unit === 'months' ? `(?:${months})` : '(?!\\s?[%％\\d])';
  const number = (name: string) => `(?<![\\d.,])(?<${name}>\\d{1,3}(?:\\.\\d{1,2})?)(?![\\d.]\\d)\\s{0,2}${signs}`;
  const after = `(?:${pattern})${BRACKET('head')}${link}${number('value')}${BRACKET('tail')}`;
  return unit === '%' ? `${after}|${number('before')}\\s(?:${pattern})${BRACKET('rest')}` : after;
}

/** All matches of a pattern in a part of a text, with places in the whole. */
export function matchesIn(test: RegExp, text: string, from: number, to: number): (RegExpMatchArray & { at: number })[] {
  return [...text.slice(from, to).matchAll(test)].map((match) =>
    Object.assign(match, { at: from + (match.index ?? 0) }),
  );
}
