import { type ListPaths, type Slice, scanJson } from './json-scan.ts';

/**
 * Values of a JSON text, found the quick way where each object has a line to itself: a line that is JSON as a whole needs no
 * scanning. Every other line is scanned sign by sign, and what is found is the same.
 */
export type FoundValue = Slice | ParsedLine;

interface ParsedLine {
  readonly object: Readonly<Record<string, unknown>>;
  readonly line: number;
}

interface LineScanner {
  push(piece: string): FoundValue[];
  end(): FoundValue[];
}

/** A line without an end is left to the scanner from so many characters on. */
const LONGEST_WAIT = 4 * 1024 * 1024;

export function scanLines(lists: ListPaths): LineScanner {
  const scanner = scanJson(lists);
  let waiting = '';
  const scanned = (text: string): Slice[] => (text === '' ? [] : scanner.push(text));
  /** Takes whole lines as long as there are any. @returns where it stopped */
  const takeLines = (text: string, found: FoundValue[]): number => {
    let at = 0;
    for (let end = text.indexOf('\n') + 1; end > 0 && scanner.atRest(); end = text.indexOf('\n', at) + 1) {
      const line = text.slice(at, end);
      const object = wholeObject(line, lists);
      if (object !== null) found.push({ object, line: scanner.passLine() });
      else for (const slice of scanned(line)) found.push(slice);
      at = end;
    }
    return at;
  };
  return {
    push(piece) {
      waiting += piece;
      if (mayBeLine(waiting) && scanner.atRest() && !piece.includes('\n')) return [];
      const found: FoundValue[] = [];
      const at = takeLines(waiting, found);
      const rest = waiting.slice(at);
      if (scanner.atRest() && mayBeLine(rest)) {
        waiting = rest;
        return found;
      }
      // After the last line break the lines may be whole again.
      const end = rest.lastIndexOf('\n') + 1;
      for (const slice of scanned(rest.slice(0, end))) found.push(slice);
      waiting = rest.slice(end);
      if (scanner.atRest() && mayBeLine(waiting)) return found;
      for (const slice of scanned(waiting)) found.push(slice);
      waiting = '';
      return found;
    },
    end() {
      const found: FoundValue[] = scanned(waiting);
      waiting = '';
      found.push(...scanner.end());
      return found;
    },
  };
}

/** Whether the beginning of a line is worth waiting for its end. */
function mayBeLine(text: string): boolean {
  return text.length < LONGEST_WAIT && (text === '' || text.charCodeAt(0) === OPENING);
}

/** The object of a line, or null where the line is no whole object, or may be an envelope whose records are to be taken out. */
function wholeObject(line: string, lists: ListPaths): ParsedLine['object'] | null {
  if (line.charCodeAt(0) !== OPENING) return null;
  try {
    const object = JSON.parse(line) as ParsedLine['object'];
    return lists.some(([key = '']) => Object.hasOwn(object, key)) ? null : object;
  } catch {
    return null;
  }
}

const OPENING = '{'.charCodeAt(0);
