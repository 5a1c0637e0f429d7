import type { Work } from '../operations/works/work.ts';

/** What each kind of job does; read when a job of the kind first runs. */
const WORKS: Readonly<Record<string, () => Promise<Work>>> = {
  'read-answer': async () => (await import('../operations/works/read-answer.ts')).readAnswerWork,
  sync: async () => (await import('../operations/works/sync-source.ts')).syncSourceWork,
};

/** @throws Error for a kind that this version does not know, such as one queued by a newer one */
export async function workOf(kind: string): Promise<Work> {
  const read = WORKS[kind];
  if (!read) throw new Error(`this version knows no work of the kind "${kind}"`);
  return read();
}
