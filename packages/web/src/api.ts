import type { recordReadOuts, withdrawReadOut } from '@beringia/contract/assets/record-read-outs';
import type { searchAssets } from '@beringia/contract/assets/search-assets';
import type { showAsset } from '@beringia/contract/assets/show-asset';
import type { listClasses, showClass } from '@beringia/contract/assets/show-class';
import type { checkDeals } from '@beringia/contract/deals/check-deals';
import type { compareDeals } from '@beringia/contract/deals/compare-deals';
import type { editDeal, withdrawEdit } from '@beringia/contract/deals/edit-deal';
import type { facetDeals } from '@beringia/contract/deals/facet-deals';
import type { importDeals } from '@beringia/contract/deals/import-deals';
import type { listDeals } from '@beringia/contract/deals/list-deals';
import type { showDeal } from '@beringia/contract/deals/show-deal';
import type { statsDeals } from '@beringia/contract/deals/stats-deals';
import type { OutputOf } from '@beringia/contract/operation';
import type { nameParty } from '@beringia/contract/parties/add-party';
import type { matchParties } from '@beringia/contract/parties/match-parties';
import type { mergeParties, unmergeParties } from '@beringia/contract/parties/merge-parties';
import type { showParty } from '@beringia/contract/parties/show-party';
import type { showRights } from '@beringia/contract/rights/show-rights';
import type { whiteSpace } from '@beringia/contract/rights/white-space';
import type { findAnything } from '@beringia/contract/search/find-anything';
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
  'deals.compare': '/deals/compare',
  'deals.check': '/deals/check',
  'deals.import': '/deals/import',
  'deals.show': '/deals/{id}',
  'deals.edit': '/deals/{id}/edits',
  'deals.withdraw': '/deals/{id}/edits/{claim}',
  'assets.classes': '/classes',
  'assets.class': '/classes/{id}',
  'rights.white-space': '/rights/white-space',
  'parties.show': '/parties/{id}',
  'parties.match': '/parties/match',
  'parties.name': '/parties/{id}/names',
  'parties.merge': '/parties/{from}/merge',
  'parties.unmerge': '/parties/{id}/unmerge',
  'search.find': '/search',
  'assets.search': '/assets',
  'assets.show': '/assets/{id}',
  'assets.read-outs': '/assets/{id}/read-outs',
  'assets.withdraw': '/assets/{id}/read-outs/{readOut}',
  'rights.show': '/rights/{asset}',
  'system.status': '/status',
} as const;

