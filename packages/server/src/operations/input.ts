import type { Operation } from '@beringia/contract/operation';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import type { z } from 'zod';

/** @throws Refusal `bad-input` listing every field that is wrong, with the allowed values where there is a closed list. */
export function parseInput(op: Operation, raw: unknown): Record<string, unknown> {
  const parsed = strictInput(op).safeParse(raw ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, op));
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

export function problemsOf(issue: z.core.$ZodIssue, op: Operation): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: key,
      wrong: `there is no field "${key}".`,
      expected: `one of ${Object.keys(op.input.shape).join(', ')}`,
      next: `See the description of ${op.name}.`,
    }));
  }
  const field = issue.path.join('.') || 'input';
  const allowed = allowedValues(issue);
  return [
    {
      field,
      wrong: allowed ? 'the value is not one that exists.' : `${issue.message}.`,
      expected: allowed ? `one of ${allowed.join(', ')}` : expectedOf(issue),
      next: 'Correct the field and ask again.',
    },
  ];
}

/** Closed lists sit inside "one or many" unions, so the search goes down into them. */
function allowedValues(issue: z.core.$ZodIssue): string[] | null {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return null;
  return (
    issue.errors
      .flat()
      .map(allowedValues)
      .find((values) => values !== null) ?? null
  );
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `a ${issue.expected}`;
  if (issue.code === 'invalid_union')
    return (
      issue.errors
        .flat()
        .map((inner) => inner.message)
        .join(' or ') || 'another shape'
    );
  return issue.message;
}
