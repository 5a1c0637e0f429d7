import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { sharedFolder } from '../tests/support/shared.ts';

/** Real studies of ClinicalTrials.gov, repeated under other numbers to as many as are wanted. */

const FILE = 'datasets/ctgov-v2-watch/studies_all_1178.jsonl.gz';
/** Real numbers stay below this one. */
const FIRST_NUMBER = 30_000_000;
const PIECE = 1024 * 1024;

/** A study, cut at the places where its number stands. */
export type Cut = readonly string[];

/** @returns null where there is no shared folder */
export function realStudies(): readonly Cut[] | null {
  const shared = sharedFolder();
  if (shared === null) return null;
  const lines = gunzipSync(readFileSync(join(shared, FILE)))
    .toString()
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const number = /NCT\d{8}/.exec(line)?.[0];
    if (number === undefined) throw new Error('a study without a number');
    return line.split(number);
  });
}

export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** The studies as lines. The same number is the same study in every run. */
export function* numbered(studies: readonly Cut[], { from, to }: Slice): Generator<string> {
  for (let n = from; n < to; n += 1) yield (studies[n % studies.length] ?? []).join(`NCT${FIRST_NUMBER + n}`);
}

export interface StudyFile {
  readonly file: string;
  readonly bytes: number;
  remove(): void;
}

/** The studies in a file of JSON Lines. */
export async function fileOf(studies: readonly Cut[], slice: Slice): Promise<StudyFile> {
  const folder = mkdtempSync(join(tmpdir(), 'beringia-import-'));
  const file = join(folder, 'studies.jsonl');
  const written = createWriteStream(file);
  await pipeline(Readable.from(inPieces(studies, slice)), written);
  return { file, bytes: written.bytesWritten, remove: () => rmSync(folder, { recursive: true }) };
}

function* inPieces(studies: readonly Cut[], slice: Slice): Generator<Buffer> {
  let text = '';
  for (const line of numbered(studies, slice)) {
    text += `${line}\n`;
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
