import { refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import { jsonOf } from './submissions.ts';

/**
 * A page of EDGAR's full-text search (`efts.sec.gov/LATEST/search-index`): documents that hold the words, each with its
 * filing. It carries no record of its own. Shape as printed in
 * https://john-friedman.github.io/datamule-python/datamule-python/index/.
 */
export interface EdgarHit {
  /** `0001193125-24-152391`. */
  readonly accession: string;
  /** Of the filers, ten digits each. */
  readonly ciks: readonly string[];
  /** `8-K`; amendments as filed. */
  readonly form: string;
  /** `EX-10.1`; null where the search does not say. */
  readonly documentType: string | null;
}

export interface EdgarHits {
  readonly total: number;
  /** True when there are more than the search counts. */
  readonly atLeast: boolean;
  /** Rows on the page, those left out for want of a number too. */
  readonly rows: number;
  readonly hits: readonly EdgarHit[];
}

const hitRow = z.looseObject({
  _id: z.string(),
  _source: z.looseObject({
    ciks: z.array(z.string()).min(1),
    form: z.string().nullish(),
    root_forms: z.array(z.string()).nullish(),
    file_type: z.string().nullish(),
  }),
});
const searchAnswer = z.looseObject({
  hits: z.looseObject({
    total: z.looseObject({ value: z.number(), relation: z.string().nullish() }),
    hits: z.array(z.unknown()),
  }),
});

/** Whether a text is such a page, so that no reader of filings takes it for one. */
export function isSearchAnswer(text: string): boolean {
  return /^\s*\{/u.test(text) && searchAnswer.safeParse(jsonOrNull(text)).success;
}

/** @throws Refusal `bad-input` when the text is not a page of the search */
export function parseHits(text: string): EdgarHits {
  const read = searchAnswer.safeParse(jsonOf(text));
  if (!read.success) throw refuse('bad-input', NO_SEARCH);
  const { total, hits } = read.data.hits;
  return { total: total.value, atLeast: total.relation === 'gte', rows: hits.length, hits: hits.flatMap(hitOf) };
}

function hitOf(raw: unknown): EdgarHit[] {
  const { data } = hitRow.safeParse(raw);
  const accession = /^\d{10}-\d{2}-\d{6}(?=:|$)/u.exec(data?._id ?? '')?.[0];
  if (data === undefined || accession === undefined) return [];
  const { ciks, form, root_forms: roots, file_type: type } = data._source;
  return [{ accession, ciks, form: form ?? roots?.[0] ?? '', documentType: type ?? null }];
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const NO_SEARCH = {
  wrong: 'the answer is no page of the full-text search.',
  expected: 'JSON with hits and their total',
  next: 'Ask again; if it stays so, keep the raw answer and report it.',
};
