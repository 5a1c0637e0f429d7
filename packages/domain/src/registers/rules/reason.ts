import type { Grade } from '../provenance.ts';

/** One reason of an answer: what it says here, where that is written, and how far to trust it. */
export interface Reason {
  readonly kind: 'law' | 'row' | 'to-verify' | 'number' | 'fact' | 'pending' | 'missing';
  /** Id of a law, a number or a fact. */
  readonly record: string;
  readonly says: string;
  readonly sources: readonly string[];
  readonly grade: Grade;
}

export function reason(
  kind: Reason['kind'],
  record: string,
  says: string,
  from: { readonly sources: readonly string[]; readonly grade: Grade },
): Reason {
  return { kind, record, says, sources: from.sources, grade: from.grade };
}
