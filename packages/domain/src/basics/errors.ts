/**
 * What went wrong, told so that the reader can act: what was wrong, where, what was expected, what to do next.
 * Domain code throws {@link Refusal}; doors translate its code into an HTTP status or an exit code.
 */
export interface Problem {
  /** What was wrong, with the offending value. */
  wrong: string;
  /** What would have been right: allowed values, a shape, a range. */
  expected: string;
  /** What the reader should do next. */
  next: string;
  file?: string;
  /** Line in the file, counted from 1. */
  line?: number;
  /** Path of the field, such as `amounts.cashAtSigning.value`. */
  field?: string;
}

/**
 * - `bad-input`: the question cannot be understood as asked (HTTP 400, exit 2)
 * - `not-found`: no such record (HTTP 404, exit 3)
 * - `refused`: understood, and not allowed now (HTTP 409, exit 4)
 * - `fault`: our mistake (HTTP 500, exit 1)
 */
export type RefusalCode = 'bad-input' | 'not-found' | 'refused' | 'fault';

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    readonly problems: readonly [Problem, ...Problem[]],
  ) {
    super(problems.map(describeProblem).join('\n'));
  }
}

/** A refusal with a single problem. */
export function refuse(code: RefusalCode, problem: Problem): Refusal {
  return new Refusal(code, [problem]);
}

/** One line a person can read: `deals.jsonl line 4, amounts.total: … Expected …. …` */
export function describeProblem(problem: Problem): string {
  const place = [placeInFile(problem), problem.field].filter(Boolean).join(', ');
  const head = place ? `${place}: ${problem.wrong}` : problem.wrong;
  return `${head} Expected ${problem.expected}. ${problem.next}`;
}

function placeInFile({ file, line }: Problem): string {
  if (line === undefined) return file ?? '';
  return file === undefined ? `line ${line}` : `${file} line ${line}`;
}
