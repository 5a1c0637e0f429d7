import { type Kind, mediaTypesOf } from './body.ts';
import type { Call } from './exchange.ts';
import { userAgent } from './user-agent.ts';

/** What goes over the network for a question: the address with its key, the headers, the form. */

interface Asking {
  readonly contact: string | null;
  readonly accept: Kind;
  /** Cancels every call of the client. */
  readonly stop?: AbortSignal | undefined;
  /** Cancels this call. */
  readonly signal?: AbortSignal;
  readonly auth?: string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Posting extends Asking {
  readonly body: string;
  readonly contentType: string;
}

interface Kept {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Content type of a form, whose body takes the secrets in place of the address. */
export const FORM = 'application/x-www-form-urlencoded';

export function getCall(url: string, asking: Asking, kept: Kept | null): Call {
  const secrets = new URLSearchParams(asking.secrets).toString();
  const headers = { ...headersOf(asking), ...conditions(kept) };
  return { method: 'GET', url: joined(url, secrets, '?'), headers, body: null, signal: signalOf(asking) };
}

export function postCall(url: string, asking: Posting): Call {
  const secrets = new URLSearchParams(asking.secrets).toString();
  const isForm = asking.contentType === FORM;
  return {
    method: 'POST',
    url: isForm ? url : joined(url, secrets, '?'),
    headers: { ...headersOf(asking), 'content-type': asking.contentType },
    body: isForm ? joined(asking.body, secrets, '') : asking.body,
    signal: signalOf(asking),
  };
}

function headersOf({ contact, accept, auth, headers }: Asking): Record<string, string> {
  return {
    'user-agent': userAgent(contact),
    accept: mediaTypesOf(accept),
    'accept-encoding': 'gzip',
    ...(auth === undefined ? {} : { authorization: auth }),
    ...headers,
  };
}

function conditions(kept: Kept | null): Record<string, string> {
  return {
    ...(kept?.etag ? { 'if-none-match': kept.etag } : {}),
    ...(kept?.lastModified ? { 'if-modified-since': kept.lastModified } : {}),
  };
}

/** @param first what stands before the first parameter */
function joined(before: string, parameters: string, first: '?' | ''): string {
  if (parameters === '') return before;
  const isFirst = first === '?' ? !before.includes('?') : before === '';
  return `${before}${isFirst ? first : '&'}${parameters}`;
}

function signalOf({ stop, signal }: Asking): AbortSignal | null {
  if (stop === undefined || signal === undefined) return stop ?? signal ?? null;
  return AbortSignal.any([stop, signal]);
}
