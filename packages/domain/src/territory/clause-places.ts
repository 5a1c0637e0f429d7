import { type Draft, NOTHING_PENDING, opened, push } from './clause-draft.ts';
import { isCountryCode } from './countries.ts';
import { extentOf, type Reading } from './regions.ts';
import { sizeOf } from './territory.ts';
import type { Token } from './tokens.ts';

/** Places, and the words that leave open which of them are meant: "certain Asian countries", "12 MENA countries". */

export function readPlace(draft: Draft, token: Token, reading: Reading): void {
  leaveExclusionOfWorld(draft, token);
  for (const code of token.in) {
    const open = !isCountryCode(code) && isOpen(draft, code, reading);
    push(draft, open ? opened(code) : code, draft.side);
  }
  for (const code of token.out) push(draft, code, 'out');
  // "亚洲国家" has its noun within it, so nothing waits any longer.
  draft.pending = NOUN_WITHIN.test(token.text) ? NOTHING_PENDING : { ...draft.pending, used: true };
  if (draft.returnTo) draft.side = draft.returnTo;
  draft.returnTo = null;
}

const NOUN_WITHIN = /(国家|地区|成员国|市场|countries|states|region)$/i;

/** Nobody excludes the world: "outside China (overseas rights)" has left its exclusion. */
function leaveExclusionOfWorld(draft: Draft, token: Token): void {
  if (draft.start === 'in' && draft.side === 'out' && token.in.includes('WORLDWIDE')) draft.side = 'in';
}

function isOpen(draft: Draft, code: string, reading: Reading): boolean {
  const { open, count, used } = draft.pending;
  return open || (count !== null && (used || !countFits(code, count.number ?? 0, reading)));
}

/** "10 ASEAN countries" are all of them; "12 MENA countries" may be any twelve. */
function countFits(code: string, count: number, reading: Reading): boolean {
  const extent = extentOf(code, reading);
  if (!extent) return false;
  const core = sizeOf(extent.core);
  return count === core || count >= core + sizeOf(extent.rim);
}

/** "Countries" without a place before it: "certain countries" are unknown, "other countries" are the rest of the world. */
export function readNoun(draft: Draft): void {
  const { used, open, other, count } = draft.pending;
  // "(up to 32 countries)" only counts what was listed before.
  const countsOnly = draft.outer.length > 0 && !open && !other;
  if (!used && !countsOnly && (open || count)) push(draft, 'UNKNOWN', draft.side);
  else if (!used && other) push(draft, 'ROW', draft.side);
  draft.pending = NOTHING_PENDING;
}
