import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Refusal, refuse } from '@beringia/domain/basics/errors';
import type { Io } from './io.ts';

/** An answer that is a file, as its operation gives it. */
interface FileAnswer {
  readonly fileName: string;
  readonly encoding: 'utf8' | 'base64';
  readonly content: string;
}

/**
 * Hands the bytes on as they are: to standard output, or into a file. A folder takes it under its own name.
 * @param place the file or folder asked for; `-`, or none, is standard output
 * @throws Refusal `bad-input` where the bytes would fill a terminal with signs, or the file cannot be written
 */
export async function handOver(answer: Record<string, unknown>, place: string | undefined, io: Io): Promise<void> {
  const { fileName, encoding, content } = answer as unknown as FileAnswer;
  const bytes = Buffer.from(content, encoding);
  if (place !== undefined && place !== '-') {
    const file = isFolder(place) ? join(place, fileName) : place;
    await writeFile(file, bytes).catch((error: Error) => {
      throw cannotWrite(file, error);
    });
    return io.out(`Wrote ${file}, ${bytes.length} bytes, as ${fileName}.`);
  }
  if (io.onTerminal && encoding === 'base64') throw notForTerminals(fileName);
  io.write(bytes);
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function cannotWrite(file: string, error: Error): Refusal {
  return refuse('bad-input', {
    file,
    wrong: `the file cannot be written: ${error.message}.`,
    expected: 'a place where a file may be made',
    next: 'Name another place with -o.',
  });
}

function notForTerminals(fileName: string): Refusal {
  return refuse('bad-input', {
    field: 'output',
    wrong: `${fileName} is no text, and a terminal cannot show it.`,
    expected: 'a file to write it into',
    next: 'Add `-o FILE`, or send the output into a file with `> FILE`.',
  });
}
