import type { Problem } from '@beringia/domain/basics/errors';
import { untilTooDeep } from '@beringia/domain/basics/nested-markup';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { cutShort, MOST_CHARACTERS, nothingRead, pagesOf, type ReadDocument } from './document.ts';
import { startText, type TextBuilding } from './text-building.ts';

type HtmlNode = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Markup is several times its text. */
const LONGEST_PAGE = 5 * MOST_CHARACTERS;

/** A saved or pasted web page: one page of text, as far as a reader would see it. */
export function readHtmlDocument(source: string, before: readonly Problem[]): ReadDocument {
  if (source.length > LONGEST_PAGE) return nothingRead('html', cutShort(0));
  const text = startText();
  const title = walk(parse(untilTooDeep(source)), text);
  const read = pagesOf([withoutStraySpaces(text.take())]);
  const empty = read.pages.every((page) => page.text === '') ? [NO_TEXT] : [];
  return { kind: 'html', title, pages: read.pages, problems: [...before, ...read.problems, ...empty] };
}

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'iframe', 'select', 'button']);
const CELLS = new Set(['td', 'th']);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark q ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Goes through the page without calling itself: pages are nested to any depth. Gives the title. */
function walk(root: HtmlNode, text: TextBuilding): string | null {
  const waiting: (HtmlNode | { readonly end: string })[] = [root];
  let title: string | null = null;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('end' in next) close(next.end, text);
    else if (next.nodeName === '#text') text.add(oneLine((next as DefaultTreeAdapterTypes.TextNode).value));
    else if (next.nodeName === 'head') title = titleIn(next as HtmlElement);
    else if ('childNodes' in next && !UNSEEN.has(next.nodeName)) {
      open(next.nodeName, text);
      waiting.push({ end: next.nodeName }, ...next.childNodes.toReversed());
    }
  }
  return title;
}

function open(name: string, text: TextBuilding): void {
  if (CELLS.has(name)) text.openCell();
  else if (!INLINE.has(name)) text.newLine();
}

function close(name: string, text: TextBuilding): void {
  if (CELLS.has(name)) text.closeCell();
  else if (name === 'tr') text.closeRow();
  else if (!INLINE.has(name)) text.newLine();
}

/** Line breaks in the source of a page are spaces. */
function oneLine(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ');
}

/** Spaces that only set tags apart in the source. */
function withoutStraySpaces(text: string): string {
  return text.replace(/ {2,}/g, ' ').replace(/ ?([\t\n]) ?/g, '$1');
}

function titleIn(head: HtmlElement): string | null {
  const title = head.childNodes.find((node) => node.nodeName === 'title') as HtmlElement | undefined;
  const text = (title?.childNodes ?? []).map((node) => ('value' in node ? node.value : '')).join('');
  return oneLine(text).trim() || null;
}

const NO_TEXT: Problem = {
  wrong: 'the page has no text.',
  expected: 'a saved page that shows its text without running scripts',
  next: 'Copy the text in the browser and paste it; many sites fill a page only when it is looked at.',
};
