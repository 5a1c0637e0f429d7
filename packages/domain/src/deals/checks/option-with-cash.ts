import { type DealCheck, findingIf } from './check.ts';

export const optionWithCash: DealCheck = {
  id: 'option-with-cash',
  kind: 'doubtful',
  reason: 'What is paid for holding an option is an option fee. Cash at signing is for a licence.',
  check: (deal) => {
    const licensed = deal.grants.some((grant) => grant.kind !== 'option');
    const cash = deal.amounts.cashAtSigning?.value ?? null;
    const fee = deal.amounts.optionFee?.value ?? null;
    const message = `${cash}M at signing in an option deal without a licence and without an option fee.`;
    return findingIf(
      deal.type === 'option' && !licensed && cash !== null && fee === null,
      'amounts.cashAtSigning',
      message,
    );
  },
};
