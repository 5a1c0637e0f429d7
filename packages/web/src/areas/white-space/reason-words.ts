import type { Text } from '../../text/en.ts';

/** `return of 2026-01-06: …` begins with what the ledger says and goes on in the source's own words. */
export function partsOf(
  says: string,
): readonly [kind: keyof Text['rightEvents'] | null, on: string | null, told: string] {
  const found = /^([a-z-]+) of ([\d-]+|an unknown day): (.*)$/s.exec(says);
  if (!found) return [null, null, says];
  const [, kind = '', on = '', told = ''] = found;
  return [kind as keyof Text['rightEvents'], on.startsWith('an') ? null : on, told];
}
