import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { civilDay, daysBetween } from '@beringia/domain/basics/calendar';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import { type Day, parseDay } from '@beringia/domain/basics/partial-date';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything the server can be told from outside, with the sentence that a wrong value is answered with. */
const settings = z.object({
  BERINGIA_DATA: z
    .string()
    .min(1, 'must be a folder')
    .default(resolve(ROOT, '.beringia/data'))
    .transform((p) => resolve(p)),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  BERINGIA_HOST: z.string().min(1, 'must be a host name or an address').default('127.0.0.1'),
  BERINGIA_PORT: z.string().default('4400').refine(isPort, 'must be a port between 0 and 65535').transform(Number),
  BERINGIA_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{16,}$/, 'must be at least 16 letters, digits or any of - . _ ~ + /')
    .optional(),
  BERINGIA_TIMEZONE: z
    .string()
    .default('UTC')
    .refine(isTimeZone, 'must be an IANA time zone such as UTC or Asia/Shanghai'),
  BERINGIA_TODAY: z.string().refine(isDay, 'must be a day written YYYY-MM-DD').optional(),
  BERINGIA_CONTACT: z
    .string()
    .regex(/^[^\s<>()]{3,}$/, 'must be an e-mail address or the address of a page, without spaces')
    .optional(),
  BERINGIA_FEEDS: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter(Boolean))
    .refine(
      (feeds) => feeds.every((feed) => URL.canParse(feed)),
      'must be addresses of feeds with spaces between them',
    ),
  HTTPS_PROXY: z
    .string()
    .regex(/^https?:\/\//, 'must start with http:// or https://')
    .optional(),
  BERINGIA_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface Config {
  /** Folder of the embedded database, its backups and its lock. */
  readonly data: string;
  /** PostgreSQL to use in place of the embedded engine, or null. */
  readonly databaseUrl: string | null;
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Lets programs in over REST, and stays over restarts; null leaves the one that the lock file holds. */
  readonly token: string | null;
  readonly timeZone: string;
  /** A fixed day for tests and replays, or null for the real one. */
  readonly today: Day | null;
  /** How sources are asked. */
  readonly sources: SourceSettings;
  readonly logLevel: z.infer<typeof settings>['BERINGIA_LOG_LEVEL'];
}

export interface SourceSettings {
  /** E-mail or address by which the operator of a source can reach whoever runs this. */
  readonly contact: string | null;
  readonly proxy: string | null;
  /** The user's own keys, by source id: `BERINGIA_KEY_EPO_OPS` is that of `epo-ops`. */
  readonly keys: Readonly<Record<string, string>>;
  /** Addresses of RSS and Atom feeds. */
  readonly feeds: readonly string[];
  /** Addresses to ask in place of the documented ones, by source id: `BERINGIA_URL_EPO_OPS`. */
  readonly baseUrls: Readonly<Record<string, string>>;
}

/** @throws Refusal `bad-input` that lists every wrong setting at once. An empty variable counts as not set. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { success, data, error } = settings.safeParse(set);
  if (!success) throw new Refusal('bad-input', error.issues.map((issue) => problemOf(issue, set)) as [Problem]);
  return {
    data: data.BERINGIA_DATA,
    databaseUrl: data.DATABASE_URL ?? null,
    host: data.BERINGIA_HOST,
    port: data.BERINGIA_PORT,
    token: data.BERINGIA_TOKEN ?? null,
    timeZone: data.BERINGIA_TIMEZONE,
    today: (data.BERINGIA_TODAY as Day | undefined) ?? null,
    sources: {
      contact: data.BERINGIA_CONTACT ?? null,
      proxy: data.HTTPS_PROXY ?? null,
      keys: bySource(set, 'BERINGIA_KEY_'),
      feeds: data.BERINGIA_FEEDS,
      baseUrls: bySource(set, 'BERINGIA_URL_'),
    },
    logLevel: data.BERINGIA_LOG_LEVEL,
  };
}

function bySource(set: Record<string, string | undefined>, prefix: string): Record<string, string> {
  const named = Object.entries(set).filter(([name, value]) => name.startsWith(prefix) && value !== undefined);
  return Object.fromEntries(
    named.map(([name, value]) => [name.slice(prefix.length).toLowerCase().replaceAll('_', '-'), value ?? '']),
  );
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The civil day at the given seat, or at the configured one. */
  today(timeZone?: string): Day;
}

/** The one clock of the process: operations are handed it and never look at the wall themselves. */
export function clockOf(config: Pick<Config, 'today' | 'timeZone'>): Clock {
  const fixed = config.today;
  // Noon in UTC is the same civil day at every seat but the far Pacific ones.
  if (fixed !== null) return { now: () => noonOf(fixed), today: () => fixed };
  return { now: Date.now, today: (timeZone = config.timeZone) => civilDay(Date.now(), timeZone) };
}

function noonOf(day: Day): number {
  return (daysBetween('1970-01-01' as Day, day) + 0.5) * 86_400_000;
}

function problemOf(issue: z.core.$ZodIssue, env: Record<string, string | undefined>): Problem {
  const name = String(issue.path[0]);
  // An address may hold a password, so it is never printed; nor is a token.
  const value = ['DATABASE_URL', 'BERINGIA_TOKEN', 'HTTPS_PROXY'].includes(name)
    ? 'the value'
    : JSON.stringify(env[name] ?? '');
  return {
    field: name,
    wrong: `${value} cannot be used.`,
    expected: issue.message.replace(/^must be /, ''),
    next: `Correct or unset ${name}.`,
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}

function isTimeZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}

function isDay(text: string): boolean {
  try {
    return Boolean(parseDay(text));
  } catch {
    return false;
  }
}
