import type { Problem } from '@beringia/domain/basics/errors';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Bytes, LONGEST_RECORD, problemAt, type Read } from './read.ts';
import { textOf } from './text.ts';

/** An element with what is in it. Text is as it stands, spaces and all, and leaves out what children hold. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Deepest nesting of elements that is kept. */
const DEEPEST = 100;

interface OpenElement extends Element {
  readonly children: Element[];
  text: string;
}

const DTD: Problem = {
  wrong: 'the file carries a document type definition.',
  expected: 'XML without a DTD or entities of its own',
  next: 'A DTD can make a small file grow without end or read other files, so none is followed. Remove the <!DOCTYPE …> part.',
};

/**
 * Elements of the given names as trees, one by one. An element inside one that is being read belongs to it.
 * A file with a DTD is refused; an entity that XML itself does not have is a problem of its record.
 */
export async function* readXml(bytes: Bytes, names: readonly string[]): AsyncGenerator<Read<Element>> {
  const building = startBuilding(new Set(names));
  for await (const piece of textOf(bytes)) {
    if (typeof piece === 'string') building.write(piece);
    else building.found.push(problemAt(building.place(), piece));
    yield* building.found.splice(0);
    if (building.refused()) return;
  }
  building.close();
  yield* building.found.splice(0);
}

function startBuilding(names: ReadonlySet<string>) {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const found: Read<Element>[] = [];
  const open: OpenElement[] = [];
  let [record, line, size, silent, refused] = [0, 1, 0, 0, false];
  let wrong: string | null = null;
  const place = () => ({ record: open.length > 0 ? record : record + 1, line: open.length > 0 ? line : parser.line });

  parser.on('doctype', () => {
    refused = true;
    found.push(problemAt(place(), DTD));
  });
  parser.on('error', (error) => {
    wrong ??= error.message.replace(/^[^ ]*:?\d+:\d+: /, '');
    // Between records an error has no record to belong to.
    if (open.length === 0 && !refused) found.push(problemAt(place(), malformed(wrong)));
    if (open.length === 0) wrong = null;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    silent = 0;
    if (refused || (open.length === 0 && !names.has(tag.name))) return;
    if (open.length === 0) [record, line, size, wrong] = [record + 1, parser.line, 0, null];
    const element: OpenElement = { name: tag.name, attributes: tag.attributes, children: [], text: '' };
    // What is nested deeper than any record is left out of it, and the record put aside.
    if (open.length === DEEPEST) wrong ??= 'elements are nested deeper than in any record';
    if (open.length < DEEPEST) open.at(-1)?.children.push(element);
    open.push(element);
  });
  const text = (piece: string) => {
    const inside = open.at(-1);
    size += piece.length;
    if (inside && size <= LONGEST_RECORD) inside.text += piece;
    else if (inside) wrong ??= 'the record is longer than any record';
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    silent = 0;
    const closed = open.pop();
    if (!closed || open.length > 0) return;
    const at = { record, line };
    found.push(wrong === null ? { record: closed, at } : problemAt(at, malformed(wrong), firstTexts(closed)));
    wrong = null;
  });

  return {
    found,
    place,
    refused: () => refused,
    write: (piece: string) => {
      parser.write(piece);
      silent += piece.length;
      if (silent <= LONGEST_RECORD || refused) return;
      refused = true;
      found.push(problemAt(place(), ENDLESS, open[0] ? firstTexts(open[0]) : null));
    },
    close: () => {
      // An unfinished record is told once, not as the cascade of tags that it leaves open.
      if (open.length > 0) found.push(problemAt(place(), ENDS_INSIDE, open[0] ? firstTexts(open[0]) : null));
      else parser.close();
    },
  };
}

const ENDS_INSIDE: Problem = {
  wrong: 'the file ends inside a record.',
  expected: 'a closing tag for every record',
  next: 'The records before it were read. Fetch or copy the file again.',
};

const ENDLESS: Problem = {
  wrong: `no element begins or ends in ${LONGEST_RECORD} characters.`,
  expected: 'an XML file of records',
  next: 'Nothing after this place was read. The file is damaged, or is something else.',
};

function malformed(why: string): Problem {
  return {
    wrong: `not well-formed XML: ${why.replace(/\.$/, '')}.`,
    expected: 'well-formed XML with the five entities that XML has',
    next: 'The other records were read. Fetch or export this one again.',
  };
}

function firstTexts(element: Element): string {
  const own = element.text.trim();
  return `<${element.name}>${own}${element.children.map(firstTexts).join('')}`.slice(0, 2000);
}
