import { readFile } from 'node:fs/promises';
import { type Refusal, refuse } from '@beringia/domain/basics/errors';

/** Bytes that no text file holds, the replacement of what is not UTF-8 among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/;

/**
 * The text of a file that was named on the command line.
 * @throws Refusal `bad-input` for a file that cannot be read, or that is no text: its bytes would reach the terminal
 */
export async function readGiven(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw cannotRead(file, error.code);
  });
  return textOnly(text, file);
}

/** @throws Refusal `bad-input` for what is no text */
export function textOnly(text: string, file: string): string {
  if (!NO_TEXT.test(text)) return text;
  const workbook = text.startsWith('PK');
  throw refuse('bad-input', {
    file,
    wrong: workbook ? 'this is a spreadsheet or another archive, and not text.' : 'this is not a text file in UTF-8.',
    expected: 'a text file in UTF-8, one record a line',
    next: workbook
      ? 'Save the sheet as CSV or write JSON Lines, whichever the command takes.'
      : 'Check which file it is.',
  });
}

function cannotRead(file: string, code: string | undefined): Refusal {
  return refuse('bad-input', {
    file,
    wrong: code === 'EISDIR' ? 'this is a folder.' : 'the file cannot be read.',
    expected: 'a file that is there and may be read, or - for standard input',
    next: 'Check the path.',
  });
}
