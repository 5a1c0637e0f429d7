import { z } from 'zod';
import { daysBetween } from '../../basics/calendar.ts';
import { currencyCode, type Money, moneyOfMillions, toMillions } from '../../basics/money.ts';
import { latestDay, type PartialDate, partialDate } from '../../basics/partial-date.ts';

/**
 * Exchange rates that the user imported. None ship with the product: a rate from memory would make up money. Without a
 * rate an amount in another currency stays out of dollar sums and is named.
 */
export const rate = z.strictObject({
  currency: currencyCode,
  on: partialDate.describe('the day, or the month or year it is an average of'),
  dollars: z.number().positive().describe('US dollars for one unit of the currency'),
  source: z.string().min(1).describe('who published it'),
});
export type Rate = z.infer<typeof rate>;

/** How old the rate of a day may be on the day of the deal. */
export const RATE_MAX_AGE = { days: 31, reason: 'A rate of another month is a rate for another deal.' } as const;

/**
 * The amount in dollars, or null without a rate. A monthly or yearly average serves its own period, a daily rate its day and the
 * weeks after it; the latest of those is taken. A converted amount is approximate.
 */
export function inDollars(money: Money, on: PartialDate | null, rates: readonly Rate[]): Money | null {
  if (money.currency === 'USD') return money;
  const rate = on === null ? null : rateOn(money.currency, on, rates);
  if (!rate) return null;
  const cents = Math.round(toMillions(money) * rate.dollars * 1e8) / 1e8;
  return moneyOfMillions(cents, 'USD', money.mark === 'exact' ? 'about' : money.mark);
}

function rateOn(currency: string, on: PartialDate, rates: readonly Rate[]): Rate | null {
  const usable = rates.filter((rate) => rate.currency === currency && serves(rate.on, on));
  return usable.reduce<Rate | null>((best, rate) => (best && best.on >= rate.on ? best : rate), null);
}

/** A date cut to the month or year of an average falls in it or not; two dates of which that cannot be said go by their last days. */
function serves(rateOn: PartialDate, on: PartialDate): boolean {
  if (rateOn.length < WHOLE_DAY && on.length >= rateOn.length) return on.slice(0, rateOn.length) === rateOn;
  const age = daysBetween(latestDay(rateOn), latestDay(on));
  return age >= 0 && age <= RATE_MAX_AGE.days;
}

const WHOLE_DAY = '2024-01-31'.length;
