import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Cut, numbered } from './import-records.ts';
import type { Imported, Importer } from './importer.ts';

/** Files that no string can hold, and a workbook that is refused. Each is made, imported and removed. */

const GIGABYTE = 1024 ** 3;
const SAMPLE = new URL('../packages/server/src/sources/clinicaltrials-gov/samples/study.xml', import.meta.url);

export interface Huge extends Imported {
  readonly name: string;
  readonly gigabytes: number;
}

export async function* huge(importer: Importer, studies: readonly Cut[]): AsyncGenerator<Huge> {
  yield await imported(importer, 'clinicaltrials-gov', 'array.json', inOneLine(studies));
  yield await imported(importer, 'clinicaltrials-gov', 'studies.xml', asXml());
  yield await imported(importer, 'ictrp', 'workbook.xlsx', zeros(101 * 1024 ** 2));
}

async function imported(
  importer: Importer,
  source: string,
  name: string,
  text: Iterable<string | Buffer>,
): Promise<Huge> {
  const folder = mkdtempSync(join(tmpdir(), 'beringia-huge-'));
  const file = join(folder, name);
  try {
    const written = createWriteStream(file);
    await pipeline(Readable.from(text), written);
    const done = await importer.import({ file, name, source });
    return { name, gigabytes: written.bytesWritten / GIGABYTE, ...done };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One array of real studies without a line break. */
function* inOneLine(studies: readonly Cut[]): Generator<string> {
  let size = 0;
  for (const study of numbered(studies, { from: 0, to: Number.MAX_SAFE_INTEGER })) {
    const piece = `${size === 0 ? '[' : ','}${study}`;
    yield piece;
    size += piece.length;
    if (size > GIGABYTE) break;
  }
  yield ']';
}

/** The sample of the retired format, each with a number of its own and a description as long as real ones may be. */
function* asXml(): Generator<string> {
  const sample = readFileSync(SAMPLE, 'utf8').replace(/<\?xml.*?\?>/, '');
  const words = 'SMP-104 in adults with severe asthma who were treated before. '.repeat(300);
  const [before = '', after = ''] = sample
    .replace('<sponsors>', `<detailed_description>${words}</detailed_description><sponsors>`)
    .split('NCT99999904');
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<studies>\n';
  for (let n = 0; n * (before.length + after.length) < GIGABYTE; n += 1) yield `${before}NCT${80_000_000 + n}${after}`;
  yield '</studies>\n';
}

function* zeros(size: number): Generator<Buffer> {
  const piece = Buffer.alloc(1024 * 1024);
  for (let written = 0; written < size; written += piece.length) yield piece;
}
