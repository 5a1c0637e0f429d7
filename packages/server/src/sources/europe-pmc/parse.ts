import { type Problem, refuse } from '@beringia/domain/basics/errors';
import { child, childrenOf, textAt } from '../reading/element.ts';
import { problemAt, type ReadProblem } from '../reading/read.ts';
import { type Element, readXml } from '../reading/xml.ts';
import { fromDublinCore } from './dublin-core.ts';
import { type EuropePmcRecord, europePmcRecord } from './record.ts';

/** Reads one page of the Europe PMC search: JSON or XML, lite, core or id list, and Dublin Core. */

export interface EuropePmcPage {
  /** Hits in all, which may change while pages are fetched. */
  readonly total: number;
  /** What to ask with for the next page; null when this was the last one. */
  readonly next: string | null;
  readonly query: string | null;
  readonly resultType: 'lite' | 'core' | 'idlist' | 'dc';
  readonly records: readonly EuropePmcRecord[];
  /** Results that were not what a result should be, with the raw record. */
  readonly problems: readonly ReadProblem[];
}

interface Envelope {
  readonly total: unknown;
  readonly cursor: string | null;
  readonly asked: string | null;
  readonly query: string | null;
  readonly resultType: string | null;
  readonly results: readonly unknown[];
}

/** @throws Refusal `bad-input` when the page is cut off, is an error of the service, or is not of Europe PMC */
export async function parseEuropePmc(text: string): Promise<EuropePmcPage> {
  return pageOf(/^\s*</u.test(text) ? await xmlEnvelope(text) : jsonEnvelope(text));
}

function pageOf(envelope: Envelope): EuropePmcPage {
  const total = Number(envelope.total);
  if (!Number.isInteger(total)) throw refuse('bad-input', NOT_A_PAGE);
  const reads = envelope.results.map((raw, index) => ({ raw, index, read: europePmcRecord.safeParse(raw) }));
  const problems = reads.flatMap(({ raw, index, read }) =>
    read.success
      ? []
      : [problemAt({ record: index + 1, line: null }, oddResult(read.error.issues[0]?.path), short(raw)).problem],
  );
  const ended = envelope.results.length === 0 || envelope.cursor === envelope.asked;
  return {
    total,
    next: ended ? null : envelope.cursor,
    query: envelope.query,
    resultType: typeOf(envelope.resultType),
    records: reads.flatMap(({ read }) => (read.success ? [read.data] : [])),
    problems,
  };
}

function jsonEnvelope(text: string): Envelope {
  const page = parseJson(text);
  if (page.errMsg !== undefined)
    throw refuse('bad-input', { ...NOT_A_PAGE, wrong: `Europe PMC answered: ${page.errMsg}` });
  const request = objectOf(page.request);
  const results = objectOf(page.resultList).result;
  return {
    total: page.hitCount,
    cursor: stringOf(page.nextCursorMark),
    asked: stringOf(request.cursorMark),
    query: stringOf(request.queryString),
    resultType: stringOf(request.resultType),
    results: Array.isArray(results) ? results : [],
  };
}

async function xmlEnvelope(text: string): Promise<Envelope> {
  const root = await rootOf(text);
  const request = child(root, 'request');
  const dublinCore = child(root, 'rdf:RDF');
  const results = childrenOf(child(root, 'resultList'), 'result').map(toObject);
  return {
    total: textAt(root, 'hitCount') ?? Number.NaN,
    cursor: textAt(root, 'nextCursorMark'),
    asked: textAt(request, 'cursorMark'),
    query: textAt(request, 'queryString'),
    resultType: dublinCore ? 'dc' : textAt(request, 'resultType'),
    results: dublinCore ? childrenOf(dublinCore, 'rdf:Description').map(fromDublinCore) : results,
  };
}

async function rootOf(text: string): Promise<Element> {
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  for await (const read of readXml(bytes, ['responseWrapper'])) {
    if ('record' in read) return read.record;
    throw refuse('bad-input', read.problem);
  }
  throw refuse('bad-input', NOT_A_PAGE);
}

/** XML writes a list as `xList` with `x` inside; JSON as an object with an array. */
function toObject(element: Element): unknown {
  if (element.children.length === 0) return element.text;
  const names = [...new Set(element.children.map(({ name }) => name))];
  const isList = element.name.endsWith('List');
  return Object.fromEntries(
    names.map((name) => {
      const values = childrenOf(element, name).map(toObject);
      return [name, isList || values.length > 1 ? values : values[0]];
    }),
  );
}

function parseJson(text: string): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(text));
  } catch (error) {
    throw refuse('bad-input', { ...NOT_A_PAGE, wrong: `the page is not whole JSON: ${(error as Error).message}.` });
  }
}

const NOT_A_PAGE: Problem = {
  wrong: 'the answer is not a page of the Europe PMC search.',
  expected: 'a whole answer with hitCount and resultList',
  next: 'Ask for the same page again; its cursor stays good.',
};

function oddResult(path: readonly PropertyKey[] | undefined): Problem {
  const field = path?.join('.') ?? '';
  const expected = 'a result with id and source, and text in the known fields';
  return {
    field,
    wrong: `the result has no usable ${field || 'fields'}.`,
    expected,
    next: 'The other results were read. Look at the raw record.',
  };
}

function typeOf(said: string | null): EuropePmcPage['resultType'] {
  const type = said?.toLowerCase();
  return type === 'core' || type === 'idlist' || type === 'dc' ? type : 'lite';
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function short(raw: unknown): string {
  return JSON.stringify(raw)?.slice(0, 2000) ?? '';
}
