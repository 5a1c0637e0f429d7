import { type Money, moneyOfMillions, toMillions } from '../../basics/money.ts';
import { AMOUNT_KINDS, type AmountKind, type DealAmount } from '../amounts.ts';
import type { Deal } from '../deal.ts';
import type { ReadAmount } from '../statistics/parts.ts';

/** Reads the stated amounts of a deal that are in one currency; others are left out rather than converted. */
export function amountsIn(deal: Deal, currency: string): ReadAmount {
  return (kind) => {
    const amount = deal.amounts[kind];
    if (!amount || amount.value === null || amount.currency !== currency) return null;
    return moneyOfMillions(amount.value, amount.currency, amount.mark);
  };
}

/** Every amount a deal has, with its kind, in the order of the kinds. */
export function amountsOf(deal: Deal): { kind: AmountKind; amount: DealAmount }[] {
  return (Object.keys(AMOUNT_KINDS) as AmountKind[]).flatMap((kind) => {
    const amount = deal.amounts[kind];
    return amount ? [{ kind, amount }] : [];
  });
}

export function printed(money: Money): string {
  return `${toMillions(money)}M ${money.currency}`;
}

/** How far a printed figure may lie from the sum of its parts. */
export const ROUNDING = {
  share: 0.005,
  about: 0.05,
  reason: 'Headlines are printed with three digits ($1.53bn), and “about” means less than that.',
} as const;

/**
 * -1 when the first is certainly less than the second, 1 when certainly more, 0 when marks and rounding allow them to be equal.
 */
export function certainOrder(a: Money, b: Money): -1 | 0 | 1 {
  const share = [a.mark, b.mark].includes('about') ? ROUNDING.about : ROUNDING.share;
  const gap = toMillions(a) - toMillions(b);
  if (Math.abs(gap) <= share * Math.max(toMillions(a), toMillions(b))) return 0;
  if (gap < 0) return a.mark === 'at-least' || b.mark === 'up-to' ? 0 : -1;
  return a.mark === 'up-to' || b.mark === 'at-least' ? 0 : 1;
}
