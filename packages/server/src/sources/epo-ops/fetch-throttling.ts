import type { Answer } from '../fetching/client.ts';
import type { Sleep } from '../fetching/pace.ts';

/**
 * Keeps to what OPS says with every answer: `X-Throttling-Control: busy (search=green:15, inpadoc=yellow:45, …)`, requests a
 * minute by service, with a light. Black is "no more now"; then `Retry-After` gives the wait in milliseconds.
 * Source: https://github.com/smcronin/epo-cli, its guide to rate limits.
 */
export type OpsService = 'search' | 'retrieval' | 'inpadoc' | 'other';

export interface Light {
  readonly colour: string;
  readonly perMinute: number;
}

export interface Throttle {
  /** Resolves when the service may be asked. */
  turn(service: OpsService, signal?: AbortSignal): Promise<void>;
  /** Takes in what an answer says. @returns true for a black light, or too many requests: such an answer is none */
  heed(service: OpsService, answer: Pick<Answer, 'headers' | 'status'>): boolean;
}

const MINUTE = 60_000;
/** A longer wait is cut to this: the light is looked at again, and the run stays alive. */
const LONGEST_WAIT = 10 * MINUTE;

/** @param now milliseconds since the epoch */
export function throttleOf(now: () => number, sleep: Sleep): Throttle {
  const free = new Map<OpsService, number>();
  return {
    async turn(service, signal) {
      const wait = (free.get(service) ?? 0) - now();
      if (wait > 0) await sleep(wait, signal);
    },
    heed(service, { headers, status }) {
      const light = lightsIn(headers.get('x-throttling-control')).get(service);
      const black = status === 429 || light?.colour === 'black' || light?.perMinute === 0;
      const wait = black ? waitAsked(headers.get('retry-after')) : light && MINUTE / light.perMinute;
      if (wait !== undefined) free.set(service, now() + wait);
      return black;
    },
  };
}

/** Lights by service; none when the header is missing or written otherwise. */
export function lightsIn(header: string | undefined): ReadonlyMap<string, Light> {
  const found = header?.matchAll(/(\w+)=(\w+):(\d+)/gu) ?? [];
  return new Map(
    [...found].map(([, service = '', colour = '', count]) => [service, { colour, perMinute: Number(count) }]),
  );
}

function waitAsked(header: string | undefined): number {
  const asked = Number(header);
  return Number.isFinite(asked) && asked > 0 ? Math.min(asked, LONGEST_WAIT) : MINUTE;
}
