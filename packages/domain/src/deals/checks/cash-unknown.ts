import { type DealCheck, findingIf } from './check.ts';

/** What stands in for cash at signing when that alone is not told. */
const STAND_INS = ['upfrontAndNearTerm', 'upfrontCashAndEquity', 'optionFee', 'equityReceived'] as const;

export const cashUnknown: DealCheck = {
  id: 'cash-unknown',
  kind: 'missing',
  reason: 'Cash at signing is the one price that was certainly paid.',
  check: (deal) => {
    const known = typeof deal.amounts.cashAtSigning?.value === 'number';
    const other = STAND_INS.filter((kind) => typeof deal.amounts[kind]?.value === 'number');
    const message =
      other.length > 0 ? `Only ${other.join(' and ')} is told, which is not cash at signing.` : 'No upfront is told.';
    return findingIf(!known, 'amounts.cashAtSigning', message);
  },
};
