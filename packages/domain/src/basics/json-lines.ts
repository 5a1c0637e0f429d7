import type { z } from 'zod';
import type { Problem } from './errors.ts';

/** One problem of a file of JSON Lines, always with its line. */
export interface LineProblem extends Problem {
  readonly line: number;
  readonly field: string;
}

export interface ReadLines<T> {
  readonly items: readonly { readonly line: number; readonly value: T }[];
  readonly problems: readonly LineProblem[];
  /** Lines that hold something, good or bad. */
  readonly read: number;
}

/**
 * Reads one object a line. Every error of every line is reported; a good line is never lost to a bad one.
 * @param name what a line is, as `beringia schema NAME` calls it
 * @param more problems that only show between lines or inside a valid object
 */
export function readJsonLines<T>(
  content: string,
  schema: z.ZodType<T>,
  name: string,
  more: (value: T, line: number) => readonly LineProblem[] = () => [],
): ReadLines<T> {
  const items: { line: number; value: T }[] = [];
  const problems: LineProblem[] = [];
  const lines = content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
  for (const { text, line } of lines) {
    const found = readLine(text, line, schema, name);
    const wrong = 'problems' in found ? found.problems : more(found.value, line);
    problems.push(...wrong);
    if ('value' in found && wrong.length === 0) items.push({ line, value: found.value });
  }
  return { items, problems, read: lines.length };
}

function readLine<T>(
  text: string,
  line: number,
  schema: z.ZodType<T>,
  name: string,
): { value: T } | { problems: LineProblem[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const next = 'Check quotes, commas and line breaks.';
    const wrong = `not JSON: ${(error as Error).message}.`;
    return { problems: [{ line, field: 'line', wrong, expected: 'one JSON object a line', next }] };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data };
  return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, raw, line, name)) };
}

/** A key that does not exist is a problem of its own, under its own name. */
function problemsOf(issue: z.core.$ZodIssue, raw: unknown, line: number, name: string): LineProblem[] {
  const next = `\`beringia schema ${name}\` prints the shape of every field.`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line,
      field: [...issue.path, key].join('.'),
      wrong: 'there is no such field.',
      expected: 'a field that exists, spelt as the schema spells it',
      next,
    }));
  }
  // What a schema says of itself ("must be a day") stands after "Expected".
  const said = issue.message.replace(/^must (?:be )?/, '');
  const expected = issue.code === 'invalid_value' ? `one of ${issue.values.join(', ')}` : said;
  return [{ line, field: issue.path.join('.') || name, wrong: wrongOf(issue.path, raw), expected, next }];
}

function wrongOf(path: readonly PropertyKey[], raw: unknown): string {
  const value = path.reduce<unknown>((current, step) => (current as Record<PropertyKey, unknown> | null)?.[step], raw);
  return value === undefined ? 'the field is missing.' : `${JSON.stringify(value).slice(0, 80)} does not fit.`;
}
