import { DEEPEST_PAGE, untilTooDeep } from '@beringia/domain/basics/nested-markup';
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
  const shallow = untilTooDeep(text);
  if (shallow.length < text.length) problems.push(tooDeep());
  return { page: parse(shallow), problems };
}

function tooDeep(): ReadProblem {
  const wrong = `elements are nested more than ${DEEPEST_PAGE} deep; what comes after was not read.`;
  const expected = 'a page of a register';
  return problemAt({ record: 1, line: null }, { wrong, expected, next: 'Save the page again.' }).problem;
}

function tooLong(): ReadProblem {
  const expected = `a page of at most ${LONGEST_PAGE} characters`;
  const next = 'Save one page of the register, not a whole archive.';
  return problemAt({ record: 1, line: null }, { wrong: 'the page is too long.', expected, next }).problem;
}

/** All elements of a name, in the order of the page. */
export function elementsOf(node: HtmlNode, name: string): HtmlElement[] {
  return nodesOf(node).filter((one): one is HtmlElement => 'tagName' in one && one.tagName === name);
}

/** A node and all that is in it, in the order of the page, without calling itself: a page may be nested to any depth. */
function nodesOf(node: HtmlNode): HtmlNode[] {
  const found: HtmlNode[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    if ('childNodes' in next) for (const one of next.childNodes.toReversed()) waiting.push(one);
  }
  return found;
}

/** Children of an element that have one of the names. */
export function childElements(node: HtmlElement, ...names: readonly string[]): HtmlElement[] {
  return node.childNodes.filter((one): one is HtmlElement => 'tagName' in one && names.includes(one.tagName));
}

export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** Text of a node on one line; no-break spaces are spaces. Scripts and styles are no text. */
export function htmlText(node: HtmlNode): string {
  return nodesOf(node)
    .map(ownText)
    .join('')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

function ownText(node: HtmlNode): string {
  if ('tagName' in node) return node.tagName === 'br' ? ' ' : '';
  const inside = 'parentNode' in node && node.parentNode && 'tagName' in node.parentNode ? node.parentNode.tagName : '';
  if (node.nodeName !== '#text' || ['script', 'style'].includes(inside)) return '';
  return (node as DefaultTreeAdapterTypes.TextNode).value;
}
