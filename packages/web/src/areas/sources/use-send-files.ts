import { useState } from 'react';
import { useJobStarted } from '../jobs/use-jobs.ts';
import { sourcesApi } from './sources-api.ts';

export interface Sent {
  readonly key: number;
  readonly name: string;
  /** Part that is sent, from 0 to 1; `queued` once a job reads it. */
  readonly sent: number | 'queued';
  readonly error?: Error;
}

/** Sends files one after the other: the bytes first, then the job that reads them. One that fails does not stop the others. */
export function useSendFiles(source: string) {
  const [files, setFiles] = useState<readonly Sent[]>([]);
  const started = useJobStarted();
  const note = (key: number, change: Partial<Sent>) =>
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...change } : file)));
  const send = async (chosen: readonly File[], format: string | null) => {
    const first = files.length;
    setFiles([...files, ...chosen.map(({ name }, index) => ({ key: first + index, name, sent: 0 }))]);
    for (const [index, file] of chosen.entries()) {
      const key = first + index;
      try {
        const { hash } = await sourcesApi.keep(source, file, (sent) => note(key, { sent: Math.min(sent, 1) }));
        await sourcesApi.import(source, { hash, name: file.name, ...(format === null ? {} : { format }) });
        note(key, { sent: 'queued' });
        started();
      } catch (error) {
        note(key, { error: error as Error });
      }
    }
  };
  return { files, send };
}
