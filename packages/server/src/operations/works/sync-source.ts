import { setTimeout as sleep } from 'node:timers/promises';
import { type Problem, Refusal, refuse } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import { z } from 'zod';
import { keepBytes, lastAnswerOf } from '../../database/queries/kept-answers.ts';
import { noteQuestion } from '../../database/queries/source-comings.ts';
import { noteState, type StateNews } from '../../database/queries/source-states.ts';
import type { Trx } from '../../database/tables.ts';
import { asOwner } from '../../database/walls.ts';
import { sourceOf } from '../../sources/catalogue.ts';
import { fetchClient } from '../../sources/fetching/client.ts';
import { fetchLimitTable, limitOf } from '../../sources/fetching/limits.ts';
import type { Fetcher, FetchQuery, JsonValue, Page } from '../../sources/fetching/page.ts';
import type { Read } from '../../sources/reading/read.ts';
import type { Entry, SourceFormat } from '../../sources/source.ts';
import { formatOf } from './read-answer.ts';
import { readingTables } from './reading-tables.ts';
import { type ImportCounts, NOTHING_YET, prepare, storeBatch } from './store-reads.ts';
import { seenIn, takeOff } from './taken-off.ts';
import type { Work, WorkTools } from './work.ts';

/** Asks a source page by page. A page, its records and the place to go on from are stored together, or none of them. */

export const syncInput = z.object({
  source: z.string(),
  terms: z.array(z.string()).default([]),
  country: z.literal('CN').nullable().default(null),
  since: z
    .string()
    .nullable()
    .default(null)
    .transform((text) => text as Day | null),
});

interface Checkpoint {
  readonly cursor: JsonValue;
  readonly pages: number;
  readonly counts: ImportCounts;
  /** Taken off a list that was read whole. */
  readonly removed: number;
  /** Hits, as the source last counted them. */
  readonly total: number | null;
  readonly notices: readonly string[];
}

const NOTHING_DONE: Checkpoint = {
  cursor: null,
  pages: 0,
  counts: NOTHING_YET,
  removed: 0,
  total: null,
  notices: [],
};

export const syncSourceWork: Work = async (tools) => {
  const { source: id, ...query } = syncInput.parse(tools.job.input);
  const source = sourceOf(id);
  if (source.fetcher === null || source.fetches === null) throw notFetched(id);
  const [fetcher, format] = [await source.fetcher(tools.shop.settings), formatOf(id, source.fetches)];
  await tools.asOwner((trx) => noteState(trx, id, { tried_at: tools.shop.now() }));
  try {
    await syncPages(tools, { id, fetcher, format, query });
  } catch (error) {
    if (error instanceof Refusal) await tools.asOwner((trx) => noteState(trx, id, { problem: error.problems[0] }));
    throw error;
  }
};

interface Sync {
  readonly id: string;
  readonly fetcher: Fetcher;
  readonly format: SourceFormat;
  readonly query: FetchQuery;
}

async function syncPages(tools: WorkTools, { id, fetcher, format, query }: Sync): Promise<void> {
  const start = tools.job.checkpoint as Partial<Checkpoint> | null;
  let done: Checkpoint = { ...NOTHING_DONE, ...start, counts: { ...NOTHING_YET, ...start?.counts } };
  const client = clientFor(tools, sourceOf(id).service ?? id);
  for await (const page of fetcher.pages(query, done.cursor, client)) {
    const reads = page.answer.notModified ? [] : await readsOf(page, format, tools);
    await tools.step(tools.asOwner, async (trx) => {
      const stored = page.answer.notModified ? done : await storePage(tools, id, page, reads, done, trx);
      const notices = toldOnce(done.notices, page.notices);
      done = { ...stored, notices, cursor: page.cursor, pages: done.pages + 1, total: page.total ?? done.total };
      await noteState(trx, id, newsOf(tools, page));
      if (page.last) await noteQuestion(trx, { ...askedBy(tools), source: id, records: done.counts.read }, query);
      const { cursor: _cursor, counts, ...rest } = done;
      return { checkpoint: done, progress: { ...counts, ...rest } };
    });
    if (page.last) return;
  }
}

function askedBy({ job, shop }: WorkTools) {
  return { workspace: job.workspace, at: job.started_at ?? shop.now() };
}

/** What changed before the first page came is not in it, so a sync is of the moment at which its job first began. */
function newsOf({ job, shop }: WorkTools, page: Page): StateNews {
  const asOf = page.dataAsOf === undefined ? {} : { data_as_of: page.dataAsOf };
  if (!page.last) return { ...asOf, cursor: page.cursor };
  return { ...asOf, cursor: null, synced_at: job.started_at ?? shop.now(), problem: null };
}

const MOST_NOTICES = 20;

/** What the reader of the ledger should know, each once; a source that says something new on every page is cut short. */
export function toldOnce(before: readonly string[], notices: readonly Problem[]): string[] {
  return [...new Set([...before, ...notices.map(({ wrong }) => wrong)])].slice(0, MOST_NOTICES);
}

async function readsOf(page: Page, format: SourceFormat, tools: WorkTools): Promise<Read<Entry>[]> {
  const body = (async function* () {
    yield page.answer.body;
  })();
  const answer = { at: tools.shop.now(), address: page.answer.url, mapping: null };
  const reads: Read<Entry>[] = [];
  for await (const read of format.read(body, readingTables(tools.shop.library, answer))) reads.push(read);
  return reads;
}

/** Records of one statement. */
const BATCH = 500;

async function storePage(
  tools: WorkTools,
  source: string,
  { answer }: Page,
  reads: readonly Read<Entry>[],
  done: Checkpoint,
  trx: Trx,
): Promise<Checkpoint> {
  const { today, now } = tools.shop;
  const at = now();
  const marks = { etag: answer.headers.get('etag') ?? null, lastModified: answer.headers.get('last-modified') ?? null };
  const kept = { workspace: '', source, name: answer.url, url: answer.url, ...marks, at };
  const { hash } = await keepBytes(trx, kept, answer.body);
  const whose = { workspace: null, job: tools.job.id, source, day: today(), at };
  let { counts, removed } = done;
  for (let from = 0; from < reads.length; from += BATCH) {
    const prepared = prepare({ source, answer: hash, reads: reads.slice(from, from + BATCH) });
    counts = await storeBatch(trx, whose, prepared, counts);
  }
  if (sourceOf(source).snapshot) removed += await takeOff(trx, source, today(), seenIn(reads), true);
  return { ...done, counts, removed };
}

function clientFor({ shop, signal }: WorkTools, source: string) {
  return fetchClient({
    settings: shop.settings,
    limit: limitOf(fetchLimitTable.parse(shop.library.scouting.fetchLimits()), source, shop.settings.keys),
    source,
    sleep: (ms, stop) => sleep(ms, undefined, { signal: stop ?? signal }),
    now: Date.now,
    ...shop.waiting,
    random: Math.random,
    signal,
    memory: {
      async recall(url) {
        const kept = await asOwner(shop.database.kysely, (trx) => lastAnswerOf(trx, url));
        return kept === null ? null : { url, etag: kept.etag, lastModified: kept.last_modified };
      },
    },
  });
}

function notFetched(id: string) {
  return refuse('refused', {
    field: 'source',
    wrong: `${id} has no interface that a tool may use.`,
    expected: 'a source that can be fetched',
    next: `Export or save from it by hand and import the file: beringia sources import ${id} FILE.`,
  });
}
