import { isCountryCode } from './countries.ts';
import { type Token, textOf } from './tokens.ts';

/** What a clause has said so far, while it is read from left to right. */

/** `again` is taken back in after an exclusion ("excluding Asia but including Japan"). */
export type Side = 'in' | 'out' | 'again';

/** Words such as "certain" and numbers, waiting for the places that they are about. */
export interface Pending {
  readonly open: boolean;
  readonly other: boolean;
  readonly count: Token | null;
  /** True once a place stood there. */
  readonly used: boolean;
}
export const NOTHING_PENDING: Pending = { open: false, other: false, count: null, used: false };

export interface Draft {
  /** The side on which the clause began: `out` for what the licensor keeps. */
  readonly start: 'in' | 'out';
  side: Side;
  /** Sides to return to at closing brackets. */
  readonly outer: Side[];
  items: { readonly code: string; readonly side: Side; readonly segment: number }[];
  /** Separators part segments; words not understood cast doubt on the places of their own segment. */
  segment: number;
  /** Where a list began that 以外 or "not stated" may look back on. */
  listStart: number;
  /** "ex-Japan" after a region excludes the next place only, then the side returns to this. */
  returnTo: Side | null;
  pending: Pending;
  /** An exclusion was spoken, so that without anything in, the rest of the world is meant. */
  excludes: boolean;
  words: Token[];
  runs: { readonly text: string; readonly segment: number; readonly side: Side }[];
  readonly asides: string[];
  last: Token | null;
}

export function newDraft(start: 'in' | 'out'): Draft {
  return {
    start,
    side: start,
    outer: [],
    items: [],
    segment: 0,
    listStart: 0,
    returnTo: null,
    pending: NOTHING_PENDING,
    excludes: false,
    words: [],
    runs: [],
    asides: [],
    last: null,
  };
}

export function push(draft: Draft, code: string, side: Side): void {
  draft.items.push({ code, side, segment: draft.segment });
}

/** The code with a question mark: may be meant, may not. */
export function opened(code: string): string {
  if (code === 'ROW' || code === 'WORLDWIDE' || code === 'UNKNOWN') return 'UNKNOWN';
  return code.endsWith('?') ? code : `${code}?`;
}

/** Codes without a border of their own; a list that is looked back on stops there. */
export function isUnbounded(code: string): boolean {
  return code === 'WORLDWIDE' || code === 'ROW' || code === 'UNKNOWN';
}

/** The last code, where it is a region directly before this word, so that the words that follow may define it. */
export function definable(draft: Draft): string | null {
  const code = draft.items.at(-1)?.code;
  const directly = draft.last?.kind === 'place' || draft.last?.kind === 'noun';
  return code !== undefined && directly && !isCountryCode(code) ? code : null;
}

/** Takes away the list that ends here, back to where it began or to a word such as "worldwide". */
export function takeList(draft: Draft): string[] {
  let from = draft.items.length;
  while (from > draft.listStart && !isUnbounded(draft.items[from - 1]?.code ?? '')) from -= 1;
  return draft.items.splice(from).map((item) => item.code);
}

export function startPending(draft: Draft, change: Partial<Pending>): void {
  draft.pending = { ...(draft.pending.used ? NOTHING_PENDING : draft.pending), ...change };
}

/** Ends what waits; a number that counted nothing was not understood. */
export function endPending(draft: Draft): void {
  const { count, used } = draft.pending;
  if (count && !used) addRun(draft, [count]);
  draft.pending = NOTHING_PENDING;
}

export function flushWords(draft: Draft): void {
  if (draft.words.length > 0) addRun(draft, draft.words);
  draft.words = [];
}

function addRun(draft: Draft, words: readonly Token[]): void {
  draft.runs.push({ text: textOf(words), segment: draft.segment, side: draft.side });
}

/** "…, soft tissue sarcoma only": where no place stands, the words limit the field and not the territory. */
export function setWordsAside(draft: Draft): void {
  if (draft.items.some((item) => item.segment === draft.segment)) return;
  const here = draft.runs.filter((run) => run.segment === draft.segment);
  draft.runs = draft.runs.filter((run) => run.segment !== draft.segment);
  draft.asides.push(...here.map((run) => run.text));
}
