import { refuse } from '../basics/errors.ts';
import { COUNTRY_CODES, placeOf } from './countries.ts';

/**
 * A territory sorts the 250 codes of `countries.ts` into three disjoint sets: *in*, *out*, and *not stated*, which is
 * whatever the other two leave. The logic is Kleene's strong three-valued one (in = true, out = false, not stated =
 * unknown), so an unknown is never silently in or out.
 *
 * Sets are bit masks: bit i stands for `COUNTRY_CODES[i]`. A bigint does not survive JSON: use {@link toLists} outside.
 */
export interface Territory {
  readonly in: bigint;
  readonly out: bigint;
}
export type State = 'in' | 'out' | 'not-stated';

/** A set of codes as bits. */
export type Mask = bigint;

const BITS: readonly Mask[] = COUNTRY_CODES.map((_, place) => 1n << BigInt(place));
export const ALL: Mask = (1n << BigInt(COUNTRY_CODES.length)) - 1n;

export const NOT_STATED: Territory = { in: 0n, out: 0n };
export const EVERYWHERE: Territory = { in: ALL, out: 0n };
export const NOWHERE: Territory = { in: 0n, out: ALL };

/** A territory of two masks; out wins where they overlap. */
export function territory(inside: Mask, outside: Mask): Territory {
  return { in: inside & ~outside & ALL, out: outside & ALL };
}

/** In where either grant reaches; out only where both leave it out. */
export function union(a: Territory, b: Territory): Territory {
  return { in: a.in | b.in, out: a.out & b.out };
}

/** In only where both reach; out where either leaves it out. */
export function intersect(a: Territory, b: Territory): Territory {
  return { in: a.in & b.in, out: a.out | b.out };
}

/** In and out change places; what was not stated stays so. */
export function complement(a: Territory): Territory {
  return { in: a.out, out: a.in };
}

/**
 * A grant of `a` excluding `b`: in only where `a` reaches and `b` certainly does not. Where `b` is not stated, what `a`
 * had in is not stated either, so subtract a closed territory (`regionTerritory`), not one read from half a sentence.
 */
export function minus(a: Territory, b: Territory): Territory {
  return intersect(a, complement(b));
}

export function sameTerritory(a: Territory, b: Territory): boolean {
  return a.in === b.in && a.out === b.out;
}

/** @throws Refusal `bad-input` for a code that is not one of the 250. */
export function stateOf(a: Territory, code: string): State {
  const bit = bitOf(code);
  if ((a.in & bit) !== 0n) return 'in';
  return (a.out & bit) !== 0n ? 'out' : 'not-stated';
}

export function notStated(a: Territory): Mask {
  return ALL & ~(a.in | a.out);
}

/** The three sets as sorted lists of codes: the shape for JSON. */
export function toLists(a: Territory): { in: string[]; out: string[]; notStated: string[] } {
  return { in: codesOf(a.in), out: codesOf(a.out), notStated: codesOf(notStated(a)) };
}

/** @throws Refusal `bad-input` for a code that is not one of the 250. */
export function maskOf(codes: readonly string[]): Mask {
  return codes.reduce((mask, code) => mask | bitOf(code), 0n);
}

/** The codes of a mask, in order. */
export function codesOf(mask: Mask): string[] {
  // One conversion to text is some ten times faster than 250 shifts of a bigint.
  const bits = mask.toString(2);
  return COUNTRY_CODES.filter((_, place) => bits[bits.length - 1 - place] === '1');
}

export function sizeOf(mask: Mask): number {
  let size = 0;
  for (const bit of mask.toString(2)) if (bit === '1') size += 1;
  return size;
}

/** How many of the territories have each code in, out and not stated; for maps and coverage over many assets. */
export function countStates(territories: Iterable<Territory>): Map<string, Record<State, number>> {
  const inside = COUNTRY_CODES.map(() => 0);
  const outside = COUNTRY_CODES.map(() => 0);
  let total = 0;
  for (const one of territories) {
    tally(one.in, inside);
    tally(one.out, outside);
    total += 1;
  }
  return new Map(
    COUNTRY_CODES.map((code, place) => {
      const [i, o] = [inside[place] ?? 0, outside[place] ?? 0];
      return [code, { in: i, out: o, 'not-stated': total - i - o }];
    }),
  );
}

function tally(mask: Mask, counts: number[]): void {
  const bits = mask.toString(2);
  for (let i = 0; i < bits.length; i += 1) {
    if (bits.charCodeAt(bits.length - 1 - i) === 49) counts[i] = (counts[i] ?? 0) + 1;
  }
}

function bitOf(code: string): Mask {
  const place = placeOf(code);
  const bit = place === null ? undefined : BITS[place];
  if (bit !== undefined) return bit;
  throw refuse('bad-input', {
    field: 'country',
    wrong: `"${code}" is not a country code.`,
    expected: 'an ISO 3166-1 alpha-2 code in capitals, or XK for Kosovo',
    next: 'Look the code up, or write the country in words and have it read.',
  });
}
