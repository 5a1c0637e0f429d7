import type { FilePreview } from './file-preview.ts';

/** Largest file in megabytes: one request carries it whole, because it is stored whole or not at all. */
export const MOST_MEGABYTES = 64;

export type Unreadable = 'tooLarge' | 'notText';

export interface ReadFile {
  readonly name: string;
  readonly content: string;
  readonly preview: FilePreview;
}

/** @returns why the file cannot be read, or its text with a preview. @throws when the signal stops it */
export async function readFile(file: File, signal: AbortSignal): Promise<ReadFile | Unreadable> {
  if (file.size > MOST_MEGABYTES * 1e6) return 'tooLarge';
  const content = await textOf(file);
  if (content === null) return 'notText';
  return { name: file.name, content, preview: await checked(content, signal) };
}

/** Null for bytes that are not UTF-8: a spreadsheet or a picture, say. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function checked(content: string, signal: AbortSignal): Promise<FilePreview> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FilePreview>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<FilePreview>) => resolve(data);
    worker.postMessage(content);
  }).finally(() => worker.terminate());
}
