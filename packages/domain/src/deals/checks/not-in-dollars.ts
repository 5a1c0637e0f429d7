import { amountsOf } from './amounts-in.ts';
import type { DealCheck } from './check.ts';

export const notInDollars: DealCheck = {
  id: 'not-in-dollars',
  kind: 'doubtful',
  reason: 'The amount stays out of every dollar sum until a rate is imported, so the reader should know of it.',
  check: (deal) =>
    amountsOf(deal)
      .filter(({ amount }) => amount.value !== null && amount.currency !== 'USD')
      .map(({ kind, amount }) => ({
        field: `amounts.${kind}`,
        message: `${amount.value}M ${amount.currency}, not dollars.`,
      })),
};
