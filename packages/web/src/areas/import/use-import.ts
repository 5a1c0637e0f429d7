import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api, type ImportReport } from '../../api.ts';
import { type ReadFile, readFile, type Unreadable } from './read-file.ts';

/** Where an import stands. Nothing is stored before `storing`, and then all of it or nothing. */
export type ImportState =
  | { readonly at: 'start'; readonly unreadable?: Unreadable }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'preview'; readonly file: ReadFile; readonly error?: Error }
  | { readonly at: 'storing'; readonly file: ReadFile; readonly sent: number }
  | { readonly at: 'done'; readonly file: ReadFile; readonly report: ImportReport };

/** Choose, look, store. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ at: 'start' });
  const queries = useQueryClient();
  const reading = useRef(new AbortController());
  const choose = useCallback(async (chosen: File) => {
    reading.current.abort();
    reading.current = new AbortController();
    const { signal } = reading.current;
    setState({ at: 'reading', name: chosen.name });
    const file = await readFile(chosen, signal).catch(() => 'notText' as const);
    if (signal.aborted) return;
    setState(typeof file === 'string' ? { at: 'start', unreadable: file } : { at: 'preview', file });
  }, []);
  const startAgain = useCallback(() => {
    reading.current.abort();
    setState({ at: 'start' });
  }, []);
  const store = async (file: ReadFile, partial: boolean) => {
    setState({ at: 'storing', file, sent: 0 });
    try {
      const asked = { content: file.content, fileName: file.name, partial };
      const report = await api.importDeals(asked, (sent) => setState({ at: 'storing', file, sent }));
      setState({ at: 'done', file, report });
      void queries.invalidateQueries();
    } catch (error) {
      setState({ at: 'preview', file, error: error as Error });
    }
  };
  return { state, choose, startAgain, store };
}
