import type { RightEventKind } from '@beringia/domain/rights/right-event';

/** A reason of the ledger in its parts. */
interface ReasonParts {
  readonly kind: RightEventKind | null;
  /** Null when the day is not known. */
  readonly on: string | null;
  /** In the source's or the record's own words. */
  readonly told: string;
  /** Why it does not settle the question, in the ledger's words. */
  readonly unsettled: readonly string[];
}

const UNSETTLED = ' Not settled: ';

/** `return of 2026-01-06: …` begins with what the ledger says and goes on in the source's own words. */
export function partsOf(says: string): ReasonParts {
  const cut = says.lastIndexOf(UNSETTLED);
  const [head, tail] = cut === -1 ? [says, ''] : [says.slice(0, cut), says.slice(cut + UNSETTLED.length)];
  const unsettled = tail === '' ? [] : tail.replace(/\.$/, '').split('; ');
  const found = /^([a-z-]+) of ([\d-]+|an unknown day): (.*)$/s.exec(head);
  if (!found) return { kind: null, on: null, told: head, unsettled };
  const [, kind, on = '', told = ''] = found;
  return { kind: kind as RightEventKind, on: on.startsWith('an') ? null : on, told, unsettled };
}
