import type { Problem } from '@beringia/domain/basics/errors';

/** A document that somebody dropped or pasted, as pages of text. */

export type DocumentKind = 'pdf' | 'docx' | 'pptx' | 'html' | 'text';

/** A page of a PDF, a slide, or a page of a Word file; one page for a web page. */
export interface DocumentPage {
  /** Counted from 1. */
  readonly number: number;
  /** Lines end in `\n`, cells of a table in `\t`. Spans of proposals count in this very text. */
  readonly text: string;
}

export interface ReadDocument {
  /** Null where the file is none of the kinds that are read. */
  readonly kind: DocumentKind | null;
  /** What the document calls itself; null where it does not say. */
  readonly title: string | null;
  /** Empty where nothing could be read; then a problem says why. */
  readonly pages: readonly DocumentPage[];
  readonly problems: readonly Problem[];
}

/** Bytes of a plain text or a web page as text. The reader of encodings belongs to the sources, so it is handed in. */
export type Decode = (bytes: Uint8Array) => { readonly text: string; readonly problem: Problem | null };

/** Largest file, in bytes. Announcements and decks are far smaller; what is larger is mostly scans. */
export const LARGEST_DOCUMENT = 50 * 1024 * 1024;
/** Most pages that are read of one document. */
export const MOST_PAGES = 500;
/** Most characters that are kept of one document. */
export const MOST_CHARACTERS = 4_000_000;

/** One kind of line end, plain spaces, no spaces before a line end, and at most one empty line on end. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Pages with tidy text and numbers from 1, cut where the document is longer than is kept. */
export function pagesOf(texts: readonly string[]): { pages: DocumentPage[]; problems: Problem[] } {
  const pages: DocumentPage[] = [];
  let characters = 0;
  for (const text of texts) {
    const plain = tidy(text);
    characters += plain.length;
    if (pages.length === MOST_PAGES || characters > MOST_CHARACTERS)
      return { pages, problems: [cutShort(pages.length)] };
    pages.push({ number: pages.length + 1, text: plain });
  }
  return { pages, problems: [] };
}

export function cutShort(read: number): Problem {
  return {
    wrong: `the document is longer than is read at once; ${read} pages were read.`,
    expected: `at most ${MOST_PAGES} pages and ${MOST_CHARACTERS} characters`,
    next: 'Save the pages that matter as a document of their own, or paste their text.',
  };
}

/** The answer for a document of which nothing could be read. */
export function nothingRead(kind: DocumentKind | null, problem: Problem): ReadDocument {
  return { kind, title: null, pages: [], problems: [problem] };
}
