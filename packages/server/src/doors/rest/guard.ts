import type { MiddlewareHandler } from 'hono';

/** Names under which this server may be addressed, and the token that other programs of the same owner send. */
export interface Guard {
  readonly hosts: readonly string[];
}

/**
 * A page on another site may make a browser on this machine call us. Host stops a rebound name, Origin stops a foreign
 * page; a request without Origin comes from a program and is let through to the session.
 */
export function guard({ hosts }: Guard): MiddlewareHandler {
  return async (c, next) => {
    const host = (c.req.header('host') ?? '').toLowerCase();
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && !hosts.includes(origin.replace(/^https?:\/\//, '').toLowerCase());
    if (!hosts.includes(host) || foreign)
      return c.json({ error: { code: 'refused', problems: [refusal(host, origin)] } }, 403);
    await next();
    return undefined;
  };
}

function refusal(host: string, origin: string | undefined) {
  return {
    wrong: origin ? `a page at ${origin} may not ask this server.` : `this server is not called "${host}".`,
    expected: 'the address that the server printed at its start',
    next: 'Set BERINGIA_HOST if the server should answer to another name.',
  };
}
