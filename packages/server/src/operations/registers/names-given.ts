import { type Problem, Refusal, refuse } from '@beringia/domain/basics/errors';
import { refuseNames } from '@beringia/domain/registers/screen-names';

export interface GivenNames {
  readonly names?: readonly string[] | undefined;
  /** A text with one name a line. */
  readonly content?: string | undefined;
  readonly fileName?: string | undefined;
}

/**
 * The names that a question gives one by one, then those of a text, in their order. Empty lines are no names.
 * @throws Refusal `bad-input` when there is none, or one is empty or too long; of a text its line is named
 */
export function namesGiven({ names = [], content = '', fileName }: GivenNames): string[] {
  const lines = content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '');
  if (names.length + lines.length === 0) throw nothingGiven();
  refuseNames(names);
  const [first, ...rest] = lines.flatMap(({ text, line }) => problemsOf(text, line, fileName));
  if (first) throw new Refusal('bad-input', [first, ...rest]);
  return [...names.map((name) => name.trim()), ...lines.map(({ text }) => text)];
}

function problemsOf(name: string, line: number, file: string | undefined): Problem[] {
  try {
    refuseNames([name]);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const place = file === undefined ? { line } : { file, line };
    return error.problems.map((problem) => ({ ...problem, ...place, field: 'name' }));
  }
}

function nothingGiven() {
  return refuse('bad-input', {
    field: 'names',
    wrong: 'no name was given.',
    expected: 'names, or a text with one name a line',
    next: 'Name them, or name a file with --file (- for standard input).',
  });
}
