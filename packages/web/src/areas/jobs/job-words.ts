import { plainNumber } from '../../parts/money-text.ts';
import type { Text } from '../../text/en.ts';
import type { Job } from './jobs-api.ts';

/** How a job reads. Pure: a job in, words out. */

export function isActive({ state }: Pick<Job, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

/** `Read studies.json`, `Sync PubMed: PD-1`. @param source its name in the language of the reader */
export function jobName({ kind, input }: Pick<Job, 'kind' | 'input'>, source: string, text: Text): string {
  const act = kind === 'read-answer' || kind === 'sync' ? text.jobs.kinds[kind] : kind;
  if (kind === 'read-answer' && typeof input.name === 'string') return `${act} ${input.name}`;
  const terms = Array.isArray(input.terms) ? input.terms.map(String) : [];
  return terms.length === 0 ? `${act} ${source}` : `${act} ${source}${text.common.colon}${terms.join(', ')}`;
}

export function stateWords({ state, cancelling, problem }: Job, text: Text): string {
  const { states } = text.jobs;
  if (cancelling) return states.cancelling;
  return state === 'waiting' && problem !== null ? states.again : states[state];
}

const COUNTS = ['read', 'new', 'changed', 'same', 'repeated', 'pages'] as const;

/** The counts that are not zero; what was set aside is a link and stands apart. */
export function jobCounts({ progress }: Pick<Job, 'progress'>, text: Text): string[] {
  return COUNTS.flatMap((key) => {
    const count = progress[key];
    return typeof count === 'number' && count > 0 ? [text.jobs.counts[key](plainNumber(count))] : [];
  });
}

/** How many entries were set aside. */
export function setAside({ progress }: Pick<Job, 'progress'>): number {
  return typeof progress.rejected === 'number' ? progress.rejected : 0;
}
