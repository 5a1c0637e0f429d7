import { z } from 'zod';
import { shippedId } from '../basics/ids.ts';
import { partialDate } from '../basics/partial-date.ts';
import { day, provenance } from './provenance.ts';

/**
 * A list of a government as a series of dated editions. An edition is never edited: what changes is a new edition, a notice
 * between two, or an overlay.
 */

export const LIST_ROLES = {
  legal: 'being on it has legal effects',
  watch: 'somebody asked for a listing: no effect, but worth knowing',
  history: 'explains old articles and screens nobody',
} as const;

export const registerList = z.strictObject({
  id: shippedId,
  name: z.strictObject({ en: z.string(), zh: z.string().nullable() }),
  authority: z.string(),
  role: z.enum(Object.keys(LIST_ROLES) as [keyof typeof LIST_ROLES, ...(keyof typeof LIST_ROLES)[]]),
  /** `whole`: each edition replaces the one before. `additions`: each adds names, and only a notice takes one off. */
  editions: z.enum(['whole', 'additions']),
  /** Ids of legal effects. */
  effects: z.array(shippedId),
  ...provenance,
});
export type RegisterList = z.infer<typeof registerList>;

/** How much of an edition is held here: all of it, every biotech name of it, or only names that somebody read about. */
export const COVERAGES = ['whole', 'biotech', 'names'] as const;
export type Coverage = (typeof COVERAGES)[number];

export const edition = z.strictObject({
  id: shippedId,
  list: shippedId,
  /** `due`: an empty place for an edition that a law asks for. */
  status: z.enum(['published', 'withdrawn', 'proposed', 'due']),
  /** Null only where due. */
  published: partialDate.nullable(),
  /** Where it takes effect later than it is published. */
  effective: partialDate.nullable(),
  withdrawnOn: day.nullable(),
  dueOn: day.nullable(),
  supersedes: shippedId.nullable(),
  coverage: z.enum(COVERAGES),
  /** Entities on the list as its publisher or a source counts them. */
  count: z.number().int().nonnegative().nullable(),
  /** Last day on which somebody looked whether this still stands. */
  confirmedOn: day.nullable(),
  /** Entities that a source says this edition does not name. */
  absent: z.array(z.string()),
  ...provenance,
});
export type Edition = z.infer<typeof edition>;

export const entry = z.strictObject({
  /** Id of the edition, or of the notice that added it. */
  edition: shippedId,
  /** Company id where the company is known; otherwise an id of its own, the same in every edition. */
  entity: z.string().min(1),
  /** Number or place in the list; null where nobody opened the list itself. */
  row: z.string().nullable(),
  name: z.string().min(1),
  nameZh: z.string().nullable(),
  /** As printed, like the parent. */
  aliases: z.array(z.string()),
  identifiers: z.array(z.string()),
  parent: z.string().nullable(),
  /** Spellings that the list does not print. */
  alsoKnownAs: z.array(z.string()),
  ...provenance,
});
export type Entry = z.infer<typeof entry>;

/** What changed between two editions, or after the last. */
export const notice = z.strictObject({
  id: shippedId,
  list: shippedId,
  after: shippedId,
  on: partialDate,
  /** Entities; what is known of an added one stands in an entry with this notice as its edition. */
  adds: z.array(z.string()),
  removes: z.array(z.string()),
  ...provenance,
});
export type Notice = z.infer<typeof notice>;
