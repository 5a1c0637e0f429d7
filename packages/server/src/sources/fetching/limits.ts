import { z } from 'zod';
import type { RateLimit } from './client.ts';

/** How fast each source may be asked, by `data/scouting/fetch-limits.json`. */
const rate = z.strictObject({ perSecond: z.number().positive(), reason: z.string(), source: z.string() });

export const fetchLimitTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  /** For a source that states no rate. */
  other: rate,
  sources: z.record(z.string(), rate.extend({ withKey: rate.optional() })),
});
export type FetchLimitTable = z.infer<typeof fetchLimitTable>;

/** @param source source id @param keys the user's own keys by source id: one may raise the rate */
export function limitOf(table: FetchLimitTable, source: string, keys: Readonly<Record<string, string>>): RateLimit {
  const row = table.sources[source];
  if (row === undefined) return table.other;
  return keys[source] === undefined ? row : (row.withKey ?? row);
}
