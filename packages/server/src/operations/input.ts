import type { Operation } from '@beringia/contract/operation';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import { plainWords } from './plain-words.ts';

// The words of a whole process, as a language of zod is: files are read by schemas too, far from here.
z.config({ localeError: plainWords });

/** @throws Refusal `bad-input` listing every field that is wrong, with the allowed values where there is a closed list. */
export function parseInput(op: Operation, raw: unknown): Record<string, unknown> {
  const parsed = strictInput(op).safeParse(raw ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, op, raw));
  const [first, ...rest] = problems;
  if (!first) throw new Error('a failed parse has an issue');
  throw new Refusal('bad-input', [first, ...rest]);
}

const strict = new WeakMap<Operation, z.ZodObject>();

/** Made once: zod compiles a schema at its first use, which takes longer than the parse. */
function strictInput(op: Operation): z.ZodObject {
  const made = strict.get(op) ?? op.input.strict();
  strict.set(op, made);
  return made;
}

function problemsOf(issue: z.core.$ZodIssue, op: Operation, raw: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: key,
      wrong: `there is no field "${key}".`,
      expected: `one of ${Object.keys(op.input.shape).join(', ')}`,
      next: `See the description of ${op.name}.`,
    }));
  }
  const { path, expected } = closest(issue);
  // The value is quoted, so its place in a list of one need not be.
  const field = issue.path.filter((step) => typeof step !== 'number').join('.') || 'input';
  return [{ field, wrong: wrongOf(path, raw), expected, next: 'Correct the field and ask again.' }];
}

interface Wanted {
  /** Of the wrong value itself, which may be one of a list. */
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

/**
 * What an issue asks for. Of a union ("one or many") only those members count that take a value of this kind, because the others
 * say no more than that they are others.
 */
function closest(issue: z.core.$ZodIssue): Wanted {
  if (issue.code !== 'invalid_union') return { path: issue.path, expected: phrase(issue.message) };
  // The deepest is the member of a list that is wrong, and not the list.
  const [closed] = issue.errors
    .flat()
    .filter(({ code }) => code === 'invalid_value')
    .toSorted((x, y) => y.path.length - x.path.length);
  const members = issue.errors.filter(
    (inner) => !inner.some(({ code, path }) => code === 'invalid_type' && !path.length),
  );
  const [first] = members.length > 0 ? members.flat() : issue.errors.flat();
  const inner = closed ?? first;
  if (!inner) return { path: issue.path, expected: phrase(issue.message) };
  const { path, expected } = closest(inner);
  return { path: [...issue.path, ...path], expected };
}

/** "must be a year such as 2025" stands after "Expected". */
function phrase(message: string): string {
  return message.replace(/^must (?:be )?/, '');
}

function wrongOf(path: readonly PropertyKey[], raw: unknown): string {
  const value = path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null)?.[step], raw);
  return value === undefined ? 'it is missing.' : `${JSON.stringify(value)?.slice(0, 80)} does not fit.`;
}
