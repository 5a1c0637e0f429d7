import type { PartialDate } from '../basics/partial-date.ts';
import { territoryOf } from '../territory/code-lists.ts';
import { NOT_STATED, type Territory, territory, union } from '../territory/territory.ts';
import type { Deal } from './deal.ts';
import type { Grant, Retention, TerritoryOfGrant } from './grants.ts';

/** Everything that was ever granted under a deal: at signing, and by what happened later. */

type Granting = Pick<Deal, 'grants' | 'events' | 'dates' | 'retained'>;

export interface DatedGrant {
  /** Unique within the deal, the grants of its events included. */
  readonly key: string;
  /** The day from which it stands; null when nobody says. */
  readonly on: PartialDate | null;
  /** Index of the event that made it; null for a grant of the deal as signed. */
  readonly event: number | null;
  readonly grant: Grant;
}

/** Grants as signed, then those of events in their order. A resale grants nothing: the licensee hands on what it had. */
export function grantsOver(deal: Granting): DatedGrant[] {
  const signed = deal.dates.signed ?? deal.dates.announced;
  const base = deal.grants.map((grant) => ({ key: grant.key, on: grant.from ?? signed, event: null, grant }));
  const later = deal.events.flatMap((event, index) =>
    event.type === 'resold'
      ? []
      : event.grants.map((grant) => ({ key: grant.key, on: grant.from ?? event.on, event: index, grant })),
  );
  const keys = new Set<string>();
  return [...base, ...later].map((dated) => {
    const key = keys.has(dated.key) ? `${dated.key}-event-${dated.event ?? ''}` : dated.key;
    keys.add(key);
    return { ...dated, key };
  });
}

/** What the licensee got, without what it granted in return. */
export function grantsToLicensee(deal: Granting): DatedGrant[] {
  return grantsOver(deal).filter(({ grant }) => grant.direction === 'licensor-to-licensee');
}

/** What a grant settles by its own codes, read by the regions of its day. */
export function territoryGranted({ grant, on }: DatedGrant): Territory {
  return territoryOf(grant.territory, on === null ? {} : { on });
}

/** Every country that the licensee was ever granted by any of the grants; an ended deal keeps them, its standing tells the end. */
export function everGranted(deal: Granting): Territory {
  return grantsToLicensee(deal).map(territoryGranted).reduce(union, NOT_STATED);
}

/**
 * The territory of a grant, in which what is kept back of the same assets is out. What the grant itself gives stays in, and a
 * retention of one field of use keeps no country.
 */
export function territoryBesideKept(deal: Granting, dated: DatedGrant): Territory {
  const given = territoryGranted(dated);
  if (dated.grant.direction === 'licensee-to-licensor') return given;
  const reading = dated.on === null ? {} : { on: dated.on };
  const kept = deal.retained
    .filter((retention) => retention.field === null && isOfSameAssets(retention, dated.grant))
    .reduce((mask, retention) => mask | territoryOf(besides(retention.territory, dated.grant), reading).in, 0n);
  return territory(given.in, given.out | (kept & ~given.in));
}

/** "Rest of the world", said of what is kept, means the rest beside what is granted. */
function besides(kept: TerritoryOfGrant, grant: Grant): Pick<TerritoryOfGrant, 'in' | 'out'> {
  return kept.in.includes('ROW') ? { in: kept.in, out: [...kept.out, ...grant.territory.in] } : kept;
}

/** Kept of all assets, or of every asset of the grant. */
function isOfSameAssets(retention: Retention, grant: Grant): boolean {
  if (retention.assets.length === 0) return true;
  return grant.assets.length > 0 && grant.assets.every((asset) => retention.assets.includes(asset));
}

/** The sources' words for everything the licensee got, those of later grants with their month; null when no source says. */
export function grantedWords(deal: Granting): string | null {
  const texts: string[] = [];
  const seen = new Set<string>();
  for (const { grant, on, event } of grantsToLicensee(deal)) {
    const { text } = grant.territory;
    if (text === null || seen.has(text)) continue;
    seen.add(text);
    texts.push(event === null ? text : `${on === null ? 'later' : `since ${on.slice(0, 7)}`}: ${text}`);
  }
  return texts.join('; ') || null;
}
