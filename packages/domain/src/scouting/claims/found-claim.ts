import raw from '../../../../../data/scouting/source-tiers.json' with { type: 'json' };
import type { Claim, SourceTier } from '../../basics/evidence.ts';
import type { PartialDate } from '../../basics/partial-date.ts';
import { type Found, type FoundKind, foundRef } from '../found.ts';

/** What a record of a source says of one thing: a drug, a company, or the record's own subject. */
export interface FoundClaim {
  /** `drug:…` and `company:…` as `found-keys.ts` writes them; else `trial/<number>`, `patent/<id>` and so on. */
  readonly about: string;
  readonly claim: Claim;
}

const TIERS = raw.kinds as Readonly<Record<FoundKind, { readonly tier: SourceTier; readonly reason: string }>>;

/** What the word of such a record is worth, by `data/scouting/source-tiers.json`. */
export function tierOfKind(kind: FoundKind): { readonly tier: SourceTier; readonly reason: string } {
  return TIERS[kind];
}

export type Says = (about: string, field: string, value: unknown, note?: string | null) => FoundClaim[];

/** Claims of one record. What it does not say is no claim: null and an empty list are not said. @param saidOn day of the record */
export function saysIn(found: Pick<Found, 'kind' | 'source' | 'id'>, saidOn: PartialDate | null): Says {
  const { tier } = tierOfKind(found.kind);
  return (about, field, value, note = null) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [{ about, claim: { field, value, tier, source: foundRef(found), saidOn, reporter: null, note } }];
  };
}
