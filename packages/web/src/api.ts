import type { editDeal, withdrawEdit } from '@beringia/contract/deals/edit-deal';
import type { facetDeals } from '@beringia/contract/deals/facet-deals';
import type { listDeals } from '@beringia/contract/deals/list-deals';
import type { showDeal } from '@beringia/contract/deals/show-deal';
import type { statsDeals } from '@beringia/contract/deals/stats-deals';
import type { OutputOf } from '@beringia/contract/operation';
import type { showStatus } from '@beringia/contract/system/show-status';
import type { Problem, RefusalCode } from '@beringia/domain/basics/errors';

/**
 * Questions to the server, one function an operation. Only the types come from the contract, so that its validators stay
 * out of the browser's bundle; `api.test.ts` holds the paths below against it.
 */

export const API = '/api/v1';

export const PATHS = {
  'deals.list': '/deals',
  'deals.facets': '/deals/facets',
  'deals.stats': '/deals/stats',
  'deals.show': '/deals/{id}',
  'deals.edit': '/deals/{id}/edits',
  'deals.withdraw': '/deals/{id}/edits/{claim}',
  'system.status': '/status',
} as const;

export type DealList = OutputOf<typeof listDeals>;
export type DealRow = DealList['items'][number];
export type DealFacets = OutputOf<typeof facetDeals>['facets'];
export type DealStats = OutputOf<typeof statsDeals>;
export type StatsGroup = DealStats['groups'][number];
export type ShownDeal = OutputOf<typeof showDeal>;
export type FieldEvidence = ShownDeal['evidence'][number];
export type Status = OutputOf<typeof showStatus>;

/** A query as an address holds it: every parameter may be repeated. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The server's refusal, with what was wrong, what was expected and what to do next. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: RefusalCode | 'unreachable',
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((problem) => problem.wrong).join(' ') || code);
  }
}

export const api = {
  listDeals: (query: Query, signal?: AbortSignal) => get<DealList>(PATHS['deals.list'], query, signal),
  facetDeals: (query: Query, signal?: AbortSignal) =>
    get<OutputOf<typeof facetDeals>>(PATHS['deals.facets'], query, signal),
  statsDeals: (query: Query, signal?: AbortSignal) => get<DealStats>(PATHS['deals.stats'], query, signal),
  showDeal: (id: string, signal?: AbortSignal) => get<ShownDeal>(filled(PATHS['deals.show'], { id }), {}, signal),
  status: (signal?: AbortSignal) => get<Status>(PATHS['system.status'], {}, signal),
  editDeal: (id: string, edit: { field: string; value: unknown; note: string | null }) =>
    ask<OutputOf<typeof editDeal>>('POST', filled(PATHS['deals.edit'], { id }), { body: edit }),
  withdrawEdit: (id: string, claim: string) =>
    ask<OutputOf<typeof withdrawEdit>>('DELETE', filled(PATHS['deals.withdraw'], { id, claim }), {}),
};

/** Address of a file with the same deals as the list. */
export function exportAddress(format: 'csv' | 'xlsx', query: Query): string {
  return `${API}/deals/export.${format}${queryText(query)}`;
}

/** `?a=1&a=2`, or nothing for an empty query. */
export function queryText(query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) params.append(key, one);
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

function get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
  return ask<T>('GET', path + queryText(query), signal ? { signal } : {});
}

async function ask<T>(method: string, path: string, { body, signal }: { body?: unknown; signal?: AbortSignal }) {
  const response = await fetch(API + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError('unreachable', []);
  });
  const answer = (await response.json().catch(() => null)) as {
    error?: { code: RefusalCode; problems: Problem[] };
  } | null;
  if (response.ok && answer) return answer as T;
  throw new ApiError(answer?.error?.code ?? 'fault', answer?.error?.problems ?? []);
}

function filled(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
