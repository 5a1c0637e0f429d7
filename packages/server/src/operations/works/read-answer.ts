import { refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import { flushLater } from '../../database/flush-later.ts';
import { keptAnswer, keptBytes } from '../../database/queries/kept-answers.ts';
import { settleFound } from '../../database/queries/settle-found.ts';
import { noteFile } from '../../database/queries/source-comings.ts';
import { noteState } from '../../database/queries/source-states.ts';
import type { Trx } from '../../database/tables.ts';
import { sourceOf } from '../../sources/catalogue.ts';
import type { Read } from '../../sources/reading/read.ts';
import { type Entry, neverSilent, type SourceFormat } from '../../sources/source.ts';
import { mappingOf } from '../sources/mapping-of.ts';
import { readingTables } from './reading-tables.ts';
import { storeAgain } from './store-again.ts';
import { type ImportCounts, NOTHING_YET, type Prepared, startBatch, storeBatch } from './store-reads.ts';
import { note, nothingSeen, type Seen, takeOff } from './taken-off.ts';
import type { Work, WorkTools } from './work.ts';

/** Reads a kept answer, a file or a page, into records. It goes on after a kill where its last step ended. */

export const readAnswerInput = z.object({
  source: z.string(),
  format: z.string(),
  hash: z.string(),
  name: z.string().optional(),
  own: z.boolean(),
  mapping: z.string().nullable().default(null),
  again: z.boolean().default(false),
});

interface Checkpoint {
  /** Reads that are stored or set aside. */
  readonly reads: number;
  readonly counts: ImportCounts;
  /** The latest day so far that a record speaks of, as a sortable key. */
  readonly latest: string | null;
}
/** Few enough for a step of well under a second. */
const BATCH = 250;

export const readAnswerWork: Work = async (tools) => {
  const input = readAnswerInput.parse(tools.job.input);
  const within = input.own ? tools.asWorkspace : tools.asOwner;
  const workspace = input.own ? tools.job.workspace : '';
  const kept = await within((trx) => keptAnswer(trx, workspace, input.hash));
  if (kept === null) throw gone(input.hash);
  const progress = { pieces: 0 };
  const bytes = counted(keptBytes(within, workspace, input.hash, kept.pieces), progress);
  const format = formatOf(input.source, input.format);
  const mapping = input.mapping === null ? null : await within((trx) => mappingOf(trx, input.mapping ?? ''));
  const reads = format.read(bytes, readingTables(tools.shop.library, { at: kept.at, address: kept.url, mapping }));
  const whole = sourceOf(input.source).snapshot === true && !input.again;
  // The same bytes may have been kept before, as a page or under another name.
  const file = !input.again || kept.url === null;
  const told = file ? neverSilent(reads, { source: input.source, bytes: Number(kept.bytes) }) : reads;
  await storeReads(tools, told, {
    ...input,
    name: input.name ?? kept.name,
    workspace: input.own ? workspace : null,
    whole,
    of: kept.pieces,
    progress,
  });
  await settleFound(tools.shop.database.kysely);
};

interface Reading {
  readonly source: string;
  readonly hash: string;
  readonly name: string;
  readonly workspace: string | null;
  /** True where the answer was read before. */
  readonly again: boolean;
  /** True where an answer is the whole list. */
  readonly whole: boolean;
  readonly of: number;
  readonly progress: { readonly pieces: number };
}

/** While one batch is being stored, the next is read: the database and this process each have a processor. */
async function storeReads(tools: WorkTools, reads: AsyncIterable<Read<Entry>>, reading: Reading): Promise<void> {
  const start = startOf(tools);
  const within = reading.workspace === null ? tools.asOwner : tools.asWorkspace;
  const { today, now } = tools.shop;
  const store = reading.again ? storeAgain : storeBatch;
  let { reads: at, counts, latest } = start;
  let writing = Promise.resolve();
  const seen = nothingSeen();
  for await (const { size, prepared } of batches(
    skip(reading.whole ? noting(reads, seen) : reads, start.reads),
    reading,
  )) {
    const pieces = reading.progress.pieces;
    await writing;
    writing = tools.step(within, async (trx) => {
      await flushLater(trx);
      counts = await store(trx, { ...reading, job: tools.job.id, day: today(), at: now() }, prepared, counts);
      at += size;
      latest = latestOf(prepared, latest, today());
      return { checkpoint: { reads: at, counts, latest }, progress: { ...counts, pieces, of: reading.of } };
    });
    // It is waited for before the next one; until then nobody listens to its failing.
    writing.catch(() => {});
  }
  await writing;
  if (reading.workspace !== null) return;
  await tools.step(tools.asOwner, async (trx) => {
    const removed = reading.whole ? { removed: await takeOff(trx, reading.source, today(), seen) } : {};
    await noteCame(trx, reading, { workspace: tools.job.workspace, at: now(), latest, records: counts.read });
    const progress = { ...counts, ...removed, pieces: reading.of, of: reading.of };
    return { checkpoint: { reads: at, counts, latest }, progress };
  });
}

function startOf({ job }: WorkTools): Checkpoint {
  const start = job.checkpoint as Partial<Checkpoint> | null;
  return { reads: 0, latest: null, ...start, counts: { ...NOTHING_YET, ...start?.counts } };
}

/** A day that has not come yet is a plan of the record, and tells nothing of the age of the file. */
function latestOf({ days }: Prepared, before: string | null, today: string): string | null {
  const past = [...days, before].filter((day): day is string => day !== null && day <= today);
  return past.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
}

/**
 * A file tells what it brought, and never that the source was looked at: it may be old, or a part. Only of a list that always
 * comes whole it counts as a look. What gave no record, or was read before, tells nothing new.
 */
async function noteCame(
  trx: Trx,
  { source, name, again, whole }: Reading,
  file: Omit<Parameters<typeof noteFile>[1], 'source' | 'name'>,
): Promise<void> {
  if (again || file.records === 0) return;
  await noteFile(trx, { ...file, source, name });
  if (whole) await noteState(trx, source, { synced_at: file.at });
}

/** Also what an earlier start of the job has stored already is noted: only all reads together say what a list holds. */
async function* noting(reads: AsyncIterable<Read<Entry>>, seen: Seen): AsyncGenerator<Read<Entry>> {
  for await (const read of reads) {
    note(seen, read);
    yield read;
  }
}

async function* skip<T>(items: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let at = 0;
  for await (const item of items) if (at++ >= count) yield item;
}

async function* batches(
  reads: AsyncIterable<Read<Entry>>,
  { source, hash }: Reading,
): AsyncGenerator<{ readonly size: number; readonly prepared: Prepared }> {
  const batch = startBatch(source, hash);
  for await (const read of reads) {
    batch.add(read);
    if (batch.size() === BATCH) yield { size: BATCH, prepared: batch.take() };
  }
  if (batch.size() > 0) yield { size: batch.size(), prepared: batch.take() };
}

async function* counted(bytes: AsyncIterable<Uint8Array>, progress: { pieces: number }): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    progress.pieces += 1;
    yield piece;
  }
}

/** @throws Refusal `bad-input` naming the formats that there are */
export function formatOf(source: string, format: string): SourceFormat {
  const { formats } = sourceOf(source);
  const found = formats.find(({ id }) => id === format);
  if (found) return found;
  throw refuse('bad-input', {
    field: 'format',
    wrong: `"${format}" is no format of ${source}.`,
    expected: `one of ${formats.map(({ id }) => id).join(', ')}`,
    next: 'Name one of them, or leave it out: the ending of the file name tells most.',
  });
}

function gone(hash: string) {
  return refuse('not-found', {
    field: 'hash',
    wrong: `no whole answer ${hash.slice(0, 12)}… is kept.`,
    expected: 'an answer that was kept to its last piece',
    next: 'Import the file again.',
  });
}
