/** What a party can be: two lists of their own, in which one id may stand for two institutions (qilu, huadong). */
export const PARTY_KINDS = ['company', 'hospital'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

const HOSPITAL = 'hospital:';

/** Under which id names and merges of a party are kept: no record id holds a colon, so the two lists never meet. */
export function keptId(kind: PartyKind, id: string): string {
  return kind === 'hospital' ? `${HOSPITAL}${id}` : id;
}

/** The party that an id made by {@link keptId} stands for. */
export function partyKept(kept: string): { kind: PartyKind; id: string } {
  return kept.startsWith(HOSPITAL)
    ? { kind: 'hospital', id: kept.slice(HOSPITAL.length) }
    : { kind: 'company', id: kept };
}
