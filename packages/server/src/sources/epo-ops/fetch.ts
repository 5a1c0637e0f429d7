import { setTimeout } from 'node:timers/promises';
import { type Problem, refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import type { Answer } from '../fetching/client.ts';
import type { Fetcher, FetchQuery, Page } from '../fetching/page.ts';
import { placeOf, textOf, totalChanged } from '../fetching/progress.ts';
import { searchesOf } from './fetch-query.ts';
import { cutShort, MOST_SHOWN, NOTHING_ASKED, tooLarge, withoutBiblio } from './fetch-refusals.ts';
import { type OpsSession, type OpsTime, opsSession } from './fetch-session.ts';
import { type OpsAnswer, type OpsReference, parseOps } from './parse.ts';

/**
 * Patents out of EPO OPS 3.2: a search of published data, a hundred publications a page, and after each page the families in
 * it, each in one call with biblio and legal events of its members. Every body is one that `parseOps` reads.
 */
const AT_ONCE = 100;

const place = z.object({
  query: z.string(),
  /** Which of the searches, and the first publication of its next page, counted from 1. */
  search: z.number().int().min(0),
  begin: z.number().int().min(1),
  total: z.number().nullable(),
  /** Members of families still to be asked for: `CN.113000001.B`. */
  waiting: z.array(z.string()),
  /** Families that were asked for. */
  seen: z.array(z.string()),
});
type Place = z.infer<typeof place>;

/** By the clock of the machine; what it waits for is the traffic light of OPS. */
export const opsFetcher = opsFetcherIn({
  now: Date.now,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
});

/** @param time the clock, which tests let stand still */
export function opsFetcherIn(time: OpsTime): Fetcher {
  return {
    describe: shownQuery,
    async *pages(query, cursor, client) {
      const searches = searchesOf(query);
      if (searches.length === 0) throw refuse('bad-input', NOTHING_ASKED);
      const shown = shownQuery(query);
      const start = { query: shown, search: 0, begin: 1, total: null, waiting: [], seen: [] };
      let at: Place | null = placeOf(place, cursor, shown) ?? start;
      const session = opsSession(client, time);
      while (at !== null && !isDone(at, searches)) {
        const page: { answer: Answer; next: Place; notices: readonly Problem[] } =
          at.waiting.length > 0 ? await askFamily(session, at) : await askSearch(session, at, searches);
        at = page.next;
        yield pageOf(page.answer, page.next, page.notices, isDone(at, searches));
      }
    },
  };
}

function shownQuery(query: FetchQuery): string {
  return `EPO OPS 3.2 published-data search: ${searchesOf(query).join(' ; ') || 'nothing to search by'}`;
}

function pageOf(answer: Answer, next: Place, notices: readonly Problem[], last: boolean): Page {
  return { answer, cursor: next, total: next.total, last, notices };
}

function isDone({ search, waiting }: Place, searches: readonly string[]): boolean {
  return waiting.length === 0 && search >= searches.length;
}

async function askSearch(session: OpsSession, at: Place, searches: readonly string[]) {
  const end = Math.min(at.begin + AT_ONCE - 1, MOST_SHOWN);
  const asked = new URLSearchParams({ q: searches[at.search] ?? '', Range: `${at.begin}-${end}` });
  const answer = await session.ask(`published-data/search?${asked}`, 'search');
  const found = foundIn(await parseOps(textOf(answer.body)));
  const fresh = distinctFamilies(found.references, at.seen);
  const begin = end + 1;
  const more = found.references.length > 0 && begin <= Math.min(found.total, MOST_SHOWN);
  const next: Place = {
    ...at,
    search: more ? at.search : at.search + 1,
    begin: more ? begin : 1,
    total: found.total,
    waiting: fresh.map(({ publication: { country, number, kind } }) =>
      [country, number, kind].filter(Boolean).join('.'),
    ),
    seen: [...at.seen, ...fresh.map(familyOf)],
  };
  const before = at.begin === 1 ? null : at.total;
  const cut = begin > MOST_SHOWN || at.begin === 1 ? cutShort(found.total) : [];
  return { answer, next, notices: [...totalChanged(before, found.total), ...cut] };
}

/** Large families are too much with biblio (413); then their legal events alone are asked for. */
async function askFamily(session: OpsSession, at: Place) {
  const [member = '', ...waiting] = at.waiting;
  const next = { ...at, waiting };
  const whole = await session.ask(`family/publication/docdb/${encodeURIComponent(member)}/biblio,legal`, 'inpadoc');
  if (whole.status !== 413) return { answer: whole, next, notices: [] };
  const answer = await session.ask(`family/publication/docdb/${encodeURIComponent(member)}/legal`, 'inpadoc');
  if (answer.status === 413) throw refuse('refused', tooLarge(member));
  return { answer, next, notices: [withoutBiblio(member)] };
}

function foundIn(answer: OpsAnswer): { total: number; references: readonly OpsReference[] } {
  if (answer.kind === 'references') return { total: answer.page.total, references: answer.references };
  if (answer.kind === 'fault' && answer.meaning === 'nothing-found') return { total: 0, references: [] };
  throw refuse('bad-input', {
    wrong: `the search was answered with ${answer.kind}.`,
    expected: 'a page of publications',
    next: 'Ask again; if it stays so, keep the raw answer and report it.',
  });
}

function distinctFamilies(references: readonly OpsReference[], seen: readonly string[]): OpsReference[] {
  const known = new Set(seen);
  return references.filter((one) => {
    const isNew = !known.has(familyOf(one));
    known.add(familyOf(one));
    return isNew;
  });
}

function familyOf({ familyId, publication }: OpsReference): string {
  return familyId ?? `${publication.country ?? ''}${publication.number}`;
}
