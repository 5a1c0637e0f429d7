import type { Grant } from '../deals/grants.ts';
import { territoryOf } from '../territory/code-lists.ts';
import { describeTerritory } from '../territory/describe.ts';
import { contractOf, startOf, type When } from './deal-dates.ts';
import { codesOfGrant, common, concerns, fieldOf, grantsOf, type Member, parties, sourcesOf } from './deal-member.ts';
import { GRANTING } from './ledger.ts';
import type { RightEventKind, RightEventLine } from './right-event.ts';

/** What a deal gives, keeps and burdens from its start. */

const KINDS: Record<Grant['kind'], RightEventKind> = {
  licence: 'grant',
  distribution: 'grant',
  'co-development': 'grant',
  option: 'option',
  assignment: 'assignment',
  acquisition: 'acquisition',
};

/** @param upstream ids of the grants by which the licensor itself got these rights */
export function grantEvents(member: Member, upstream: readonly string[]): RightEventLine[] {
  const start = startOf(member.deal);
  return grantsOf(member).flatMap((grant) => {
    const event = grantEvent(grant, member, start, `${member.deal.id}/${grant.key}`, KINDS[grant.kind]);
    return [{ ...event, of: [...upstream] }, ...(upstream.length > 0 ? [] : exclusions(grant, event, member))];
  });
}

/**
 * Between signature and closing nothing is in force, and the one who will get it has a contract to take it: a burden that
 * the closing ends.
 */
export function contractEvents(member: Member, grants: readonly RightEventLine[]): RightEventLine[] {
  const contract = contractOf(member.deal);
  const taken = grants.filter(({ kind }) => GRANTING.includes(kind) || kind === 'option');
  if (contract === null || taken.length === 0) return [];
  const pending = taken.map(
    (grant): RightEventLine => ({
      ...grant,
      ...contract,
      id: `${grant.id}/signed`,
      kind: 'option',
      contract: true,
      of: [],
      hangsOn: [grant.id],
      text: `signed, and to take effect at the closing: ${grant.text}`,
    }),
  );
  const closing: RightEventLine = {
    ...common(member),
    ...startOf(member.deal),
    id: `${member.deal.id}/closing`,
    kind: 'lapse',
    of: pending.map(({ id }) => id),
    hangsOn: pending.map(({ id }) => id),
    exclusivity: null,
    text: 'the closing put the grant in the place of the contract',
  };
  return [...pending, closing];
}

/** @param kind what it is in the ledger: a base grant, an expansion, an exercise */
export function grantEvent(grant: Grant, member: Member, when: When, id: string, kind: RightEventKind): RightEventLine {
  const { field, sells, reason } = fieldOf(grant.field, member);
  const stated = codesOfGrant(grant.territory);
  const territory = kind === 'acquisition' && stated.in.length === 0 ? { in: ['WORLDWIDE'], out: stated.out } : stated;
  return {
    ...common(member),
    ...(grant.from === null ? when : { on: grant.from, window: { after: null, by: member.deal.lastChecked } }),
    ...parties(grant, member),
    id,
    ...(sells && !isWorkUnderOption(grant, member) ? { kind } : { kind: 'encumbrance', burden: 'other' }),
    territory,
    field,
    exclusivity: grant.exclusivity,
    shared: grant.kind === 'co-development',
    sources: sourcesOf([], member),
    text: `${grant.kind}: ${grant.territory.text ?? 'territory not stated'}${grant.field === null ? '' : `; ${grant.field} (${reason})`}`,
  };
}

/** Development shared while an option runs, in no stated country, gives nothing to sell. */
function isWorkUnderOption(grant: Grant, member: Member): boolean {
  const { in: inside, out } = grant.territory;
  const unplaced = inside.length + out.length === 0;
  return grant.kind === 'co-development' && unplaced && grantsOf(member).some(({ kind }) => kind === 'option');
}

