import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Bytes, problemAt, type ReadProblem } from './read.ts';
import { textOf } from './text.ts';

/** Saved pages of registers: tables as cells of text. A page is small, so it is read whole. */

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Longest page in characters. */
const LONGEST_PAGE = 20_000_000;

/** The tree of a page, and what was wrong with its bytes. */
export async function readHtml(bytes: Bytes): Promise<{ page: HtmlNode | null; problems: ReadProblem[] }> {
  const problems: ReadProblem[] = [];
  let text = '';
  for await (const piece of textOf(bytes)) {
    if (typeof piece !== 'string') problems.push(problemAt({ record: 1, line: null }, piece).problem);
    else text += piece;
    if (text.length > LONGEST_PAGE) return { page: null, problems: [...problems, tooLong()] };
  }
  return { page: parse(text), problems };
}

function tooLong(): ReadProblem {
  const expected = `a page of at most ${LONGEST_PAGE} characters`;
  const next = 'Save one page of the register, not a whole archive.';
  return problemAt({ record: 1, line: null }, { wrong: 'the page is too long.', expected, next }).problem;
}

/** All elements of a name, in the order of the page. */
export function elementsOf(node: HtmlNode, name: string): HtmlElement[] {
  const own = 'tagName' in node && node.tagName === name ? [node] : [];
  const children = 'childNodes' in node ? node.childNodes.flatMap((one) => elementsOf(one, name)) : [];
  return [...own, ...children];
}

/** Elements of a name that are not inside another one of the same name. */
export function childElements(node: HtmlElement, ...names: readonly string[]): HtmlElement[] {
  return node.childNodes.filter((one): one is HtmlElement => 'tagName' in one && names.includes(one.tagName));
}

export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** Text of a node on one line; no-break spaces are spaces. */
export function htmlText(node: HtmlNode): string {
  return rawText(node)
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

function rawText(node: HtmlNode): string {
  if ('tagName' in node && ['script', 'style', 'template'].includes(node.tagName)) return '';
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if ('tagName' in node && node.tagName === 'br') return ' ';
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}
