import { refuse } from '@beringia/domain/basics/errors';
import { z } from 'zod';
import type { Answer, Client } from '../fetching/client.ts';
import type { Sleep } from '../fetching/pace.ts';
import { textOf } from '../fetching/progress.ts';
import { BLACK, faulty, HOUR_USED, KEY_REFUSED, NO_KEY, ODD_KEY, unexplained, WEEK_USED } from './fetch-refusals.ts';
import { type OpsService, throttleOf } from './fetch-throttling.ts';
import { parseOps } from './parse.ts';

/**
 * Calls of OPS 3.2 with the user's own key. A token is good for about twenty minutes; one that is refused half way is
 * renewed once, and the call made again. Source: https://github.com/smcronin/epo-cli, its guide to authentication.
 */
export interface OpsSession {
  /**
   * @param path below `rest-services`, with its parameters
   * @returns the answer, also when it says that nothing was found, or that too much was asked for (413)
   * @throws Refusal when the key, the quota or the question is refused
   */
  ask(path: string, service: OpsService): Promise<Answer>;
}

export interface OpsTime {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: Sleep;
}

const OPS = 'https://ops.epo.org/3.2';
/** Statuses that OPS answers with and that say more than a number. */
const SPEAKING = [400, 401, 403, 404, 413, 429];
/** How often a black light is waited for within one call. */
const MOST_WAITS = 3;
/** Milliseconds before its end at which a token is not used any more. */
const MARGIN = 30_000;

const tokenAnswer = z.looseObject({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** @throws Refusal `refused` when the settings hold no key of the form `key:secret` */
export function opsSession(client: Client, time: OpsTime): OpsSession {
  const credentials = credentialsOf(client.key);
  const throttle = throttleOf(time.now, time.sleep);
  let token: { readonly value: string; readonly until: number } | null = null;
  const freshToken = async () => {
    if (token === null || token.until <= time.now()) token = await newToken(client, credentials, time.now());
    return token.value;
  };
  return {
    async ask(path, service) {
      let [renewed, waits] = [false, 0];
      for (;;) {
        await throttle.turn(service);
        const auth = `Bearer ${await freshToken()}`;
        const answer = await client.get(`${client.base(OPS)}/rest-services/${path}`, {
          accept: 'xml',
          auth,
          allow: SPEAKING,
        });
        const black = throttle.heed(service, answer);
        if (tokenRefused(answer)) {
          if (renewed) throw refuse('refused', KEY_REFUSED);
          [token, renewed] = [null, true];
        } else if (black && answer.status !== 200 && quotaIn(answer) === null) {
          waits += 1;
          if (waits > MOST_WAITS) throw refuse('refused', BLACK);
        } else {
          return checked(answer);
        }
      }
    },
  };
}

async function newToken(client: Client, credentials: string, now: number) {
  const answer = await client.post(`${client.base(OPS)}/auth/accesstoken`, {
    accept: 'json',
    auth: `Basic ${credentials}`,
    body: 'grant_type=client_credentials',
    contentType: 'application/x-www-form-urlencoded',
    allow: [400, 401, 403],
  });
  const read = answer.status === 200 ? tokenAnswer.safeParse(jsonOrNull(textOf(answer.body))) : null;
  if (!read?.success) throw refuse('refused', KEY_REFUSED);
  return { value: read.data.access_token, until: now + read.data.expires_in * 1000 - MARGIN };
}

function credentialsOf(key: string | null): string {
  if (key === null || !/^[^:\s]+:[^:\s]+$/u.test(key)) throw refuse('refused', key === null ? NO_KEY : ODD_KEY);
  return Buffer.from(key).toString('base64');
}

/** An expired token is told as 401, or as 400 or 403 with words about it. */
function tokenRefused({ status, headers, body }: Answer): boolean {
  if (status === 401) return true;
  const said = `${headers.get('www-authenticate') ?? ''} ${textOf(body.subarray(0, 2000))}`;
  return (status === 400 || status === 403) && /invalid[_ ]access[_ ]token|invalid[_ ]token|token expired/iu.test(said);
}

function quotaIn({ status, headers }: Answer): string | null {
  const reason = headers.get('x-rejection-reason') ?? '';
  return status === 403 && /quota/iu.test(reason) ? reason : null;
}

/** A 404 is "nothing found" only when OPS says so: a broken question is answered with 404 too. */
async function checked(answer: Answer): Promise<Answer> {
  const { status } = answer;
  if (status < 300 || status === 413) return answer;
  const quota = quotaIn(answer);
  if (quota !== null) throw refuse('refused', /week/iu.test(quota) ? WEEK_USED : HOUR_USED);
  const read = await parseOps(textOf(answer.body)).catch(() => null);
  if (read?.kind !== 'fault') throw refuse('refused', unexplained(status));
  if (read.meaning === 'nothing-found' && status === 404 && !/^CLIENT/u.test(read.code)) return answer;
  const code = read.meaning === 'bad-question' ? 'bad-input' : 'refused';
  throw refuse(code, faulty(status, `${read.code}: ${read.message}`, read.meaning === 'bad-question'));
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
