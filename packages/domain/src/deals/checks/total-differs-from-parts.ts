import type { Deal } from '../deal.ts';
import { partsOf, sumOfParts } from '../statistics/parts.ts';
import { amountsIn, amountsOf, certainOrder, printed } from './amounts-in.ts';
import type { DealCheck } from './check.ts';

/** Parts may give less than the total as long as one of them is not known; never more. */
export const totalDiffersFromParts: DealCheck = {
  id: 'total-differs-from-parts',
  kind: 'inconsistent',
  reason: 'The parts of a total add up to it, unless one of them is not known.',
  check: (deal) => {
    const currency = deal.amounts.total?.currency ?? 'USD';
    const read = amountsIn(deal, currency);
    const total = read('total');
    const sum = sumOfParts(Object.values(partsOf(read)));
    if (!total || !sum) return [];
    // "Up to" milestones are what a total counts in full, so a ceiling among the parts excuses nothing here.
    const parts = sum.mark === 'up-to' ? { ...sum, mark: 'exact' as const } : sum;
    const whole = total.mark === 'up-to' ? { ...total, mark: 'exact' as const } : total;
    const order = certainOrder(parts, whole);
    if (order === 0 || (order < 0 && !isComplete(deal, currency))) return [];
    const words = order > 0 ? 'more' : 'less';
    return [
      {
        field: 'amounts.total',
        message: `The parts give ${printed(sum)}, ${words} than the total of ${printed(total)}.`,
      },
    ];
  },
};

/** Complete: upfront and milestones are stated, and nothing is known to exist without its size or in another currency. */
function isComplete(deal: Deal, currency: string): boolean {
  const { amounts } = deal;
  const upfront = amounts.cashAtSigning ?? amounts.upfrontAndNearTerm ?? amounts.upfrontCashAndEquity;
  const contingent = amounts.milestones ?? (amounts.developmentRegulatory && amounts.commercial);
  const open = amountsOf(deal).some(({ amount }) => amount.value === null || amount.currency !== currency);
  return upfront !== undefined && contingent !== undefined && !open;
}
