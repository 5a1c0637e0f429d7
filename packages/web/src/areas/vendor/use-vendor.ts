import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useJobStarted } from '../jobs/use-jobs.ts';
import { type Draft, draftFrom, fittingMapping, mappingOf } from './draft.ts';
import { type Mapping, type Preview, type VendorFile, vendorApi } from './vendor-api.ts';

/** Where the import of an export stands. Nothing is stored before the last step but the mapping. */
export type VendorState =
  | { readonly at: 'start' }
  | { readonly at: 'sending'; readonly name: string; readonly sent: number }
  | { readonly at: 'mapping'; readonly file: VendorFile; readonly preview: Preview; readonly draft: Draft }
  | {
      readonly at: 'look';
      readonly file: VendorFile;
      readonly preview: Preview;
      readonly draft: Draft;
      readonly mapping: string;
    }
  | { readonly at: 'queued'; readonly file: VendorFile };

export function useMappings() {
  return useQuery({ queryKey: ['mappings'], queryFn: ({ signal }) => vendorApi.mappings(signal) });
}

/** Choose, map, look, import. */
export function useVendor() {
  const [state, setState] = useState<VendorState>({ at: 'start' });
  const [error, setError] = useState<Error | null>(null);
  const queries = useQueryClient();
  const started = useJobStarted();
  const saved = useMappings().data?.items ?? [];
  /** An error leaves the page where it is. */
  const step = async (next: () => Promise<VendorState>) => {
    setError(null);
    await next().then(setState, setError);
  };
  const sample = async (file: VendorFile, sheet: string | null): Promise<VendorState> => {
    const preview = await vendorApi.preview({ ...file, sheet });
    return { at: 'mapping', file, preview, draft: draftFrom(preview, sheet, fittingMapping(saved, preview.headings)) };
  };
  return {
    state,
    error,
    saved,
    choose: async (chosen: File) => {
      setState({ at: 'sending', name: chosen.name, sent: 0 });
      setError(null);
      try {
        const { hash } = await vendorApi.keep(chosen, (sent) => setState({ at: 'sending', name: chosen.name, sent }));
        setState(await sample({ hash, name: chosen.name }, null));
      } catch (failed) {
        setState({ at: 'start' });
        setError(failed as Error);
      }
    },
    openSheet: (file: VendorFile, sheet: string) => step(() => sample(file, sheet === '' ? null : sheet)),
    takeOver: (mapping: Mapping | null) => {
      if (state.at === 'mapping') setState({ ...state, draft: draftFrom(state.preview, state.draft.sheet, mapping) });
    },
    edit: (draft: Draft) => setState((before) => (before.at === 'mapping' ? { ...before, draft } : before)),
    save: (file: VendorFile, draft: Draft) =>
      step(async () => {
        const { id } = await vendorApi.save(mappingOf(draft));
        void queries.invalidateQueries({ queryKey: ['mappings'] });
        const preview = await vendorApi.preview({ ...file, mapping: id });
        return { at: 'look', file, preview, draft: { ...draft, id }, mapping: id };
      }),
    back: () => setState((before) => (before.at === 'look' ? { ...before, at: 'mapping' } : before)),
    store: (file: VendorFile, mapping: string) =>
      step(async () => {
        await vendorApi.import(file, mapping);
        started();
        return { at: 'queued', file };
      }),
    again: () => setState({ at: 'start' }),
  };
}
