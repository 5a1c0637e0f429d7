import { LONGEST_RECORD } from './read.ts';

/**
 * Finds where the values of a JSON text begin and end, piece by piece, without reading them: the values at the root, or the
 * elements of one array. A 1 GB array is longer than the longest string, so it is never one string here.
 *
 * Broken text is cut where it can be told: at a line break inside a string, at a brace where none can stand, at the end.
 */
export interface Slice {
  readonly text: string;
  /** Line on which the value begins. */
  readonly line: number;
  /** Why it was cut short; null when its end was found. */
  readonly broken: string | null;
}

/** Paths of keys to the array of records, such as `['studies']`; an array at the root needs none. At most two keys deep. */
export type ListPaths = readonly (readonly string[])[];

interface Scan {
  readonly lists: ListPaths;
  readonly found: Slice[];
  text: string;
  at: number;
  line: number;
  /** Index of the next line break from the place on, looked up once for many strings; -1 when not known. */
  lineBreak: number;
  /** `root`: values follow each other. `list`: inside the array of records. `tail`: what an envelope holds after it. */
  mode: 'root' | 'list' | 'tail';
  /** Brackets open at the place where the scan stands, and around a value that is a record. */
  depth: number;
  base: number;
  /** Where the value being scanned begins, or -1 between values. */
  start: number;
  startLine: number;
  /** Last sign outside strings; a quote stands for a whole string. */
  before: string;
  /** Keys that lead to the place, and the last string read, which a colon makes a key. */
  path: string[];
  word: string;
  /** True after a cut, while fragments of the broken value may follow. */
  mending: boolean;
}

const LONGEST_PATH = 2;
const MAY_STAND_BEFORE_BRACE = ['', '[', ',', ':'];

interface JsonScanner {
  /** Takes a piece and gives the values that ended in it. */
  push(piece: string): Slice[];
  /** Gives what is left unfinished. */
  end(): Slice[];
  /** True where a value at the root may begin, with nothing before it left to read. */
  atRest(): boolean;
  /** Passes a line that was found whole without it. Only at rest. @returns its number */
  passLine(): number;
}

export function scanJson(lists: ListPaths): JsonScanner {
  const scan = newScan(lists);
  return {
    push: (piece) => {
      scan.text += piece;
      scan.lineBreak = -1;
      while (scan.at < scan.text.length && step(scan));
      dropRead(scan);
      return scan.found.splice(0);
    },
    end: () => unfinished(scan),
    atRest: () => scan.mode === 'root' && scan.depth === 0 && scan.start === -1 && scan.text === '',
    passLine: () => {
      scan.mending = false;
      scan.line += 1;
      return scan.line - 1;
    },
  };
}

/** A record that was cut off, or a list that was cut off between two records: both lose what came after. */
function unfinished(scan: Scan): Slice[] {
  const left = scan.start === -1 || scan.mode === 'tail' ? '' : scan.text.slice(scan.start).trim();
  if (left !== '') return [{ text: left, line: scan.startLine, broken: 'the text ends inside a record' }];
  if (scan.mode === 'root') return [];
  return [{ text: '', line: scan.line, broken: 'the text ends before its last bracket is closed' }];
}

function newScan(lists: ListPaths): Scan {
  const place = { at: 0, line: 1, lineBreak: -1, depth: 0, base: 0, start: -1, startLine: 1 };
  return { lists, found: [], text: '', mode: 'root', before: '', path: [], word: '', mending: false, ...place };
}

/** One sign, or one whole string. False when the rest of the piece is the beginning of a string. */
function step(scan: Scan): boolean {
  const sign = scan.text[scan.at] ?? '';
  if (sign === '"') return passString(scan);
  if (sign === '\n') newLine(scan);
  else if (sign !== ' ' && sign !== '\r' && sign !== '\t') {
    if (sign === '{' || sign === '[') open(scan, sign);
    else if (sign === '}' || sign === ']') close(scan);
    else if (sign === ',') between(scan);
    else if (sign === ':') scan.path[scan.depth - 1] = scan.word;
    else begin(scan);
    scan.before = sign;
  }
  scan.at += 1;
  return true;
}

