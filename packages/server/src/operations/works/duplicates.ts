import type { Quarantined } from '../../database/queries/quarantine.ts';

/** Two records of one answer under one id: what differs must not vanish without a word. */

export interface Standing {
  readonly id: string;
  /** Hash of the kept answer, and the number of the record in it. */
  readonly answer: string;
  readonly place: number;
  /** Content as JSON. */
  readonly content: string;
}

/** Long enough to know the record again in the file. */
const RAW_KEPT = 2000;

/** The last one counts, and the earlier is set aside with its words. @returns null where both say the same */
export function replacedBy(next: Standing, before: Standing): Quarantined | null {
  if (next.content === before.content) return null;
  const problem = {
    wrong: `record ${before.place} was replaced by record ${next.place}: both have the id "${next.id}", and they differ.`,
    expected: 'each id once, or the same record again',
    next: 'Compare the two in the file; the last one is stored.',
  };
  return { answer: before.answer, record: before.place, line: null, problem, raw: before.content.slice(0, RAW_KEPT) };
}
