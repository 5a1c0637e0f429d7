import { childrenOf } from '../reading/element.ts';
import { type Bytes, problemAt, type Read } from '../reading/read.ts';
import { type Element, readXml } from '../reading/xml.ts';
import { feedDay } from './dates.ts';
import { type FeedItem, itemOf, localName, wordsOf } from './item.ts';

/**
 * RSS 2.0, RSS 1.0 (RDF) and Atom 1.0, item by item. Elements are known by their local names, for feeds choose prefixes
 * freely. What a feed says of itself is taken as far as it was read when an item comes: most say it first.
 */
const PREFIXES = ['', 'atom:', 'rss:', 'a:'];
const ITEMS = ['item', 'entry'];
/** Pictures and search boxes have titles and links of their own, which are not the feed's. */
const OTHERS = ['image', 'textinput', 'textInput', 'author'];
const OF_FEED = ['title', 'link', 'language'];
const NAMES = [
  ...PREFIXES.flatMap((prefix) => [...ITEMS, ...OTHERS, ...OF_FEED].map((name) => prefix + name)),
  'dc:language',
];

/** What a feed says of itself; each null as long as it has not been said. */
export interface FeedHead {
  readonly title: string | null;
  /** Address of the site that the feed is about. */
  readonly link: string | null;
  /** As printed: `en-us`, `zh-cn`. */
  readonly language: string | null;
}

export interface FeedRecord {
  readonly item: FeedItem;
  readonly feed: FeedHead;
}

/** Items one by one. An item with a date that is none is given without it, and beside it what was wrong. */
export async function* readFeed(bytes: Bytes): AsyncGenerator<Read<FeedRecord>> {
  const opened = await beginningOf(bytes);
  if (!IS_FEED.test(opened.head)) return yield problemAt({ record: 0, line: 1 }, NO_FEED, opened.head.slice(0, 2000));
  let feed: FeedHead = { title: null, link: null, language: null };
  for await (const read of readXml(opened.bytes, NAMES)) {
    if ('problem' in read) {
      yield read;
    } else if (!ITEMS.includes(localName(read.record))) {
      feed = withWordsOf(read.record, feed);
    } else {
      const item = itemOf(read.record);
      yield { record: { item, feed }, at: read.at };
      if (item.date !== null && feedDay(item.date) === null) yield problemAt(read.at, noDay(item.date), item.title);
    }
  }
}

function withWordsOf(element: Element, feed: FeedHead): FeedHead {
  const name = localName(element);
  const { rel = 'alternate', href } = element.attributes;
  const text = wordsOf(element);
  if (name === 'title') return { ...feed, title: feed.title ?? text };
  if (name === 'language') return { ...feed, language: feed.language ?? text };
  if (name !== 'link' || (href !== undefined && rel !== 'alternate') || childrenOf(element, 'url').length > 0)
    return feed;
  return { ...feed, link: feed.link ?? href ?? text };
}

const IS_FEED = /<(?:\w+:)?(?:rss|rdf|feed)\b/iu;
const LONGEST_HEAD = 8192;

/** The beginning as text, marks of UTF-16 left out, and all of the bytes again. */
async function beginningOf(bytes: Bytes): Promise<{ head: string; bytes: Bytes }> {
  const pieces = bytes[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let head = '';
  while (head.length < LONGEST_HEAD && !IS_FEED.test(head)) {
    const { done, value } = await pieces.next();
    if (done) break;
    taken.push(value);
    // Packed bytes show no element; gzip is unpacked further on, and is let through.
    if (taken.length === 1 && value[0] === 0x1f) head = '<feed';
    else head += Buffer.from(value).toString('latin1').replaceAll('\0', '');
  }
  return { head, bytes: chain(taken, pieces) };
}

async function* chain(taken: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* taken;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

const NO_FEED = {
  wrong: 'there is no feed here: no rss, RDF or feed element opens it.',
  expected: 'RSS 2.0, RSS 1.0 or Atom 1.0',
  next: 'Look at the address in a browser. A page for people often links its feed at the bottom.',
};

function noDay(printed: string) {
  return {
    field: 'date',
    wrong: `"${printed.slice(0, 80)}" is no date.`,
    expected: 'a day such as "Wed, 25 Nov 2026 08:00:00 GMT" or 2026-11-25',
    next: 'The item was read without its date.',
  };
}
