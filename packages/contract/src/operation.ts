import type { RefusalCode } from '@beringia/domain/basics/errors';
import type { z } from 'zod';

/**
 * One thing the system can do. REST, MCP and the command line are printed from these objects and add no logic.
 * Input and output are plain objects, because that is the only shape all three doors can carry.
 */
export interface Operation<
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodObject = z.ZodObject,
  N extends OperationName = OperationName,
> {
  /** `area.verb`, such as `deals.list`: the MCP tool is `deals_list`, the command `beringia deals list`. */
  readonly name: N;
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  readonly errors: readonly DeclaredError[];
  readonly rest: { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly path: `/${string}` };
  /** Names of inputs that the command line takes as positional arguments, in order; the rest are `--options`. */
  readonly positional: readonly (keyof z.infer<I> & string)[];
  /** REST answers with the file itself: `content` decoded, under `mediaType` and `fileName`. */
  readonly file?: true;
  /**
   * The input names a file by the hash under which it was kept: a door that has the file keeps it first, for the source that
   * the input names, or for the one that stands here.
   */
  readonly keeps?: true | string;
  /** The answer names a job; a door that waits shows its progress to the end. */
  readonly follows?: true;
  /** Whether the operation changes anything; MCP clients ask before they call one that does. */
  readonly effect: 'read' | 'write';
}

type OperationName = `${string}.${string}`;

export interface DeclaredError {
  readonly code: RefusalCode;
  readonly when: string;
  /** What the caller should do next. */
  readonly recovery: string;
}

/** Keeps the precise types of a definition while checking its shape: the list of handlers is checked by name. */
export function operation<I extends z.ZodObject, O extends z.ZodObject, const N extends OperationName>(
  definition: Operation<I, O, N>,
): Operation<I, O, N> {
  return definition;
}

export type InputOf<Op extends Operation> = z.infer<Op['input']>;
export type OutputOf<Op extends Operation> = z.infer<Op['output']>;

export const BAD_INPUT: DeclaredError = {
  code: 'bad-input',
  when: 'a field is missing, has the wrong shape, or a filter names a value that does not exist',
  recovery: 'Read the problems: each names the field, what was expected and the allowed values.',
};

export const NOT_FOUND: DeclaredError = {
  code: 'not-found',
  when: 'no record has this id, now or formerly',
  recovery: 'Search the list by name; ids are kebab-case and old ids keep answering.',
};
