import { amountsOf } from './amounts-in.ts';
import type { DealCheck } from './check.ts';

export const sharedOneSided: DealCheck = {
  id: 'shared-one-sided',
  kind: 'inconsistent',
  reason: 'A payment that several deals share is counted once only if each of them says so.',
  check: (deal, { deals }) =>
    amountsOf(deal).flatMap(({ kind, amount }) =>
      amount.sharedWith
        .filter((id) => !deals.get(id)?.amounts[kind]?.sharedWith.includes(deal.id))
        .map((id) => ({
          field: `amounts.${kind}.sharedWith`,
          message: `“${id}” does not say that it shares this amount.`,
        })),
    ),
};
