import type { Grant } from '../deals/grants.ts';
import type { Cover } from './cover.ts';
import { YES } from './timing.ts';

/** Who holds a spot, by which grants, and through which chain. */
export interface Holding {
  readonly party: string;
  readonly exclusivity: Grant['exclusivity'];
  /** Records it rests on, the chain back to the first grant included. */
  readonly basis: readonly string[];
}

/** @param held granting covers that are certainly in force at the spot */
export function holdersOf(held: readonly Cover[], covers: readonly Cover[]): Holding[] {
  const top = topOf(held, covers);
  const holdings = new Map<string, Holding>();
  for (const cover of top) {
    const chain = chainOf(cover, covers);
    const basis = chain.flatMap(({ layer }) => layer.event.basis);
    const inherited = chain.map(({ layer }) => layer.event.exclusivity).reduce(stronger, null);
    const exclusivity = cover.layer.event.exclusivity ?? inherited;
    for (const party of partiesOf(cover)) {
      const before = holdings.get(party);
      const merged = [...new Set([...(before?.basis ?? []), ...basis])];
      holdings.set(party, { party, exclusivity: stronger(before?.exclusivity ?? null, exclusivity), basis: merged });
    }
  }
  return [...holdings.values()];
}

function topOf(held: readonly Cover[], covers: readonly Cover[]): Cover[] {
  return held.filter((cover) => !held.some((other) => other !== cover && standsBefore(other, cover, covers)));
}

/** What the holders' rights came through: every record of their basis has its event here. */
export function chainsOf(held: readonly Cover[], covers: readonly Cover[]): Cover[] {
  return topOf(held, covers).flatMap((cover) => chainOf(cover, covers));
}

const STRENGTH: readonly Grant['exclusivity'][] = [
  null,
  'non-exclusive',
  'semi-exclusive',
  'co-exclusive',
  'exclusive',
];

/** A party with two grants of one country has the better of them. */
function stronger(a: Grant['exclusivity'], b: Grant['exclusivity']): Grant['exclusivity'] {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b;
}

/** The takers; in a co-development the giver too. */
export function partiesOf({ layer: { event } }: Cover): string[] {
  return event.shared ? [...new Set([...event.from, ...event.to])] : [...event.to];
}

/** Who passed a right on no longer holds it, and a title stands behind the licences granted under it. */
function standsBefore(upper: Cover, lower: Cover, covers: readonly Cover[]): boolean {
  if (upper.layer.event.exclusivity === 'non-exclusive') return false;
  return isBelow(upper, lower, covers) || (isTitle(lower) && !isTitle(upper));
}

/** A sublicence or resale of it, named as such or granted by its holder. */
function isBelow(upper: Cover, lower: Cover, covers: readonly Cover[]): boolean {
  const named = upper.layer.targets.some((i) => covers[i] === lower);
  return named || (upper.layer.event.from.some((giver) => lower.layer.event.to.includes(giver)) && upper !== lower);
}

function isTitle({ layer: { event, targets } }: Cover): boolean {
  return event.kind === 'acquisition' || (event.kind === 'assignment' && targets.length === 0);
}

/** The grant and what it came through, nearest first, and the purchase by which its giver came to own who kept it. */
function chainOf(cover: Cover, covers: readonly Cover[]): Cover[] {
  const above = covers.filter(
    (other) =>
      other !== cover && other.truth === YES && (isBelow(cover, other, covers) || isPurchase(cover, other, covers)),
  );
  const passedOn = cover.layer.targets.flatMap((i) => covers[i] ?? []).filter(({ truth }) => truth === YES);
  return [...new Set([cover, ...passedOn, ...above.filter(({ layer }) => layer.event.kind !== 'retention')])];
}

/** The giver bought the company that keeps this spot. */
function isPurchase({ layer: { event } }: Cover, bought: Cover, covers: readonly Cover[]): boolean {
  const { kind, from, to } = bought.layer.event;
  if (kind !== 'acquisition' || !event.from.some((giver) => to.includes(giver))) return false;
  return covers.some(
    ({ layer, truth }) =>
      layer.event.kind === 'retention' && truth === YES && layer.event.to.some((keeper) => from.includes(keeper)),
  );
}

/**
 * Grants to different parties that meet, and neither comes from the other. An exclusive one admits no other; where nobody
 * says how exclusive they are, the overlap is shown and decides nothing.
 */
export function rivals(held: readonly Cover[], covers: readonly Cover[]): { certain: boolean; wrong: string } | null {
  let possible: string | null = null;
  for (const [i, a] of held.entries()) {
    for (const b of held.slice(i + 1)) {
      if (related(a, b, covers)) continue;
      const kinds = [a, b].map(({ layer }) => layer.event.exclusivity);
      const names = `${partiesOf(a).join(' and ')} and ${partiesOf(b).join(' and ')}`;
      if (kinds.includes('exclusive')) return { certain: true, wrong: `granted exclusively, and twice: to ${names}` };
      if (kinds.every((kind) => kind === null)) possible = `granted to ${names}; no source says whether exclusively`;
    }
  }
  return possible === null ? null : { certain: false, wrong: possible };
}

function related(a: Cover, b: Cover, covers: readonly Cover[]): boolean {
  const parties = partiesOf(b);
  const sameHolder = partiesOf(a).some((party) => parties.includes(party));
  return sameHolder || isBelow(a, b, covers) || isBelow(b, a, covers) || isTitle(a) !== isTitle(b);
}
