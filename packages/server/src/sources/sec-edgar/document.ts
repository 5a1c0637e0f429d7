import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** The words of a filed document, with a line for each block, so that headings such as `Item 1.01` open a line. */

type Node = DefaultTreeAdapterTypes.Node;

export interface DocumentWords {
  readonly text: string;
  /** `8-K`, `6-K/A`; null when the text does not say `FORM …`. */
  readonly form: string | null;
  /** Items whose headings open a line, in order, each once; empty when there are none. */
  readonly items: readonly string[];
  /** Exhibits that the index in the text lists: `99.1`. */
  readonly exhibits: readonly string[];
}

const BLOCKS = new Set(
  'address article blockquote center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th tr ul br'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'template', 'head', 'ix:header']);

/** @param source HTML, or plain text as filed before 2001 */
export function readDocument(source: string): DocumentWords {
  const text = /<(?:html|body|div|p|table|font)\b/iu.test(source) ? linesOf(parse(source)) : source;
  const heading = text.slice(0, 6000);
  return {
    text,
    form: /\bform\s+(\d{1,2}-[KQF](?:\/A)?)(?![\w-])/iu.exec(heading)?.[1]?.toUpperCase() ?? null,
    items: [...new Set(itemsIn(text))],
    exhibits: [...new Set(exhibitsIn(text))],
  };
}

/** Since 2004 items have two numbers (`1.01`); before, one (`9`). */
function itemsIn(text: string): string[] {
  const two = [...text.matchAll(/^[ \t]*item\s*(\d)\s?\.\s?(\d)\s?(\d)\b/gimu)].map(([, a, b, c]) => `${a}.${b}${c}`);
  if (two.length > 0) return two;
  return [...text.matchAll(/^[ \t]*item\s*(\d{1,2})\s*\./gimu)].map((match) => match[1] ?? '');
}

function exhibitsIn(text: string): string[] {
  const index = text.search(/^\s*(?:\(d\)\s*)?exhibits?\b(?:\s*(?:index|no|number))?/imu);
  if (index === -1) return [];
  return [...text.slice(index).matchAll(/^[ \t]*(?:exhibit\s*)?((?:2|4|10|99)\.\d{1,2})\b/gimu)].map(
    (match) => match[1] ?? '',
  );
}

function linesOf(node: Node): string {
  return wordsOf(node)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}

function wordsOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/gu, ' ');
  if (SILENT.has(node.nodeName) || !('childNodes' in node)) return '';
  const inner = node.childNodes.map(wordsOf).join('');
  return BLOCKS.has(node.nodeName) ? `\n${inner}\n` : inner;
}
