import { type Draft, definable, endPending, isUnbounded, push, takeList } from './clause-draft.ts';
import type { Token } from './tokens.ts';

/** Exclusions and brackets. */

export function openExclusion(draft: Draft, token: Token): void {
  endPending(draft);
  draft.segment += 1;
  draft.excludes = true;
  const bracketed = draft.outer.length > 0;
  // In brackets after an exclusion, "excluding Taiwan" says what is not excluded.
  if (draft.outer.at(-1) === 'out') draft.side = 'again';
  else {
    if (!bracketed && draft.side === 'in' && isNarrow(draft, token)) draft.returnTo = 'in';
    draft.side = 'out';
  }
  draft.listStart = draft.items.length;
}

/** "Asia ex-Japan, Latin America" goes on with what is in; "global ex-China, Japan" does not. */
function isNarrow(draft: Draft, token: Token): boolean {
  return (
    /^(ex-?|non-)$/i.test(token.text) && draft.items.length > 0 && !draft.items.some((item) => isUnbounded(item.code))
  );
}

/** 除…以外 ends what 除 began; without 除, the list before 以外 is excluded. */
export function closeExclusion(draft: Draft): void {
  endPending(draft);
  draft.excludes = true;
  const around = draft.outer.at(-1) ?? draft.start;
  if (draft.side !== around) draft.side = around;
  else for (const code of takeList(draft)) push(draft, code, around === 'out' ? 'again' : 'out');
  draft.segment += 1;
  draft.listStart = draft.items.length;
}

/** "But including" takes back in once something is out; before that it only adds. */
export function takeBack(draft: Draft): void {
  draft.segment += 1;
  if (draft.items.some((item) => item.side === 'out')) draft.side = 'again';
}

export function leaveOpen(draft: Draft, mark: (code: string) => string): void {
  for (const code of takeList(draft)) push(draft, mark(code), 'out');
}

/** "Greater China (mainland China, Hong Kong and Macau)": a bracket that only lists places defines the region before it. */
export function openBracket(draft: Draft, after: readonly Token[]): void {
  const region = definable(draft);
  if (region !== null && !isUnbounded(region) && listsPlaces(after)) draft.items.pop();
  draft.segment += 1;
  draft.outer.push(draft.side);
  draft.listStart = draft.items.length;
}

function listsPlaces(after: readonly Token[]): boolean {
  const end = after.findIndex((token) => token.kind === 'close');
  const inside = after.slice(0, end < 0 ? after.length : end);
  return inside.some((token) => token.kind === 'place') && inside.every((token) => LISTING.has(token.kind));
}

const LISTING: ReadonlySet<Token['kind']> = new Set(['place', 'sep', 'define', 'noun']);

export function closeBracket(draft: Draft): void {
  draft.segment += 1;
  draft.side = draft.outer.pop() ?? draft.side;
}
