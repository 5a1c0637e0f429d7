import type { Problem, RefusalCode } from '@beringia/domain/basics/errors';
import { excerptOf } from './body.ts';

/** Why a call gave no answer, and whether asking again can help. */
export interface Failure {
  /** `offline` may help, when the network comes back; it is tried less often. */
  readonly again: 'yes' | 'offline' | 'no';
  readonly code: RefusalCode;
  readonly problem: Problem;
  /** Milliseconds that the source asks to wait; null when it does not say. */
  readonly wait: number | null;
}

const NOTHING_LOST = 'Nothing was lost: what came before is kept, and the next run goes on at the same place.';

const OFFLINE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const UNTRUSTED = /CERT|SIGNATURE|ERR_TLS|ERR_SSL/u;

/** @param error what the network threw, with a `code` of Node or undici on it or on its cause */
export function networkFailure(error: unknown): Failure {
  const code = codeOf(error);
  const said = code ?? (error instanceof Error ? error.message : String(error));
  if (code !== null && OFFLINE.has(code)) return offline(code);
  if (code !== null && UNTRUSTED.test(code)) return untrusted(code);
  if (code === 'ERR_TOO_LONG') return { ...broken('the answer is longer than any page.'), again: 'no' };
  const byProxy = /^Proxy response \((\d+)\)/u.exec(error instanceof Error ? error.message : '')?.[1];
  if (byProxy !== undefined) return proxyFailure(Number(byProxy));
  return broken(`the connection broke: ${said}.`);
}

/** An answer that came and is not whole, or is of another kind. */
export function broken(wrong: string): Failure {
  const expected = 'a whole answer of the kind that was asked for';
  return { again: 'yes', code: 'refused', problem: { wrong, expected, next: NOTHING_LOST }, wait: null };
}

/** @param secrets values that must not be shown, should the source print them back @param now milliseconds since the epoch */
export function statusFailure(
  answer: { readonly status: number; readonly headers: ReadonlyMap<string, string>; readonly body: Uint8Array },
  secrets: readonly string[],
  now: number,
): Failure {
  const { status, headers, body } = answer;
  const excerpt = secrets.reduce((text, secret) => text.replaceAll(secret, '…'), excerptOf(body));
  const wrong = `the source answered ${status}${excerpt === '' ? '.' : `: ${excerpt}`}`;
  const { again, code, expected, next } = meaningOf(status);
  return { again, code, problem: { wrong, expected, next }, wait: waitAsked(headers.get('retry-after'), now) };
}

/** Milliseconds from a Retry-After of seconds or of a date; null when it says neither. */
export function waitAsked(value: string | undefined, now: number): number | null {
  if (value === undefined || value.trim() === '') return null;
  if (/^\s*\d+\s*$/u.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

interface Meaning {
  readonly again: Failure['again'];
  readonly code: RefusalCode;
  readonly expected: string;
  readonly next: string;
}

const MEANINGS: Readonly<Record<number, Meaning>> = {
  400: {
    again: 'no',
    code: 'bad-input',
    expected: 'a question that the source understands',
    next: 'Look at the question in the coverage ledger and change the terms. Asking again would not help.',
  },
  401: {
    again: 'no',
    code: 'refused',
    expected: 'a key that the source accepts',
    next: 'Enter your own key for this source in the settings. Nothing was lost.',
  },
  403: {
    again: 'no',
    code: 'refused',
    expected: 'a caller whom the source lets in',
    next: 'Set a contact in the settings, check the key, and wait when too much was asked at once. No block is worked round.',
  },
  407: {
    again: 'no',
    code: 'refused',
    expected: 'a proxy that lets this program through',
    next: `Put name and password into the address of the proxy in the settings. ${NOTHING_LOST}`,
  },
  404: {
    again: 'no',
    code: 'not-found',
    expected: 'an address that the source has',
    next: 'The record or page may have been withdrawn. Look at the address.',
  },
  414: {
    again: 'no',
    code: 'bad-input',
    expected: 'a question that fits into an address',
    next: 'Ask with fewer terms at a time. Asking again would not help.',
  },
  429: {
    again: 'yes',
    code: 'refused',
    expected: 'fewer requests',
    next: `Wait, or enter your own key for this source in the settings if it raises the limit. ${NOTHING_LOST}`,
  },
};

function meaningOf(status: number): Meaning {
  const known = MEANINGS[status];
  if (known) return known;
  if (status >= 500 || status === 408 || status === 425)
    return {
      again: 'yes',
      code: 'refused',
      expected: 'a source that is working',
      next: `Try again later. ${NOTHING_LOST}`,
    };
  return { again: 'no', code: 'refused', expected: 'an answer', next: `Look at the address. ${NOTHING_LOST}` };
}

function offline(code: string): Failure {
  return {
    again: 'offline',
    code: 'refused',
    problem: {
      wrong: `the source cannot be reached (${code}).`,
      expected: 'a connection to the source',
      next: `Check the network, and the proxy in the settings. ${NOTHING_LOST}`,
    },
    wait: null,
  };
}

/** @param status what the proxy answered when a way through it was asked for */
function proxyFailure(status: number): Failure {
  const { again, code, expected, next } = meaningOf(status === 403 ? 407 : status);
  return { again, code, problem: { wrong: `the proxy answered ${status}.`, expected, next }, wait: null };
}

function untrusted(code: string): Failure {
  return {
    again: 'no',
    code: 'refused',
    problem: {
      wrong: `the certificate of the source, or of the proxy before it, is not trusted (${code}).`,
      expected: 'a certificate from an authority that this computer trusts',
      next: `If your network inspects traffic, name its certificate in NODE_EXTRA_CA_CERTS. ${NOTHING_LOST}`,
    },
    wait: null,
  };
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : null;
}
