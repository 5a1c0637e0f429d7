import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import { z } from 'zod';
import { keepBytes, lastAnswerOf } from '../../database/queries/kept-answers.ts';
import { noteState } from '../../database/queries/source-states.ts';
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
}

export const syncSourceWork: Work = async (tools) => {
  const { source: id, ...query } = syncInput.parse(tools.job.input);
  const source = sourceOf(id);
  if (source.fetcher === null || source.fetches === null) throw notFetched(id);
  const [fetcher, format] = [await source.fetcher(tools.shop.settings), formatOf(id, source.fetches)];
  await tools.asOwner((trx) => noteState(trx, id, { tried_at: tools.shop.now() }));
  try {
    await syncPages(tools, { id, fetcher, format, query });
  } catch (error) {
    if (error instanceof Error && 'problems' in error) {
      const [problem] = (error as unknown as { problems: [never] }).problems;
      await tools.asOwner((trx) => noteState(trx, id, { problem }));
    }
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
  const started = tools.shop.now();
  let done = (tools.job.checkpoint as Checkpoint | null) ?? { cursor: null, pages: 0, counts: NOTHING_YET };
  const client = clientFor(tools, sourceOf(id).service ?? id);
  for await (const page of fetcher.pages(query, done.cursor, client)) {
    const reads = page.answer.notModified ? [] : await readsOf(page, format, tools);
    await tools.step(tools.asOwner, async (trx) => {
      const counts = page.answer.notModified ? done.counts : await storePage(tools, id, page, reads, done.counts, trx);
      done = { cursor: page.cursor, pages: done.pages + 1, counts };
      await noteState(
        trx,
        id,
        page.last ? { cursor: null, synced_at: started, problem: null } : { cursor: page.cursor },
      );
      return { checkpoint: done, progress: { ...counts, pages: done.pages, total: page.total } };
    });
    if (page.last) return;
  }
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

async function storePage(
  tools: WorkTools,
  source: string,
  { answer, notices }: Page,
  reads: readonly Read<Entry>[],
  counts: ImportCounts,
  trx: Parameters<typeof keepBytes>[0],
): Promise<ImportCounts> {
  const { today, now } = tools.shop;
  const at = now();
  const { hash } = await keepBytes(
    trx,
    {
      workspace: '',
      source,
      name: answer.url,
      url: answer.url,
      etag: answer.headers.get('etag') ?? null,
      lastModified: answer.headers.get('last-modified') ?? null,
      at,
    },
    answer.body,
  );
  const told = notices.map((problem) => ({ problem: { ...problem, at: { record: 0, line: null }, raw: null } }));
  const prepared = prepare({ source, answer: hash, reads: [...told, ...reads] });
  return storeBatch(trx, { workspace: null, job: tools.job.id, source, day: today(), at }, prepared, counts);
}

function clientFor({ shop, signal }: WorkTools, source: string) {
  return fetchClient({
    settings: shop.settings,
    limit: limitOf(fetchLimitTable.parse(shop.library.scouting.fetchLimits()), source, shop.settings.keys),
    source,
    sleep: (ms, stop) => sleep(ms, undefined, { signal: stop ?? signal }),
    now: Date.now,
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
