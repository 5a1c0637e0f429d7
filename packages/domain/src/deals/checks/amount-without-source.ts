import { amountsOf } from './amounts-in.ts';
import type { DealCheck } from './check.ts';

/** An amount that was read, not computed, has a source whose tags say that it was read for that amount. */
export const amountWithoutSource: DealCheck = {
  id: 'amount-without-source',
  kind: 'missing',
  reason: 'A stated amount that no source was read for is hearsay.',
  check: (deal, { tables }) => {
    const supported = new Set(
      deal.sources.flatMap(({ supports }) => supports.flatMap((tag) => tables.supports[tag] ?? [])),
    );
    const claimed = new Set(deal.claims.filter((claim) => claim.source !== null).map((claim) => claim.field));
    return amountsOf(deal)
      .filter(({ amount }) => amount.value !== null && !amount.derived)
      .map(({ kind }) => `amounts.${kind}`)
      .filter((field) => !supported.has(field) && !claimed.has(`${field}.value`) && !claimed.has(field))
      .map((field) => ({ field, message: 'No source of the deal is recorded as read for this amount.' }));
  },
};
