import { parse } from 'parse5';
import { htmlText } from '../reading/html.ts';
import type { Element } from '../reading/xml.ts';

/** One `item` of RSS or `entry` of Atom, as printed. */
export interface FeedItem {
  /** `guid`, `id` or `rdf:about`; null where the feed gives none. */
  readonly guid: string | null;
  readonly title: string | null;
  /** As printed, so it may be relative. */
  readonly link: string | null;
  /** `xml:base` of the item. */
  readonly base: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly categories: readonly string[];
  /** Plain text of the summary, whole. */
  readonly summary: string | null;
}

export function itemOf(element: Element): FeedItem {
  // Pictures and podcasts bring titles of their own under a prefix; the item's own come first.
  const all = (name: string) => {
    const found = element.children.filter((one) => localName(one) === name);
    return [...found.filter((one) => one.name === name), ...found.filter((one) => one.name !== name)];
  };
  const first = (...names: readonly string[]) =>
    names.flatMap((name) => all(name).flatMap((one) => wordsOf(one) ?? []))[0];
  const guid = first('guid', 'id') ?? element.attributes['rdf:about'] ?? null;
  return {
    guid,
    title: first('title') ?? null,
    link: linkOf(all('link')) ?? permalink(all('guid')) ?? element.attributes['rdf:about'] ?? null,
    base: element.attributes['xml:base'] ?? null,
    date: first('pubDate', 'published', 'date', 'issued', 'updated', 'modified') ?? null,
    author: authorOf(all('creator')[0] ?? all('author')[0] ?? null),
    categories: all('category').flatMap((one) => one.attributes.label ?? one.attributes.term ?? wordsOf(one) ?? []),
    summary: first('description', 'summary') ?? first('encoded', 'content') ?? null,
  };
}

/** `atom:link`, `Link` of some old feeds, and `link` are one. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Text of an element on one line, with whatever mark-up of pages it carries taken out: escaped, as CDATA or as XHTML. */
export function wordsOf(element: Element): string | null {
  const text = allText(element);
  const plain = /[<&]/u.test(text) ? htmlText(parse(text)) : text;
  // Escaped twice, as `&amp;amp;lt;p&amp;amp;gt;`, is common; more often than twice is not.
  const words = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);/iu.test(plain) ? htmlText(parse(plain)) : plain;
  return words.replace(/[\s\u00A0\u200B]+/gu, ' ').trim() || null;
}

function allText(element: Element): string {
  return [element.text, ...element.children.map(allText)].join(' ');
}

/** Atom says which link is the item itself; RSS has one, in text. */
function linkOf(links: readonly Element[]): string | null {
  const itself = links.find(
    ({ attributes }) => attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate',
  );
  return itself?.attributes.href?.trim() ?? links.flatMap((one) => wordsOf(one) ?? [])[0] ?? null;
}

/** A guid is an address unless it says that it is not. */
function permalink(guids: readonly Element[]): string | null {
  const guid = guids.find(({ attributes }) => attributes.isPermaLink !== 'false');
  const text = guid ? wordsOf(guid) : null;
  return text !== null && /^https?:\/\//iu.test(text) ? text : null;
}

/** RSS asks for `mail@example.org (Name)`; the address is left out. */
function authorOf(element: Element | null): string | null {
  if (element === null) return null;
  const name = element.children.find((one) => localName(one) === 'name');
  const text = wordsOf(name ?? element);
  const named = /\(([^)]+)\)\s*$/u.exec(text ?? '')?.[1] ?? text;
  return named === null || /^\S+@\S+$/u.test(named) ? null : named.replace(/\s*<?\S+@\S+>?/gu, '').trim() || null;
}
