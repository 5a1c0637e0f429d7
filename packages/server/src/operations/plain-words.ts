import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

/**
 * What a field should have held, as a noun, in place of the sentences that zod writes: `a number`, not `Invalid input: expected
 * number, received string`. It follows "Expected" in every refusal; what a schema says of itself comes before it.
 */
export function plainWords(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? `a text in the form ${issue.pattern ?? issue.format}`;
    case 'too_small':
      return issue.origin === 'number' ? least(issue) : `at least ${counted(issue.minimum, issue.origin)}`;
    case 'too_big':
      return issue.origin === 'number' ? most(issue) : `at most ${counted(issue.maximum, issue.origin)}`;
    case 'not_multiple_of':
      return issue.divisor === 1 ? 'a whole number' : `a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return `no field called ${issue.keys.join(', ')}`;
    default:
      return 'a value of another shape';
  }
}

const KINDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  undefined: 'nothing',
  nan: 'a number',
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'an address such as https://example.org/page',
  safeint: 'a whole number',
  int32: 'a whole number',
  email: 'an e-mail address',
};

function least({ minimum, inclusive }: { minimum: number | bigint; inclusive?: boolean }): string {
  return inclusive === false ? `a number above ${minimum}` : `a number of at least ${minimum}`;
}

function most({ maximum, inclusive }: { maximum: number | bigint; inclusive?: boolean }): string {
  return inclusive === false ? `a number below ${maximum}` : `a number of at most ${maximum}`;
}

function counted(count: number | bigint, origin: string): string {
  const [one, many] = origin === 'string' ? ['character', 'characters'] : ['item', 'items'];
  return `${count} ${Number(count) === 1 ? one : many}`;
}
