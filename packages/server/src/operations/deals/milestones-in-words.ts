import type { AmountKind, DealAmount } from '@beringia/domain/deals/amounts';
import type { Deal } from '@beringia/domain/deals/deal';

const SUMS: readonly (readonly [AmountKind, string])[] = [
  ['milestones', 'together'],
  ['developmentRegulatory', 'development and regulatory'],
  ['commercial', 'sales'],
];

const MARKS = { 'at-least': 'at least ', 'up-to': 'up to ', about: 'about ', exact: '' } as const;

/** The contingent milestones of a deal in one line: the sums that are stated, then each event that is; null when none is. */
export function milestonesInWords({ amounts, milestones }: Pick<Deal, 'amounts' | 'milestones'>): string | null {
  const sums = SUMS.flatMap(([kind, word]) => {
    const amount = amounts[kind];
    return amount ? [`${word}: ${amountInWords(amount)}`] : [];
  });
  const events = milestones.map(({ event, region, indication, amount }) => {
    const where = [region, indication].filter((part) => part !== null).join(', ');
    return `${event}${where === '' ? '' : ` (${where})`}: ${amountInWords(amount)}`;
  });
  return [...sums, ...events].join('; ') || null;
}

/** `up to 80 million USD`; a payment whose size nobody gave is not zero. */
function amountInWords({ value, currency, mark }: Pick<DealAmount, 'value' | 'currency' | 'mark'>): string {
  return value === null ? `an amount not stated, in ${currency}` : `${MARKS[mark]}${value} million ${currency}`;
}
