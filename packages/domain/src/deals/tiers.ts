import type { SourceTier } from '../basics/evidence.ts';
import type { Deal, DealSource } from './deal.ts';

/** One row of the table of hosts in `data/deals/host-tiers.json`: an address ending, the tier of what it publishes, and why. */
export interface HostTier {
  readonly host: string;
  readonly tier: SourceTier;
  readonly reason: string;
}

/** Which record fields a source is taken to support by each of its tags; `data/deals/supports.json`. */
export type SupportsTable = Readonly<Record<string, readonly string[]>>;

/** The tables that turn a source's address and tags into evidence. They are data, loaded once and passed along. */
export interface EvidenceTables {
  readonly hosts: readonly HostTier[];
  readonly supports: SupportsTable;
}

/**
 * Longest matching host ending wins, so that `www.sec.gov` and `sec.gov` share a row and `x.github.io` may differ. A host without a
 * row is an address that nobody has graded: it verifies nothing.
 */
export function tierOfSource(source: DealSource, hosts: readonly HostTier[]): SourceTier {
  if (source.tier !== null) return source.tier;
  const host = hostOf(source.url);
  const rows = hosts.filter((row) => host === row.host || host.endsWith(`.${row.host}`));
  const longest = rows.reduce<HostTier | null>(
    (best, row) => (best && best.host.length >= row.host.length ? best : row),
    null,
  );
  return longest?.tier ?? 'unattributed';
}

/** A deal is unverified when no source better than a compiled list was seen for it: no graded press, release or filing. */
export function isVerified(deal: Pick<Deal, 'sources'>, hosts: readonly HostTier[]): boolean {
  return deal.sources.some((source) => !['list', 'unattributed', 'memory'].includes(tierOfSource(source, hosts)));
}

function hostOf(url: string): string {
  return (/^https?:\/\/([^/:]+)/.exec(url)?.[1] ?? '').toLowerCase();
}
