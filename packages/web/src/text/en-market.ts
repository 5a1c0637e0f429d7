/** Short names of the steps from headline to cash, by the step's id in the answer. */
export const enMarketSteps: Record<string, string> = {
  headline: 'Announced totals',
  onward: 'Resales',
  origin: 'Not of Chinese origin',
  'origin-unknown': 'Origin unknown',
  unverified: 'Unverified',
  acquisition: 'Acquisitions',
  contingent: 'Contingent payments',
  equity: 'Shares',
  later: 'Later and option cash',
  undivided: 'Undivided upfront',
  unknown: 'Not broken down',
  excess: 'Parts above their total',
  'no-total': 'Cash without a total',
  cash: 'Cash at signing',
};
