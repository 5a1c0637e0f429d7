import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mapAactStudy } from './aact/map.ts';
import { readAact } from './aact/parse.ts';
import { readAwards } from './award-lists/parse.ts';
import { type Bytes, problemAt, type Read } from './reading/read.ts';
import { filesOfZip } from './reading/zip.ts';
import { type Entry, entriesOf, type ReadingTables, type Source, type SourceFormat } from './source.ts';
import { readVendor } from './vendor/read.ts';

/** What comes as a file only: a bulk copy of a register, award lists, and exports of databases that a team pays for. */

async function* readAactZip(bytes: Bytes): AsyncGenerator<Read<Entry>> {
  const folder = await mkdtemp(join(tmpdir(), 'beringia-aact-'));
  try {
    const studies = readAact(filesOfZip(bytes), folder);
    yield* entriesOf(studies, (study) => {
      const content = mapAactStudy(study);
      return { kind: 'trial', id: content.id, content };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const awards = (id: 'csv' | 'xlsx', programme: string): SourceFormat => ({
  id,
  endings: [id],
  read: (bytes) =>
    entriesOf(readAwards(bytes, id, { programme, awarded: null }), (content) => ({
      kind: 'award',
      id: content.id,
      content,
    })),
});

const vendor = (id: 'csv' | 'xlsx'): SourceFormat => ({
  id,
  endings: id === 'csv' ? ['csv', 'tsv', 'txt'] : ['xlsx'],
  read: (bytes, tables) => readMapped(bytes, id, tables),
});

async function* readMapped(
  bytes: Bytes,
  format: 'csv' | 'xlsx',
  { mapping }: ReadingTables,
): AsyncGenerator<Read<Entry>> {
  if (mapping === null) return yield problemAt({ record: 0, line: null }, NO_MAPPING);
  yield* entriesOf(readVendor(bytes, format, mapping), (content) => ({
    kind: 'vendor',
    id: `${mapping.id}:${content.id}`,
    content,
  }));
}

const NO_MAPPING = {
  wrong: 'no mapping says what the columns mean.',
  expected: 'a saved mapping',
  next: 'Save a mapping and import the file again.',
};

export const LIST_SOURCES: readonly Source[] = [
  { id: 'aact', formats: [{ id: 'zip', endings: ['zip'], read: readAactZip }], fetcher: null, fetches: null },
  {
    id: 'nkp-awards',
    formats: [awards('csv', 'National Key R&D Program'), awards('xlsx', 'National Key R&D Program')],
    fetcher: null,
    fetches: null,
  },
  { id: 'nsfc-awards', formats: [awards('csv', 'NSFC'), awards('xlsx', 'NSFC')], fetcher: null, fetches: null },
  { id: 'vendor', formats: [vendor('csv'), vendor('xlsx')], fetcher: null, fetches: null, own: true },
];
