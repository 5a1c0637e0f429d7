import { createHash, timingSafeEqual } from 'node:crypto';
import type { Problem } from '@beringia/domain/basics/errors';
import type { Context, MiddlewareHandler } from 'hono';

/** Names that lead to the asking machine itself and nowhere else. */
export const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export interface Guard {
  /** Names with ports under which this server may be addressed, the loopback ones among them. */
  readonly hosts: readonly string[];
  /** Any of these lets a program in; none when left out. */
  readonly tokens?: readonly string[];
  /** Address at the other end of the socket. Left out where the application is called inside its own process. */
  peerOf?(c: Context): string | undefined;
}

/** What a request says of its sender. Only `peer` cannot be made up, and only a browser keeps a page from making up the rest. */
interface Asking {
  readonly method: string;
  readonly host: string;
  readonly origin: string | undefined;
  /** Sec-Fetch-Site: how the page that asks stands to this server. */
  readonly site: string | undefined;
  readonly token: string | undefined;
  /** Address at the other end of the socket; null inside this process, where there is none. */
  readonly peer: string | null;
}

type Stop = { readonly status: 401 | 403; readonly problem: Problem };

/**
 * Who may ask (docs/decisions/0005-who-may-ask.md): a program with the token; on this machine also the page that this server
 * serves, and any reader. Host stops a rebound name, Origin and Sec-Fetch-Site stop a foreign page, the token stops the network.
 */
export function guard({ hosts, tokens = [], peerOf }: Guard): MiddlewareHandler {
  return async (c, next) => {
    const stop = stopFor(askingOf(c, peerOf), hosts, tokens);
    if (stop === null) return next();
    if (stop.status === 401) c.header('WWW-Authenticate', 'Bearer realm="Beringia"');
    return c.json({ error: { code: 'refused', problems: [stop.problem] } }, stop.status);
  };
}

function stopFor(asking: Asking, hosts: readonly string[], tokens: readonly string[]): Stop | null {
  const { host, origin, site, token, peer } = asking;
  if (origin !== undefined && !hosts.includes(origin.replace(/^https?:\/\//, '').toLowerCase())) return foreign(origin);
  if (site === 'cross-site' || site === 'same-site') return foreign('another site');
  if (token !== undefined) return tokens.some((known) => sameText(known, token)) ? null : wrongToken();
  if (!isLoopback(peer)) return needsToken('a request from another machine');
  if (!hosts.includes(host)) return unknownHost(host);
  if (!LOOPBACK.includes(host.replace(/:\d+$/, ''))) return needsToken(`a request to "${host}"`);
  return reads(asking) || fromOwnPage(asking)
    ? null
    : needsToken('a change that does not come from a page of this server');
}

function askingOf(c: Context, peerOf: Guard['peerOf']): Asking {
  return {
    method: c.req.method,
    host: (c.req.header('host') ?? '').toLowerCase(),
    origin: c.req.header('origin'),
    site: c.req.header('sec-fetch-site'),
    token: /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1],
    peer: peerOf ? (peerOf(c) ?? 'gone') : null,
  };
}

function isLoopback(peer: string | null): boolean {
  return peer === null || peer === '::1' || /^(?:::ffff:)?127\./.test(peer);
}

function reads({ method }: Asking): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** A foreign Origin was refused before this, so one that is there is ours. */
function fromOwnPage({ origin, site }: Asking): boolean {
  return origin !== undefined || site === 'same-origin';
}

/** Takes the same time wherever two texts differ; hashing makes them equally long. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

const EXPECTED = 'the header "Authorization: Bearer TOKEN"';
const WHERE = '`beringia token` prints the token of the running server; BERINGIA_TOKEN sets one that stays.';

function needsToken(what: string): Stop {
  return {
    status: 401,
    problem: { field: 'Authorization', wrong: `${what} needs a token.`, expected: EXPECTED, next: WHERE },
  };
}

function wrongToken(): Stop {
  const wrong = 'this token is not the one of this server; it changes at every start unless BERINGIA_TOKEN sets it.';
  return { status: 401, problem: { field: 'Authorization', wrong, expected: EXPECTED, next: WHERE } };
}

function foreign(page: string): Stop {
  return refused(`a page at ${page} may not ask this server.`);
}

function unknownHost(host: string): Stop {
  return refused(`this server is not called "${host}".`);
}

function refused(wrong: string): Stop {
  const next = 'Set BERINGIA_HOST if the server should answer to another name.';
  return { status: 403, problem: { wrong, expected: 'the address that the server printed at its start', next } };
}
