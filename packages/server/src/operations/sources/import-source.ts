import { randomUUID } from 'node:crypto';
import type { importSource, rereadSource, scheduleSource, syncSource } from '@beringia/contract/sources/import-source';
import { refuse } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import { enqueue, lastReading } from '../../database/queries/jobs.ts';
import { keptAnswer } from '../../database/queries/kept-answers.ts';
import { SOURCES, sourceOf } from '../../sources/catalogue.ts';
import type { FetchQuery } from '../../sources/fetching/page.ts';
import type { Source } from '../../sources/source.ts';
import type { Context, Handler } from '../handler.ts';
import { nextTime } from '../schedule-times.ts';
import { stampOf } from '../stamp.ts';
import { formatOf } from '../works/read-answer.ts';
import { mappingOf } from './mapping-of.ts';
import { missingSetting } from './settings-of.ts';
import { sinceLastSync } from './since-last-sync.ts';

/** One runner a source, whoever asks. */
const laneOf = (source: string) => `source:${source}`;

export const importSourceHandler: Handler<typeof importSource> = async (input, context) => {
  const source = sourceOf(input.source);
  const format = input.format === undefined ? formatByEnding(source, input.name) : formatOf(source.id, input.format);
  const own = source.own === true;
  if (!(await keptAnswer(context.trx, own ? context.workspace : '', input.hash))) throw notKept();
  const mapping = own ? (input.mapping ?? null) : null;
  if (own && mapping === null) throw noMapping();
  if (mapping !== null) await mappingOf(context.trx, mapping);
  const job = await queueJob(context, 'read-answer', {
    source: source.id,
    format: format.id,
    hash: input.hash,
    name: input.name,
    own,
    ...(mapping === null ? {} : { mapping }),
  });
  return { ...(await stampOf(context)), job, source: source.id, format: format.id };
};

export const syncSourceHandler: Handler<typeof syncSource> = async (input, context) => {
  const source = sourceOf(input.source);
  const fetcher = source.fetcher === null ? null : await source.fetcher(context.settings);
  const lacking = fetcher === null ? NO_INTERFACE(source.id) : missingSetting(source.id, context.settings);
  if (fetcher === null || lacking !== null) throw refuse('refused', lacking ?? NO_INTERFACE(source.id));
  const asked = { terms: input.term ?? [], country: input.all ? null : ('CN' as const) };
  const last = () => sinceLastSync(context.trx, { source: source.id, ...asked });
  const query: FetchQuery = { ...asked, since: (input.since as Day | undefined) ?? (await last()) };
  const job = await queueJob(context, 'sync', { source: source.id, ...query });
  return { ...(await stampOf(context)), job, source: source.id, query: fetcher.describe(query) };
};

export const scheduleSourceHandler: Handler<typeof scheduleSource> = async ({ source: id, every, term }, context) => {
  const source = sourceOf(id);
  if (source.fetcher === null) throw refuse('bad-input', NO_INTERFACE(id));
  const { trx, workspace, now, today } = context;
  await trx.deleteFrom('schedule').where('id', '=', laneOf(id)).execute();
  const next = every === 'never' ? null : nextTime(every, today);
  if (next !== null) {
    const input = JSON.stringify({ source: id, terms: term ?? [], country: 'CN', since: null });
    await trx
      .insertInto('schedule')
      .values({ workspace, id: laneOf(id), kind: 'sync', input, every, next_at: next, made_at: now })
      .execute();
  }
  return { ...(await stampOf(context)), source: id, every, next };
};

export const rereadSourceHandler: Handler<typeof rereadSource> = async ({ source: id }, context) => {
  const source = sourceOf(id);
  const kept = await context.trx
    .selectFrom('kept_answer')
    .select(['hash', 'name', 'url'])
    .where('source', '=', id)
    .where('workspace', '=', source.own ? context.workspace : '')
    .where('whole', '=', true)
    .orderBy('at')
    .orderBy('hash')
    .execute();
  const jobs: string[] = [];
  for (const { hash, name, url } of kept) {
    const how = await howRead(context, source, { hash, name, fetched: url !== null });
    if (how === null) continue;
    jobs.push(
      await queueJob(context, 'read-answer', { source: id, hash, name, own: source.own === true, again: true, ...how }),
    );
  }
  return { ...(await stampOf(context)), source: id, jobs };
};

/** The format, and for a vendor's export the mapping, as when it was read before. Null for what was kept and never read. */
async function howRead(
  { trx }: Context,
  source: Source,
  { hash, name, fetched }: { readonly hash: string; readonly name: string; readonly fetched: boolean },
): Promise<{ format: string; mapping?: string } | null> {
  if (fetched) return source.fetches === null ? null : { format: source.fetches };
  const { format, mapping } = (await lastReading(trx, source.id, hash)) ?? {};
  if (source.own) return typeof format === 'string' && typeof mapping === 'string' ? { format, mapping } : null;
  // Another workspace may have read it, whose jobs are not seen here.
  const read = typeof format === 'string' ? format : formatsByEnding(source, name)[0]?.id;
  return read === undefined ? null : { format: read };
}

async function queueJob(
  { trx, workspace, now }: Context,
  kind: string,
  input: Record<string, unknown>,
): Promise<string> {
  const id = randomUUID();
  await enqueue(trx, { workspace, id, kind, lane: laneOf(String(input.source)), input, now });
  return id;
}

function formatsByEnding({ formats }: Pick<Source, 'formats'>, name: string) {
  const plain = name.toLowerCase().replace(/\.gz$/, '');
  return formats.filter(({ endings }) => endings.some((ending) => plain.endsWith(`.${ending}`)));
}

/** @throws Refusal `bad-input` when the ending of the name fits no format of the source */
export function formatByEnding({ id, formats }: Source, name: string) {
  const [found] = formatsByEnding({ formats }, name);
  if (found) return found;
  throw refuse('bad-input', {
    field: 'format',
    wrong: `the ending of "${name}" tells no format of ${id}.`,
    expected: `a name that ends in ${formats.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(', ')}, packed as .gz or not`,
    next: `Rename the file, or name the format: ${formats.map((format) => format.id).join(', ')}.`,
  });
}

const NO_INTERFACE = (id: string) => ({
  field: 'source',
  wrong: `${id} has no interface that a tool may use.`,
  expected: `one of ${SOURCES.filter(({ fetcher }) => fetcher !== null)
    .map((one) => one.id)
    .join(', ')}`,
  next: `Export or save from it by hand, and import the file: beringia sources import ${id} FILE.`,
});

export function notKept() {
  return refuse('not-found', {
    field: 'hash',
    wrong: 'no file is kept under this hash.',
    expected: 'the hash that PUT /uploads answered',
    next: 'Send the file first; the command line does it by itself.',
  });
}

function noMapping() {
  return refuse('bad-input', {
    field: 'mapping',
    wrong: 'the columns of a vendor’s export mean nothing without a mapping.',
    expected: 'the id of a saved mapping',
    next: 'Look at the file with sources.preview, save a mapping with sources.map, and name it here.',
  });
}
