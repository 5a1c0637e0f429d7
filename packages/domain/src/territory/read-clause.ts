import {
  type Draft,
  definable,
  endPending,
  flushWords,
  NOTHING_PENDING,
  newDraft,
  opened,
  push,
  type Side,
  setWordsAside,
  startPending,
} from './clause-draft.ts';
import { closeBracket, closeExclusion, leaveOpen, openBracket, openExclusion, takeBack } from './clause-exclusions.ts';
import { readNoun, readPlace } from './clause-places.ts';
import type { Reading } from './regions.ts';
import type { Token } from './tokens.ts';

export interface ClauseReading {
  readonly items: readonly { readonly code: string; readonly side: Side }[];
  /** An exclusion with nothing in: the rest of the world is meant. */
  readonly impliesWorld: boolean;
  /** Runs of words that were not understood. */
  readonly unread: readonly string[];
  /** True when such words stood in an exclusion: anything might be excluded. */
  readonly unreadOut: boolean;
  /** Limits of field or use, which are not territory. */
  readonly asides: readonly string[];
}

/** Reads one clause from left to right. @param start `out` for what the licensor keeps */
export function readClause(tokens: readonly Token[], start: 'in' | 'out', reading: Reading): ClauseReading {
  const draft = newDraft(start);
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'unread') flushWords(draft);
    READ[token.kind]?.(draft, token, reading, () => tokens.slice(index + 1));
    draft.last = token;
  }
  flushWords(draft);
  endPending(draft);
  return finish(draft);
}

type Handler = (draft: Draft, token: Token, reading: Reading, after: () => readonly Token[]) => void;

/** What each kind of word does; kinds that are not here say nothing about territory. */
const READ: Partial<Record<Token['kind'], Handler>> = {
  unread: (draft, token) => draft.words.push(token),
  place: readPlace,
  noun: readNoun,
  certain: (draft) => startPending(draft, { open: true }),
  other: (draft) => startPending(draft, { other: true }),
  count: (draft, token) => startPending(draft, { count: token }),
  out: openExclusion,
  'out-end': closeExclusion,
  again: takeBack,
  define: (draft) => {
    // "12 MENA countries: Bahrain, …": the list says what the region means.
    if (definable(draft) !== null) draft.items.pop();
    endPending(draft);
  },
  only: (draft) => {
    if (draft.last?.kind === 'place' || draft.last?.kind === 'noun') push(draft, 'ROW', 'out');
    else setWordsAside(draft);
  },
  'only-prefix': (draft, _token, _reading, after) => {
    if (after().some((token) => token.kind === 'place')) push(draft, 'ROW', 'out');
  },
  'not-stated': (draft) => leaveOpen(draft, opened),
  'not-included': (draft) => leaveOpen(draft, (code) => code),
  sep: (draft) => {
    draft.segment += 1;
    // "Certain Central Asian, Middle Eastern and African countries": the word reaches over separators to its noun.
    if (draft.pending.count && !draft.pending.used) endPending(draft);
  },
  open: (draft, _token, _reading, after) => openBracket(draft, after()),
  close: (draft) => {
    closeBracket(draft);
    draft.pending = NOTHING_PENDING;
  },
};

function finish(draft: Draft): ClauseReading {
  const doubtful = new Set(draft.runs.map((run) => run.segment));
  const items = draft.items.map(({ code, side, segment }) => ({
    code: doubtful.has(segment) ? opened(code) : code,
    side,
  }));
  return {
    items,
    impliesWorld: draft.excludes && items.every((item) => item.side !== 'in' && item.code !== 'ROW'),
    unread: draft.runs.map((run) => run.text),
    unreadOut: draft.runs.some((run) => run.side !== 'in'),
    asides: draft.asides,
  };
}
