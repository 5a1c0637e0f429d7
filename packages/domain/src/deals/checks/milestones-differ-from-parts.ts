import { sumMoney } from '../../basics/money.ts';
import { amountsIn, certainOrder, printed } from './amounts-in.ts';
import type { DealCheck } from './check.ts';

export const milestonesDifferFromParts: DealCheck = {
  id: 'milestones-differ-from-parts',
  kind: 'inconsistent',
  reason: 'Development and sales milestones add up to all milestones.',
  check: (deal) => {
    const read = amountsIn(deal, deal.amounts.milestones?.currency ?? 'USD');
    const [all, development, commercial] = [read('milestones'), read('developmentRegulatory'), read('commercial')];
    const parts = sumMoney([development, commercial].filter((part) => part !== null));
    if (!all || !parts) return [];
    const complete = development !== null && commercial !== null;
    // A ceiling is counted in full on both sides.
    const order = certainOrder(
      { ...parts, mark: parts.mark === 'up-to' ? 'exact' : parts.mark },
      { ...all, mark: all.mark === 'up-to' ? 'exact' : all.mark },
    );
    if (order === 0 || (order < 0 && !complete)) return [];
    const message = `Development and sales milestones give ${printed(parts)}; all milestones are ${printed(all)}.`;
    return [{ field: 'amounts.milestones', message }];
  },
};