function newLine(scan: Scan): void {
  if (scan.depth === scan.base) between(scan);
  scan.line += 1;
}

function begin(scan: Scan): void {
  if (scan.start !== -1 || scan.mode === 'tail') return;
  scan.start = scan.at;
  scan.startLine = scan.line;
}

function passString(scan: Scan): boolean {
  begin(scan);
  const end = endOfString(scan.text, scan.at + 1);
  const line = nextLineBreak(scan);
  if (line < (end === -1 ? scan.text.length : end)) {
    cut(scan, line, 'a line break stands inside a string');
    return true;
  }
  if (end === -1) return false;
  if (scan.depth <= LONGEST_PATH) scan.word = scan.text.slice(scan.at + 1, end);
  scan.before = '"';
  scan.at = end + 1;
  return true;
}

/** Its index, or the length of the text. */
function nextLineBreak(scan: Scan): number {
  if (scan.lineBreak < scan.at) {
    const next = scan.text.indexOf('\n', scan.at);
    scan.lineBreak = next === -1 ? scan.text.length : next;
  }
  return scan.lineBreak;
}

/** Index of the closing quote, or -1. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (at - 1 - slashes >= from && text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

function open(scan: Scan, sign: string): void {
  if (sign === '{' && scan.depth > scan.base && !MAY_STAND_BEFORE_BRACE.includes(scan.before)) {
    cut(scan, scan.at, 'the next record begins before this one ends');
  }
  if (sign === '[' && isList(scan)) {
    scan.mode = 'list';
    scan.start = -1;
    scan.base = scan.depth + 1;
  } else begin(scan);
  scan.depth += 1;
}

function isList({ mode, depth, start, lists, path }: Scan): boolean {
  if (mode !== 'root') return false;
  if (depth === 0) return start === -1;
  return lists.some((keys) => keys.length === depth && keys.every((key, index) => key === path[index]));
}

function close(scan: Scan): void {
  if (scan.mode === 'list' && scan.depth === scan.base) {
    closeList(scan);
    return;
  }
  scan.depth = Math.max(scan.depth - 1, 0);
  if (scan.mode !== 'tail' && scan.depth <= scan.base) take(scan, scan.at + 1);
  if (scan.depth === 0) backToRoot(scan);
}

/** Brackets that a broken record left behind close nothing. */
function closeList(scan: Scan): void {
  if (scan.text[scan.at] !== ']') return;
  between(scan);
  scan.depth -= 1;
  scan.mode = 'tail';
  if (scan.depth === 0) backToRoot(scan);
}

function backToRoot(scan: Scan): void {
  scan.mode = 'root';
  scan.base = 0;
  scan.path = [];
}

/** A comma or a line break: where no bracket is open, it ends a value. */
function between(scan: Scan): void {
  if (scan.depth === scan.base && scan.mode !== 'tail') take(scan, scan.at);
}

function take(scan: Scan, end: number): void {
  if (scan.start === -1) return;
  if (!isFragment(scan)) {
    scan.found.push({ text: scan.text.slice(scan.start, end), line: scan.startLine, broken: null });
    scan.mending = false;
  }
  scan.start = -1;
}

/** What a broken record left behind was told with it, and is not told again. */
function isFragment({ mending, text, start }: Scan): boolean {
  return mending && text[start] !== '{';
}

/** Ends a broken value here and goes on as after a whole one. */
function cut(scan: Scan, end: number, broken: string): void {
  if (scan.start !== -1 && !isFragment(scan)) {
    scan.found.push({ text: scan.text.slice(scan.start, end), line: scan.startLine, broken });
    scan.mending = true;
  }
  scan.start = -1;
  scan.at = end;
  scan.depth = scan.base;
  scan.before = '';
}

/** Forgets what was read, so that the text never holds more than one record and one piece. */
function dropRead(scan: Scan): void {
  if (scan.start !== -1 && scan.text.length - scan.start > LONGEST_RECORD) {
    cut(scan, scan.text.length, 'it is longer than any record');
  }
  const keep = scan.start === -1 ? scan.at : scan.start;
  scan.text = scan.text.slice(keep);
  scan.at -= keep;
  if (scan.start !== -1) scan.start = 0;
}
