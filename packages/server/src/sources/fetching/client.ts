import { type Kind, wholeBody, wrongKind } from './body.ts';
import { getCall, postCall } from './calls.ts';
import { type Call, type Exchange, exchangeOver } from './exchange.ts';
import { broken, type Failure, networkFailure, statusFailure } from './failures.ts';
import { paceOf, type Sleep } from './pace.ts';
import { PATIENCE, type Patience, refusalOf, waitBefore } from './retrying.ts';

/** Asks one source politely: within its limit, by name, again when it makes sense, and never for what is already here. */

export interface FetchSettings {
  /** E-mail or address that goes into the User-Agent; SEC refuses requests without one. */
  readonly contact: string | null;
  readonly proxy: string | null;
  /** The user's own keys, by source id. */
  readonly keys: Readonly<Record<string, string>>;
  /** In place of the documented address, by source id; without a slash at the end. Tests and mirrors use it. */
  readonly baseUrls: Readonly<Record<string, string>>;
}

export interface RateLimit {
  readonly perSecond: number;
  readonly reason: string;
  readonly source: string;
}

export interface Answer {
  /** As asked, without keys. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Unpacked; empty when not modified. */
  readonly body: Uint8Array;
  /** True when the source says that what the memory holds is still right. */
  readonly notModified: boolean;
}

/** What is remembered of an answer, to ask only for what changed since. */
export interface KeptAnswer {
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Where answers are remembered; the client itself keeps nothing. */
export interface Memory {
  recall(url: string): Promise<KeptAnswer | null>;
}

export interface GetOptions {
  /** What the answer has to be; anything else is asked for again and then refused. */
  readonly accept: Kind;
  /** Asks only for what changed since the memory's answer. */
  readonly conditional?: boolean;
  readonly signal?: AbortSignal;
  /** Value of the Authorization header. */
  readonly auth?: string;
  /** Parameters that are sent and shown nowhere, such as a key; they go into the address, or into a form that is posted. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Error statuses that this source uses for an answer, such as 404 for nothing found. Of what kind they are is not checked. */
  readonly allow?: readonly number[];
}

export interface PostOptions extends Omit<GetOptions, 'conditional'> {
  readonly body: string;
  readonly contentType: string;
}

export interface Client {
  readonly settings: FetchSettings;
  /** Source id. */
  readonly source: string;
  /** The user's own key for the source, or null. */
  readonly key: string | null;
  /** The address to ask: from the settings, or the documented one. */
  base(documented: string): string;
  /** @throws Refusal that says what was wrong, what was expected and what to do next; the signal's reason when cancelled */
  get(url: string, options: GetOptions): Promise<Answer>;
  /** For questions too long for an address, and for tokens. @throws as `get` */
  post(url: string, options: PostOptions): Promise<Answer>;
}

export interface ClientOptions {
  readonly settings: FetchSettings;
  readonly limit: RateLimit;
  /** Source id. */
  readonly source: string;
  readonly memory?: Memory;
  readonly sleep: Sleep;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From 0 up to 1, without 1. */
  readonly random: () => number;
  readonly fetch?: Exchange;
  /** Cancels every call. */
  readonly signal?: AbortSignal;
  readonly patience?: Patience;
}

/** @throws Refusal `bad-input` when the proxy in the settings is no address */
export function fetchClient(options: ClientOptions): Client {
  const { settings, source, memory } = options;
  const caller = { contact: settings.contact, stop: options.signal };
  const send = sender(options);
  return {
    settings,
    source,
    key: settings.keys[source] ?? null,
    base: (documented) => settings.baseUrls[source] ?? documented,
    async get(url, wanted) {
      const kept = wanted.conditional ? ((await memory?.recall(url)) ?? null) : null;
      return send({ url, call: getCall(url, { ...caller, ...wanted }, kept), wanted, known: kept !== null });
    },
    async post(url, wanted) {
      return send({ url, call: postCall(url, { ...caller, ...wanted }), wanted, known: false });
    },
  };
}

interface Sending {
  /** As shown, without keys. */
  readonly url: string;
  readonly call: Call;
  readonly wanted: GetOptions;
  /** Whether the memory holds an answer, so that "not modified" means something. */
  readonly known: boolean;
}

/** Sends until there is an answer, or no hope of one. */
function sender(options: ClientOptions): (sending: Sending) => Promise<Answer> {
  const { settings, source, now, patience = PATIENCE } = options;
  const exchange = options.fetch ?? exchangeOver(settings.proxy);
  const pace = paceOf(options.limit.perSecond, now, options.sleep);
  return async (sending) => {
    const signal = sending.call.signal ?? undefined;
    for (let attempts = 1; ; attempts += 1) {
      await pace.turn(signal);
      const outcome = await attempt(exchange, sending, now);
      if ('status' in outcome) return outcome;
      signal?.throwIfAborted();
      const wait = waitBefore(outcome, attempts, patience, options.random);
      if (wait === null) throw refusalOf(outcome, { source, url: sending.url, attempts });
      pace.pause(wait);
    }
  };
}

async function attempt(exchange: Exchange, sending: Sending, now: () => number): Promise<Answer | Failure> {
  const { url, call, wanted, known } = sending;
  const raw = await exchange(call).catch(networkFailure);
  if (!('status' in raw)) return raw;
  const { status, headers } = raw;
  const notModified = status === 304 && known;
  if (notModified) return { url, status, headers, body: new Uint8Array(0), notModified };
  const whole = wholeBody(raw);
  const isGood = status >= 200 && status < 300;
  if (!isGood && !wanted.allow?.includes(status)) {
    const body = 'body' in whole ? whole.body : new Uint8Array(0);
    return statusFailure({ status, headers, body }, Object.values(wanted.secrets ?? {}), now());
  }
  if ('wrong' in whole) return broken(whole.wrong);
  const wrong = isGood ? wrongKind(wanted.accept, headers, whole.body) : null;
  return wrong === null ? { url, status, headers, body: whole.body, notModified } : broken(wrong);
}
