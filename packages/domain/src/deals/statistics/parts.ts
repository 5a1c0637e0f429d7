import { type Money, sumMoney } from '../../basics/money.ts';
import type { AmountKind } from '../amounts.ts';

/** The parts that a headline total is made of, as far as a deal states them, in one currency. Null: not stated. */
export interface Parts {
  readonly cash: Money | null;
  /** Certain later cash, option fees, research funding. */
  readonly later: Money | null;
  readonly equity: Money | null;
  /** Cash mixed with something else in one figure. */
  readonly undivided: Money | null;
  readonly contingent: Money | null;
}

export type ReadAmount = (kind: AmountKind) => Money | null;

const LATER: readonly AmountKind[] = ['laterCash', 'optionFee', 'researchFunding'];
const EQUITY: readonly AmountKind[] = ['equityReceived', 'sharesBought'];
const UNDIVIDED: readonly AmountKind[] = ['upfrontAndNearTerm', 'upfrontCashAndEquity'];

/**
 * Splits a total. Sources rarely say whether shares are inside the headline, or near-term payments inside the milestones: each is
 * taken as a part only where the total has room for it, shares first.
 * @param read the amount of a kind in the currency of the total, or null
 */
export function partsOf(read: ReadAmount): Parts {
  const total = read('total');
  const milestones = read('milestones') ?? sumOf(read, ['developmentRegulatory', 'commercial']);
  const soon = sumOf(read, ['nearTerm', 'optionExercise']);
  const certain = { cash: read('cashAtSigning'), later: sumOf(read, LATER), undivided: sumOf(read, UNDIVIDED) };
  const base = sumOfParts([...Object.values(certain), milestones ?? soon]);
  const equity = ifRoom(sumOf(read, EQUITY), base, total);
  const added = milestones === null ? null : ifRoom(soon, sumOfParts([base, equity]), total);
  return { ...certain, equity, contingent: milestones === null ? soon : sumOfParts([milestones, added]) };
}

/** The part, unless it would push the sum beyond a total that is not a floor. */
function ifRoom(part: Money | null, base: Money | null, total: Money | null): Money | null {
  const sum = sumOfParts([base, part]);
  const room = total === null || total.mark === 'at-least' || sum === null || sum.minor <= total.minor;
  return room ? part : null;
}

function sumOf(read: ReadAmount, kinds: readonly AmountKind[]): Money | null {
  return sumOfParts(kinds.map(read));
}

/** Sum of what is stated, or null when nothing is. */
export function sumOfParts(parts: readonly (Money | null)[]): Money | null {
  return sumMoney(parts.filter((part) => part !== null));
}
