import type { OutputOf } from '@beringia/contract/operation';
import type { importSource } from '@beringia/contract/sources/import-source';
import type { listMappings, previewSource, saveMapping } from '@beringia/contract/sources/map-vendor';
import { ask, filled, get, queryText, upload } from '../../api.ts';

/** Questions about exports of vendors. `vendor.test.ts` holds the paths against the contract. */

export const VENDOR_PATHS = {
  'sources.preview': '/sources/{source}/previews',
  'sources.map': '/mappings',
  'sources.mappings': '/mappings',
  'sources.import': '/sources/{source}/imports',
} as const;

export type Preview = OutputOf<typeof previewSource>;
export type Mapped = NonNullable<Preview['mapped']>;
export type Column = Preview['proposed'][number];
export type Meaning = Column['meaning'];
export type Mapping = OutputOf<typeof listMappings>['items'][number];
export type MappingToSave = Omit<Mapping, 'id' | 'records' | 'savedAt'> & { readonly id?: string };

export interface VendorFile {
  readonly hash: string;
  readonly name: string;
}

const source = 'vendor';

export const vendorApi = {
  keep: (file: File, progress: (sent: number) => void) =>
    upload<{ hash: string }>(
      'PUT',
      `/uploads${queryText({ source, name: file.name })}`,
      { content: file, type: 'application/octet-stream' },
      progress,
    ),
  preview: (file: VendorFile & { readonly sheet?: string | null; readonly mapping?: string }) =>
    ask<Preview>('POST', filled(VENDOR_PATHS['sources.preview'], { source }), { body: file }),
  mappings: (signal?: AbortSignal) => get<OutputOf<typeof listMappings>>(VENDOR_PATHS['sources.mappings'], {}, signal),
  save: (mapping: MappingToSave) =>
    ask<OutputOf<typeof saveMapping>>('POST', VENDOR_PATHS['sources.map'], { body: mapping }),
  import: (file: VendorFile, mapping: string) =>
    ask<OutputOf<typeof importSource>>('POST', filled(VENDOR_PATHS['sources.import'], { source }), {
      body: { ...file, mapping },
    }),
};
