import type { Problem } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { Answer, Client } from './client.ts';

/** What every source that is fetched page by page gives, so that one job can run them all. */

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export interface Page {
  /** As it came: the source's parser reads its body, and the body is kept by its hash. */
  readonly answer: Answer;
  /** Where to go on after this page. The job keeps it in the same transaction as the records of the page. */
  readonly cursor: JsonValue;
  /** Hits in all, as the source counts them at this moment; null where it does not say. */
  readonly total: number | null;
  readonly last: boolean;
  /** What the reader of the coverage ledger should know: the total changed between pages, a search was renewed. */
  readonly notices: readonly Problem[];
  /** Of when the source says that its data are; left out where it does not say. */
  readonly dataAsOf?: string | null;
}

/** What to ask a source for. Each source documents what it does with each part. */
export interface FetchQuery {
  /** Words or phrases, any of which is enough; none asks for everything. */
  readonly terms: readonly string[];
  /** Only what has to do with this country, as far as the source can tell. */
  readonly country: 'CN' | null;
  /** Only records that the source added or changed on this day or later. */
  readonly since: Day | null;
}

export interface Fetcher {
  /** The query as it is sent, for the coverage ledger. */
  describe(query: FetchQuery): string;
  /**
   * Pages from the start, or from where a cursor says. A cursor of another query is refused.
   * @throws Refusal when the source cannot be asked further; pages given before it stay good, and so does their cursor
   */
  pages(query: FetchQuery, cursor: JsonValue | null, client: Client): AsyncGenerator<Page>;
}
