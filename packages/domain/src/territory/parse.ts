import type { Side } from './clause-draft.ts';
import { clausesOf } from './clauses.ts';
import { type CodeLists, territoryOf } from './code-lists.ts';
import { type ClauseReading, readClause } from './read-clause.ts';
import type { Reading } from './regions.ts';
import { codesOf, sameTerritory, type Territory, territory } from './territory.ts';
import { textOf, tokenise } from './tokens.ts';

/** What a text says about territory. */
export interface ReadTerritory extends CodeLists {
  /** The same as the lists say: `territoryOf(lists, reading)`. */
  readonly territory: Territory;
  /**
   * Words that were not understood, in the order of the text. They leave the rest of the world not stated, and so the
   * places that stand right beside them; nothing is dropped silently.
   */
  readonly unread: readonly string[];
  /** What was understood to be about something else: an option, a first negotiation, another field. */
  readonly asides: readonly string[];
}

/**
 * Reads the words people use for a territory, English or Chinese: "worldwide outside Greater China",
 * "除中国大陆、香港和澳门以外". A text without any territory gives empty lists: not stated.
 * @param reading the record's date, and definitions of regions that the source itself gives
 */
export function parseTerritory(text: string, reading: Reading = {}): ReadTerritory {
  const clauses = clausesOf(tokenise(text));
  const granted = clauses.filter((clause) => clause.role === 'grant');
  const kept = clauses.filter((clause) => clause.role === 'kept');
  const read = [
    ...granted.map((clause) => readClause(clause.tokens, 'in', reading)),
    ...kept.map((clause) => readClause(clause.tokens, 'out', reading)),
  ];
  const others = clauses.filter((clause) => clause.role === 'aside').map((clause) => textOf(clause.tokens));
  return assemble(read, granted.length, others, reading);
}

function assemble(read: ClauseReading[], grants: number, others: string[], reading: Reading): ReadTerritory {
  const unread = read.flatMap((clause) => clause.unread);
  const stated = listsOf(read, impliesWorld(read.slice(0, grants)));
  const inExclusion = read.some((clause) => clause.unreadOut);
  const lists = unread.length === 0 ? stated : withDoubt(stated, inExclusion);
  const settled = settle(lists, codesOn('again', read), reading);
  return { ...settled, unread, asides: [...read.flatMap((clause) => clause.asides), ...others] };
}

/** "Outside Greater China" grants the rest of the world; "Europe; excluding Germany" does not. */
function impliesWorld(grants: readonly ClauseReading[]): boolean {
  return grants.find((clause) => clause.items.length > 0)?.impliesWorld ?? false;
}

function listsOf(read: readonly ClauseReading[], addWorld: boolean): CodeLists {
  const inside = codesOn('in', read);
  return { in: unique(addWorld ? ['WORLDWIDE', ...inside] : inside), out: unique(codesOn('out', read)) };
}

function codesOn(side: Side, read: readonly ClauseReading[]): string[] {
  return read.flatMap((clause) => clause.items.filter((item) => item.side === side).map((item) => item.code));
}

/** Words not understood might take anything away that was not named; in an exclusion they might exclude any country. */
function withDoubt(lists: CodeLists, inExclusion: boolean): CodeLists {
  return {
    in: unique(lists.in.map((code) => (code === 'WORLDWIDE' || code === 'ROW' ? 'UNKNOWN' : code))),
    out: inExclusion ? unique([...lists.out, 'UNKNOWN']) : lists.out,
  };
}

/** Lists cannot say "excluding Asia but including Japan", because out beats in: such a territory is spelt out by country. */
function settle(lists: CodeLists, again: readonly string[], reading: Reading): CodeLists & { territory: Territory } {
  const plain = territoryOf(lists, reading);
  if (again.length === 0) return { ...lists, territory: plain };
  const back = territoryOf({ in: again, out: [] }, reading).in;
  const whole = territory(plain.in | back, plain.out & ~back);
  if (sameTerritory(whole, plain)) return { ...lists, territory: plain };
  return { in: codesOf(whole.in), out: codesOf(whole.out), territory: whole };
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
