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
 * Splits a total. Near-term payments and option exercise are milestones too, and sources rarely say whether the printed
 * milestones hold them: they are added only where the total has room for them.
 * @param read the amount of a kind in the currency of the total, or null
 */
export function partsOf(read: ReadAmount): Parts {
  const certain = { cash: read('cashAtSigning'), later: sumOf(read, LATER), equity: sumOf(read, EQUITY) };
  const undivided = sumOf(read, UNDIVIDED);
  const fixed = sumOfParts([...Object.values(certain), undivided]);
  return { ...certain, undivided, contingent: contingentOf(read, fixed) };
}

function contingentOf(read: ReadAmount, fixed: Money | null): Money | null {
  const milestones = read('milestones') ?? sumOf(read, ['developmentRegulatory', 'commercial']);
  const soon = sumOf(read, ['nearTerm', 'optionExercise']);
  if (milestones === null || soon === null) return milestones ?? soon;
  const both = sumOfParts([milestones, soon]);
  const total = read('total');
  const all = sumOfParts([fixed, both]);
  return total === null || all === null || all.minor <= total.minor ? both : milestones;
}

function sumOf(read: ReadAmount, kinds: readonly AmountKind[]): Money | null {
  return sumOfParts(kinds.map(read));
}

/** Sum of what is stated, or null when nothing is. */
export function sumOfParts(parts: readonly (Money | null)[]): Money | null {
  return sumMoney(parts.filter((part) => part !== null));
}
