import type { Problem } from '@beringia/domain/basics/errors';
import { pagesOf, type ReadDocument } from './document.ts';
import { readPart } from './office-xml.ts';
import { startText } from './text-building.ts';
import type { Zip } from './zip.ts';

/**
 * A Word file. Its pages are where Word last broke them when it saved the file, or else where the author broke them; a file
 * with neither is one page. Footnotes and endnotes follow the last page. Deleted text of tracked changes is no text.
 */
export function readDocx(zip: Zip): ReadDocument {
  const main = readBody(zip, 'word/document.xml');
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].map((name) => readBody(zip, name));
  const pages = main.rendered.length > 1 ? main.rendered : main.broken;
  const below = notes.flatMap(({ broken }) => broken).filter((text) => text.trim() !== '');
  const last = [pages.at(-1) ?? '', ...below].join('\n');
  const read = pagesOf([...pages.slice(0, -1), last]);
  const problems = [main, ...notes].flatMap(({ problem }) => problem ?? []);
  const empty = read.pages.every(({ text }) => text === '') && problems.length === 0 ? [NO_TEXT] : [];
  return { kind: 'docx', title: titleOf(zip), pages: read.pages, problems: [...problems, ...read.problems, ...empty] };
}

interface Body {
  readonly rendered: string[];
  readonly broken: string[];
  readonly problem: Problem | null;
}

/** Both ways of breaking pages: a break by hand is mostly followed by the mark that Word leaves, so never both at once. */
function readBody(zip: Zip, part: string): Body {
  const text = startText();
  // What Word writes a second time for programs that do not know a drawing is not read twice.
  let [fallback, inText] = [0, false];
  const problem = readPart(zip, part, {
    open(name, attributes) {
      if (name === 'mc:Fallback') fallback += 1;
      inText = name === 'w:t';
      if (fallback > 0) return;
      if (name === 'w:tab') text.add('\t');
      if (name === 'w:tc') text.openCell();
      if (name === 'w:br' && attributes['w:type'] !== 'page') text.newLine();
      if (name === 'w:br' && attributes['w:type'] === 'page') text.add(BY_HAND);
      if (name === 'w:lastRenderedPageBreak') text.add(RENDERED);
    },
    text(piece) {
      if (inText && fallback === 0) text.add(piece);
    },
    close(name) {
      inText = false;
      if (name === 'mc:Fallback') fallback -= 1;
      if (fallback > 0) return;
      if (name === 'w:p') text.newLine();
      if (name === 'w:tc') text.closeCell();
      if (name === 'w:tr') text.closeRow();
    },
  });
  const all = text.take();
  const without = (mark: string, from: string) => from.replaceAll(mark, '');
  return {
    rendered: all.split(RENDERED).map((page) => without(BY_HAND, page)),
    broken: all.split(BY_HAND).map((page) => without(RENDERED, page)),
    problem,
  };
}

/** Signs of the private area stand for breaks while text is put together. */
const BY_HAND = '\uE0F1';
const RENDERED = '\uE0F2';

/** Title in the properties of an Office file, or null. */
export function titleOf(zip: Zip): string | null {
  let [title, inside] = ['', false];
  readPart(zip, 'docProps/core.xml', {
    open: (name) => {
      inside = name === 'dc:title';
    },
    text: (piece) => {
      if (inside) title += piece;
    },
    close: () => {
      inside = false;
    },
  });
  return title.trim() || null;
}

const NO_TEXT: Problem = {
  wrong: 'the file has no text.',
  expected: 'a document with text, not only pictures',
  next: 'Recognise the text of the pictures first (OCR), or paste what they say.',
};
