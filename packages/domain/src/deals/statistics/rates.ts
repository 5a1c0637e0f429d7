import { z } from 'zod';
import { daysBetween } from '../../basics/calendar.ts';
import { currencyCode, type Money, moneyOfMillions, toMillions } from '../../basics/money.ts';
import { type Day, latestDay, type PartialDate, partialDate } from '../../basics/partial-date.ts';

/**
 * Exchange rates that the user imported. None ship with the product: a rate from memory would make up money. Without a
 * rate an amount in another currency stays out of dollar sums and is named.
 */
export const rate = z.strictObject({
  currency: currencyCode,
  on: partialDate.describe('the day, or the month it is an average of'),
  dollars: z.number().positive().describe('US dollars for one unit of the currency'),
  source: z.string().min(1).describe('who published it'),
});
export type Rate = z.infer<typeof rate>;

/** How old a rate may be on the day of the deal. Monthly tables are the coarsest that finance teams use. */
export const RATE_MAX_AGE = { days: 31, reason: 'A rate of another month is a rate for another deal.' } as const;

/** The amount in dollars by the last rate on or before the day, or null without one. A converted amount is approximate. */
export function inDollars(money: Money, on: PartialDate | null, rates: readonly Rate[]): Money | null {
  if (money.currency === 'USD') return money;
  const rate = on === null ? null : rateOn(money.currency, on, rates);
  if (!rate) return null;
  const cents = Math.round(toMillions(money) * rate.dollars * 1e8) / 1e8;
  return moneyOfMillions(cents, 'USD', money.mark === 'exact' ? 'about' : money.mark);
}

function rateOn(currency: string, on: PartialDate, rates: readonly Rate[]): Rate | null {
  const day = latestDay(on);
  const usable = rates.filter((rate) => rate.currency === currency && isFresh(latestDay(rate.on), day));
  return usable.reduce<Rate | null>((best, rate) => (best && best.on >= rate.on ? best : rate), null);
}

function isFresh(rateDay: Day, day: Day): boolean {
  const age = daysBetween(rateDay, day);
  return age >= 0 && age <= RATE_MAX_AGE.days;
}
