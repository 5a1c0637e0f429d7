import { refuse } from '@beringia/domain/basics/errors';
import { Agent, type Dispatcher, interceptors, ProxyAgent, request } from 'undici';

/** One request and its answer over the network, with nothing decided: no retry, no unpacking. */

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly signal: AbortSignal | null;
}

export interface RawAnswer {
  readonly status: number;
  /** Names in lower case; what was sent several times is joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  /** As sent, still packed. */
  readonly body: Uint8Array;
}

/** @throws Error with a `code` of Node or undici when no whole answer came */
export type Exchange = (call: Call) => Promise<RawAnswer>;

/** Milliseconds without a sign of life after which a connection is given up. */
const SILENCE = 60_000;
const MOST_REDIRECTIONS = 5;
/** Longest answer in bytes. Pages are far smaller; more means that something else is sent, and it would fill the memory. */
export const LONGEST_ANSWER = 256 * 1024 * 1024;

/**
 * Requests over the network, by a proxy when one is set (Node's own fetch knows none).
 * @param proxy address such as `http://proxy.example.org:3128`, or null
 * @throws Refusal `bad-input` when the proxy is no address
 */
export function exchangeOver(proxy: string | null): Exchange {
  const dispatcher = dispatcherOver(proxy).compose(interceptors.redirect({ maxRedirections: MOST_REDIRECTIONS }));
  return async ({ method, url, headers, body, signal }) => {
    const answer = await request(url, { dispatcher, method, headers, body, signal });
    return { status: answer.statusCode, headers: headersOf(answer.headers), body: await whole(answer.body) };
  };
}

function dispatcherOver(proxy: string | null): Dispatcher {
  const patience = { headersTimeout: SILENCE, bodyTimeout: SILENCE, connect: { timeout: SILENCE / 4 } };
  if (proxy === null) return new Agent(patience);
  try {
    return new ProxyAgent({ uri: proxy, ...patience });
  } catch {
    throw refuse('bad-input', {
      field: 'proxy',
      wrong: 'the proxy in the settings is no address.',
      expected: 'an address such as http://proxy.example.org:3128, or none',
      next: 'Correct the proxy in the settings, or HTTPS_PROXY in the environment.',
    });
  }
}

function headersOf(headers: Readonly<Record<string, string | string[] | undefined>>): ReadonlyMap<string, string> {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value] as const],
  );
  return new Map(entries);
}

async function whole(body: Dispatcher.ResponseData['body']): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > LONGEST_ANSWER) throw Object.assign(new Error('the answer is too long'), { code: 'ERR_TOO_LONG' });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
