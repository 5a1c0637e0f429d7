/** What stands beside each deal behind a number, by the kind of amount. */
export const enShownAmounts = {
  cash: 'Beside each deal: its cash at signing.',
  total: 'Beside each deal: its announced total.',
  equity: 'Beside each deal: the shares that the licensor received.',
  undivided: 'Beside each deal: the one figure in which cash and other payments are mixed.',
  rest: 'Beside each deal: its announced total less its cash at signing. Shares, later cash and what no source breaks down are still in it, so these do not add up to the step.',
  whole:
    'The list does not carry this part of a deal. Beside each deal: its announced total; open the deal for its parts.',
};

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