export type DealList = OutputOf<typeof listDeals>;
export type DealRow = DealList['items'][number];
export type DealFacets = OutputOf<typeof facetDeals>['facets'];
export type DealStats = OutputOf<typeof statsDeals>;
export type StatsGroup = DealStats['groups'][number];
export type Comparison = OutputOf<typeof compareDeals>;
export type CheckReport = OutputOf<typeof checkDeals>;
export type ImportReport = OutputOf<typeof importDeals>;
export type ShownDeal = OutputOf<typeof showDeal>;
export type FieldEvidence = ShownDeal['evidence'][number];
export type ClassList = OutputOf<typeof listClasses>;
export type ShownClass = OutputOf<typeof showClass>;
export type WhiteSpace = OutputOf<typeof whiteSpace>;
export type OpenAsset = WhiteSpace['items'][number];
export type ShownParty = OutputOf<typeof showParty>;
export type PartyKind = ShownParty['kind'];
export type PartyMatch = OutputOf<typeof matchParties>['items'][number]['candidates'][number];
export type NewName = Pick<ShownParty['party']['aliases'][number], 'text' | 'lang' | 'kind' | 'source'>;
export type Found = OutputOf<typeof findAnything>['items'][number];
export type AssetList = OutputOf<typeof searchAssets>;
export type FoundAsset = AssetList['items'][number];
export type ShownAsset = OutputOf<typeof showAsset>;
export type ShownReadOut = ShownAsset['readOuts'][number];
export type Rights = OutputOf<typeof showRights>;
export type RightEvent = Rights['events'][number];
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
  compareDeals: (query: Query, signal?: AbortSignal) => get<Comparison>(PATHS['deals.compare'], query, signal),
  checkDeals: (query: Query, signal?: AbortSignal) => get<CheckReport>(PATHS['deals.check'], query, signal),
  importDeals: (file: { content: string; fileName: string; partial: boolean }, progress: (sent: number) => void) =>
    upload<ImportReport>(
      'POST',
      PATHS['deals.import'],
      { content: JSON.stringify(file), type: 'application/json' },
      progress,
    ),
  showDeal: (id: string, signal?: AbortSignal) => get<ShownDeal>(filled(PATHS['deals.show'], { id }), {}, signal),
  listClasses: (signal?: AbortSignal) => get<ClassList>(PATHS['assets.classes'], {}, signal),
  showClass: (id: string, query: Query, signal?: AbortSignal) =>
    get<ShownClass>(filled(PATHS['assets.class'], { id }), query, signal),
  whiteSpace: (query: Query, signal?: AbortSignal) => get<WhiteSpace>(PATHS['rights.white-space'], query, signal),
  showParty: (id: string, kind: PartyKind, signal?: AbortSignal) =>
    get<ShownParty>(filled(PATHS['parties.show'], { id }), { kind }, signal),
  matchParties: (names: readonly string[], kind: PartyKind, limit: number) =>
    ask<OutputOf<typeof matchParties>>('POST', PATHS['parties.match'], { body: { names, kind, limit } }),
  nameParty: (id: string, partyKind: PartyKind, name: NewName) =>
    ask<OutputOf<typeof nameParty>>('POST', filled(PATHS['parties.name'], { id }), { body: { ...name, partyKind } }),
  mergeParties: (from: string, body: { into: string; kind: PartyKind; reason: string | null }) =>
    ask<OutputOf<typeof mergeParties>>('POST', filled(PATHS['parties.merge'], { from }), { body }),
  unmergeParties: (id: string, kind: PartyKind) =>
    ask<OutputOf<typeof unmergeParties>>('POST', filled(PATHS['parties.unmerge'], { id }), {
      body: { kind, reason: null },
    }),
  find: (q: string, signal?: AbortSignal) => get<OutputOf<typeof findAnything>>(PATHS['search.find'], { q }, signal),
  searchAssets: (query: Query, signal?: AbortSignal) => get<AssetList>(PATHS['assets.search'], query, signal),
  showAsset: (id: string, signal?: AbortSignal) => get<ShownAsset>(filled(PATHS['assets.show'], { id }), {}, signal),
  recordReadOuts: (id: string, content: string) =>
    ask<OutputOf<typeof recordReadOuts>>('POST', filled(PATHS['assets.read-outs'], { id }), { body: { content } }),
  withdrawReadOut: (id: string, readOut: string) =>
    ask<OutputOf<typeof withdrawReadOut>>('DELETE', filled(PATHS['assets.withdraw'], { id, readOut }), {}),
  showRights: (asset: string, query: Query, signal?: AbortSignal) =>
    get<Rights>(filled(PATHS['rights.show'], { asset }), query, signal),
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

export function get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
  return ask<T>('GET', path + queryText(query), signal ? { signal } : {});
}

export async function ask<T>(
  method: string,
  path: string,
  { body, signal }: { body?: unknown; signal?: AbortSignal },
): Promise<T> {
  const response = await fetch(API + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError('unreachable', []);
  });
  return accepted<T>(response.ok, await response.json().catch(() => null));
}

/** Sends a large body and tells how much of it is sent, from 0 to 1; `fetch` cannot tell. */
export function upload<T>(
  method: 'POST' | 'PUT',
  path: string,
  { content, type }: { readonly content: string | File; readonly type: string },
  progress: (sent: number) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, API + path);
    request.setRequestHeader('Content-Type', type);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(loaded / total);
    request.upload.onload = () => progress(1);
    request.onerror = () => reject(new ApiError('unreachable', []));
    request.onload = () => {
      try {
        resolve(accepted<T>(request.status < 400, request.response));
      } catch (error) {
        reject(error);
      }
    };
    request.send(content);
  });
}

/** The answer. @throws ApiError with the server's problems when it refused */
function accepted<T>(ok: boolean, answer: unknown): T {
  if (ok && answer) return answer as T;
  const error = (answer as { error?: { code: RefusalCode; problems: Problem[] } } | null)?.error;
  throw new ApiError(error?.code ?? 'fault', error?.problems ?? []);
}

export function filled(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
