import { amountsIn, certainOrder, printed } from './amounts-in.ts';
import type { DealCheck } from './check.ts';

export const cashExceedsTotal: DealCheck = {
  id: 'cash-exceeds-total',
  kind: 'inconsistent',
  reason: 'The headline total holds the cash at signing.',
  check: (deal) => {
    const read = amountsIn(deal, deal.amounts.total?.currency ?? 'USD');
    const [cash, total] = [read('cashAtSigning'), read('total')];
    if (!cash || !total || certainOrder(cash, total) <= 0) return [];
    return [
      {
        field: 'amounts.cashAtSigning',
        message: `${printed(cash)} at signing exceeds the total of ${printed(total)}.`,
      },
    ];
  },
};
