import { gunzipSync } from 'node:zlib';
import { LONGEST_ANSWER, type RawAnswer } from './exchange.ts';

/** Whether a body is whole and of the kind that was asked for. What is wrong is told in words, and asked for again. */

/** Kinds of answers a source is asked for, with the media types that are taken for them. */
const KINDS = {
  json: { asks: 'application/json', is: /[/+]json\b/u },
  xml: { asks: 'application/xml, text/xml', is: /[/+]xml\b/u },
  html: { asks: 'text/html', is: /^text\/html\b|xhtml/u },
  text: { asks: 'text/plain, text/csv', is: /^text\/(?!html)|^application\/(?:octet-stream|csv)/u },
  any: { asks: '*/*', is: /^/u },
} as const;

export type Kind = keyof typeof KINDS;

export function mediaTypesOf(kind: Kind): string {
  return KINDS[kind].asks;
}

/** The last signs of a whole text. An answer that is sent in chunks announces no length, so its end is looked at. */
const ENDS = { json: '}]', xml: '>' } as const;

export type Body = { readonly body: Uint8Array } | { readonly wrong: string };

/** The body unpacked, or what is wrong with it. Bytes missing at the end are never taken for a whole answer. */
export function wholeBody({ headers, body }: RawAnswer): Body {
  const length = headers.get('content-length');
  if (length !== undefined && Number(length) !== body.length)
    return { wrong: `the answer has ${body.length} bytes and was announced with ${length}.` };
  const packed = headers.get('content-encoding') ?? 'identity';
  if (packed === 'identity' || body.length === 0) return { body };
  if (packed !== 'gzip') return { wrong: `the answer is packed as ${packed}, which was not asked for.` };
  try {
    return { body: gunzipSync(body, { maxOutputLength: LONGEST_ANSWER }) };
  } catch (error) {
    return { wrong: `the compressed answer is broken: ${(error as Error).message}.` };
  }
}

/** What is wrong with the kind of an answer, or null. A page for people in place of data is never handed to a parser. */
export function wrongKind(kind: Kind, headers: ReadonlyMap<string, string>, body: Uint8Array): string | null {
  const type = headers.get('content-type')?.toLowerCase().trim() ?? '';
  if (type !== '' && !KINDS[kind].is.test(type)) return `the answer is ${type}, and ${kind} was asked for.`;
  if (kind === 'json' || kind === 'xml') {
    const end = new TextDecoder().decode(body.subarray(-64)).trimEnd().at(-1) ?? '';
    if (end === '') return `the answer is empty, and ${kind} was asked for.`;
    if (!ENDS[kind].includes(end)) return `the answer breaks off before the end of the ${kind}.`;
  }
  const isPage = kind !== 'html' && kind !== 'any' && /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/iu.test(headOf(body));
  return isPage ? `the answer is a page for people, and ${kind} was asked for.` : null;
}

/** The beginning of an answer as one line of text, for a message. */
export function excerptOf(body: Uint8Array): string {
  const text = headOf(body).replaceAll(/<(?:style|script|head)\b.*?(?:<\/(?:style|script|head)>|$)/gisu, ' ');
  const line = text
    .replaceAll(/<[^>]*>?/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function headOf(body: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.subarray(0, 2000));
}
