import type { OutputOf } from '@beringia/contract/operation';
import type { listChanges, listQuarantine, searchFound, showFound } from '@beringia/contract/sources/found-records';
import type { importSource, rereadSource, scheduleSource, syncSource } from '@beringia/contract/sources/import-source';
import type { listSources } from '@beringia/contract/sources/list-sources';
import { API, ask, filled, get, type Query, queryText, upload } from '../../api.ts';

/** Questions about sources. `sources-api.test.ts` holds the paths against the contract. */

export const SOURCE_PATHS = {
  'sources.list': '/sources',
  'sources.import': '/sources/{source}/imports',
  'sources.sync': '/sources/{source}/syncs',
  'sources.schedule': '/sources/{source}/schedule',
  'sources.reread': '/sources/{source}/rereads',
  'sources.search': '/found',
  'sources.show': '/found/{source}/{id}',
  'sources.changes': '/changes',
  'sources.quarantine': '/quarantine',
  'sources.export': '/found.jsonl',
} as const;

export type SourceItem = OutputOf<typeof listSources>['items'][number];
export type FoundPage = OutputOf<typeof searchFound>;
export type FoundItem = FoundPage['items'][number];
export type FoundKind = FoundItem['kind'];
export type ShownRecord = OutputOf<typeof showFound>;
export type ChangeItem = OutputOf<typeof listChanges>['items'][number];
export type QuarantineItem = OutputOf<typeof listQuarantine>['items'][number];

export interface SyncQuestion {
  readonly term?: readonly string[];
  readonly all: boolean;
  readonly since?: string;
}

export interface KeptFile {
  readonly hash: string;
}

export const sourcesApi = {
  list: (signal?: AbortSignal) => get<OutputOf<typeof listSources>>(SOURCE_PATHS['sources.list'], {}, signal),
  sync: (source: string, body: SyncQuestion) =>
    ask<OutputOf<typeof syncSource>>('POST', filled(SOURCE_PATHS['sources.sync'], { source }), { body }),
  schedule: (source: string, body: { every: string; term?: readonly string[] }) =>
    ask<OutputOf<typeof scheduleSource>>('PUT', filled(SOURCE_PATHS['sources.schedule'], { source }), { body }),
  reread: (source: string) =>
    ask<OutputOf<typeof rereadSource>>('POST', filled(SOURCE_PATHS['sources.reread'], { source }), { body: {} }),
  /** The bytes go as they are; the server keeps them under their hash. */
  keep: (source: string, file: File, progress: (sent: number) => void) =>
    upload<KeptFile>(
      'PUT',
      `/uploads${queryText({ source, name: file.name })}`,
      { content: file, type: 'application/octet-stream' },
      progress,
    ),
  import: (source: string, body: { hash: string; name: string; format?: string }) =>
    ask<OutputOf<typeof importSource>>('POST', filled(SOURCE_PATHS['sources.import'], { source }), { body }),
  search: (query: Query, signal?: AbortSignal) => get<FoundPage>(SOURCE_PATHS['sources.search'], query, signal),
  show: (source: string, id: string, signal?: AbortSignal) =>
    get<ShownRecord>(filled(SOURCE_PATHS['sources.show'], { source, id }), {}, signal),
  changes: (query: Query, signal?: AbortSignal) =>
    get<OutputOf<typeof listChanges>>(SOURCE_PATHS['sources.changes'], query, signal),
  quarantine: (query: Query, signal?: AbortSignal) =>
    get<OutputOf<typeof listQuarantine>>(SOURCE_PATHS['sources.quarantine'], query, signal),
};

/** Address of a file with the stored records of a source, or of all. */
export function recordsFile(query: Query): string {
  return `${API}${SOURCE_PATHS['sources.export']}${queryText(query)}`;
}
