import { type Problem, Refusal, refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import type { Answer, Client } from '../fetching/client.ts';
import type { Fetcher, FetchQuery, Page } from '../fetching/page.ts';
import { placeOf, textOf, totalChanged } from '../fetching/progress.ts';
import { parseHits } from './fetch-hits.ts';
import { type EdgarQuestion, questionsOf, searchPath, shownQuery } from './fetch-query.ts';
import { cutShort, gone, MOST_SHOWN, NO_CONTACT, olderLeft } from './fetch-refusals.ts';
import { pathOfFiling, pathOfHit } from './fetch-worth.ts';
import { parseEdgar } from './parse.ts';
import { parseSubmissions } from './submissions.ts';

/**
 * Filings with the SEC that may hold a licence: pages of the full-text search or the list of a company, and after each page
 * the filings that it leads to, one by one. `parseEdgar` reads every body but those of the search (`isSearchAnswer`).
 */
const SEARCH = 'https://efts.sec.gov';
const DATA = 'https://data.sec.gov';
const ARCHIVES = 'https://www.sec.gov';

const place = z.object({
  query: z.string(),
  /** Which of the questions, and how many rows of its search were read. */
  question: z.number().int().min(0),
  from: z.number().int().min(0),
  total: z.number().nullable(),
  /** Paths of filings still to be fetched. */
  waiting: z.array(z.string()),
  /** Paths that were met, in this question or one before. */
  seen: z.array(z.string()),
});
type Place = z.infer<typeof place>;
interface Step {
  /** Null when the filing is not where the search says. */
  readonly answer: Answer | null;
  readonly next: Place;
  readonly notices: readonly Problem[];
}

export const edgarFetcher: Fetcher = {
  describe: shownQuery,
  async *pages(query, cursor, client) {
    if (client.settings.contact === null || client.settings.contact.trim() === '') throw refuse('refused', NO_CONTACT);
    const shown = shownQuery(query);
    const questions = questionsOf(query);
    const start = { query: shown, question: 0, from: 0, total: null, waiting: [], seen: [] };
    let at: Place = placeOf(place, cursor, shown) ?? start;
    let missing: Problem[] = [];
    while (!isDone(at, questions)) {
      const step: Step =
        at.waiting.length > 0 ? await askFiling(client, at) : await askQuestion(client, at, questions, query);
      at = step.next;
      missing.push(...step.notices);
      if (step.answer === null) continue;
      const last = isDone(at, questions);
      yield { answer: step.answer, cursor: at, total: at.total, last, notices: missing } satisfies Page;
      missing = [];
    }
    const [first, ...others] = missing;
    if (first) throw new Refusal('not-found', [first, ...others]);
  },
};

function isDone({ question, waiting }: Place, questions: readonly EdgarQuestion[]): boolean {
  return waiting.length === 0 && question >= questions.length;
}

function askQuestion(client: Client, at: Place, questions: readonly EdgarQuestion[], query: FetchQuery): Promise<Step> {
  const question = questions[at.question];
  return question?.kind === 'company'
    ? askCompany(client, at, question.cik, query)
    : askSearch(client, at, question?.words ?? '', query);
}

async function askSearch(client: Client, at: Place, words: string, { since }: FetchQuery): Promise<Step> {
  const answer = await client.get(`${client.base(SEARCH)}/${searchPath(words, at.from, since)}`, { accept: 'json' });
  const { total, atLeast, rows, hits } = parseHits(textOf(answer.body));
  const from = at.from + rows;
  const more = rows > 0 && from < Math.min(total, MOST_SHOWN);
  const moved = more ? { question: at.question, from } : { question: at.question + 1, from: 0 };
  const changed = at.from === 0 ? [] : totalChanged(at.total, total);
  const cut = at.from === 0 && (atLeast || total > MOST_SHOWN) ? [cutShort(words, total, atLeast)] : [];
  const next = withFilings({ ...at, ...moved, total }, hits.map(pathOfHit));
  return { answer, next, notices: [...changed, ...cut] };
}

async function askCompany(client: Client, at: Place, cik: string, { since }: FetchQuery): Promise<Step> {
  const url = `${client.base(DATA)}/submissions/CIK${cik}.json`;
  const answer = await client.get(url, { accept: 'json' });
  const { filings, older } = parseSubmissions(textOf(answer.body));
  const recent = filings.filter(({ filedOn }) => since === null || filedOn === null || filedOn >= since);
  const isPartial = older.length > 0 && recent.length === filings.length;
  const next = { ...at, question: at.question + 1, from: 0, total: filings.length };
  return {
    answer,
    next: withFilings(next, recent.map(pathOfFiling)),
    notices: isPartial ? [olderLeft(cik, older)] : [],
  };
}

/** Every filing is read once, however many of its documents or questions lead to it. */
function withFilings(at: Place, paths: readonly (string | null)[]): Place {
  const known = new Set(at.seen);
  const fresh = [...new Set(paths)].filter((path) => path !== null && !known.has(path)) as string[];
  return { ...at, waiting: fresh, seen: [...at.seen, ...fresh] };
}

async function askFiling(client: Client, at: Place): Promise<Step> {
  const [path = '', ...waiting] = at.waiting;
  const next = { ...at, waiting };
  const answer = await client.get(`${client.base(ARCHIVES)}/${path}`, { accept: 'any', allow: [404] });
  if (answer.status === 404) return { answer: null, next, notices: [gone(path)] };
  refuseBlock(answer);
  return { answer, next, notices: [] };
}

/** EDGAR's notice to tools that ask too fast is a small page; nothing further is asked after it. */
function refuseBlock({ body }: Answer): void {
  if (body.length > 20_000) return;
  try {
    parseEdgar(textOf(body));
  } catch (error) {
    // What else is wrong with a filing is a matter of that filing.
    if (error instanceof Refusal && error.code === 'refused') throw error;
  }
}