/** What the words of a grant shut out stays with the grantor: "outside Greater China". A sale keeps nothing back. */
export function exclusions(grant: Grant, event: RightEventLine, member: Member): RightEventLine[] {
  const out = (event.territory?.out ?? []).filter((code) => !code.startsWith('UNKNOWN') && code !== 'ROW');
  const sold = grant.kind === 'assignment' || grant.kind === 'acquisition';
  if (out.length === 0 || sold || event.kind === 'encumbrance') return [];
  const { on, window, field, sources } = event;
  return [
    {
      ...common(member),
      id: `${event.id}/left-out`,
      kind: 'retention',
      hangsOn: [event.id],
      ...(on === undefined || window === undefined ? startOf(member.deal) : { on, window }),
      to: event.from,
      territory: { in: out, out: [] },
      field,
      sources,
      exclusivity: null,
      text: `left out of the grant: ${grant.territory.text ?? out.join(', ')}`,
    },
  ];
}

/** What the sources say the licensor keeps. "Rest of the world" is what this deal leaves. */
export function retentionEvents(member: Member): RightEventLine[] {
  return member.deal.retained.flatMap((retention, index): RightEventLine[] => {
    if (!concerns(retention.assets, member)) return [];
    const { holder, territory, field, note } = retention;
    const words = territory.text ?? wordsOf(territory.in, member);
    return [
      {
        ...common(member),
        ...startOf(member.deal),
        id: `${member.deal.id}/retained-${index + 1}`,
        kind: 'retention',
        to: holder === null ? [...member.licensors] : [holder],
        territory: restOf(codesOfGrant(territory), member),
        field: fieldOf(field, member).field,
        exclusivity: null,
        sources: sourcesOf([], member),
        text: note === null ? `kept: ${words}` : `kept: ${words} (${note})`,
      },
    ];
  });
}

/** A source that says "the rest" in other words, or names a region, is quoted by the region's name. */
function wordsOf(codes: readonly string[], member: Member): string {
  if (codes.length === 0) return 'territory not stated';
  const named = codes.filter((code) => code !== 'ROW');
  if (named.length === 0) return 'the rest of the world';
  const on = member.deal.dates.announced;
  return describeTerritory(territoryOf({ in: named, out: [] }, on === null ? {} : { on }), 'en');
}

function restOf(territory: { in: string[]; out: string[] }, member: Member): { in: string[]; out: string[] } {
  if (!territory.in.includes('ROW')) return territory;
  const grants = grantsOf(member);
  const firm = grants.filter(({ kind }) => kind !== 'option');
  const given = (firm.length > 0 ? firm : grants).flatMap((grant) => codesOfGrant(grant.territory).in);
  return { in: territory.in, out: [...new Set([...territory.out, ...given])] };
}

/** Options to negotiate, co-promotion, upstream licences and the like. */
export function burdenEvents(member: Member): RightEventLine[] {
  return member.deal.encumbrances.flatMap((burden, index) => {
    if (burden.on === 'other-products' || !concerns(burden.assets, member)) return [];
    const [from, to] = sides(burden.holder, member);
    return [
      {
        ...common(member),
        ...startOf(member.deal),
        id: `${member.deal.id}/burden-${index + 1}`,
        kind: 'encumbrance' as const,
        burden: burden.kind,
        from,
        to,
        territory: burden.territory
          ? { in: burden.territory.in, out: burden.territory.out }
          : unplaced(burden.kind, member),
        exclusivity: null,
        sources: sourcesOf([], member),
        text: burden.text,
      },
    ];
  });
}

function sides(
  holder: 'licensor' | 'licensee' | 'third-party',
  { licensors, licensees }: Member,
): [string[], string[]] {
  if (holder === 'third-party') return [[...licensors], []];
  return holder === 'licensor' ? [[...licensees], [...licensors]] : [[...licensors], [...licensees]];
}

/** A molecule that came under licence is burdened everywhere; another right without a place goes with the grant. */
function unplaced(kind: string, member: Member): { in: string[]; out: string[] } {
  if (kind === 'upstream-licence') return { in: ['WORLDWIDE'], out: [] };
  const [first] = grantsOf(member);
  return first ? codesOfGrant(first.territory) : { in: [], out: [] };
}
