import { z } from 'zod';
import { refuse } from './errors.ts';

/**
 * Money as deals print it: an amount in one currency with a mark that says how far the printed number can be trusted.
 * Outside, amounts are millions as JSON numbers; inside, they are whole minor units in a bigint, so that sums are exact.
 * This is the one file that converts between the two. Two currencies do not add.
 */

/** ISO 4217 code. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as USD');

/**
 * - `exact`: the printed number is the number
 * - `at-least`: a floor ("over $1bn")
 * - `up-to`: a ceiling ("up to $80M")
 * - `about`: approximate ("about $20M")
 */
export const amountMark = z.enum(['exact', 'at-least', 'up-to', 'about']);
export type AmountMark = z.infer<typeof amountMark>;

export interface Money {
  /** Whole minor units (cents, fen, yen). */
  readonly minor: bigint;
  readonly currency: string;
  readonly mark: AmountMark;
}

/** Minor-unit digits that differ from 2 (ISO 4217 table A.1); only currencies met in life-science deals. */
const MINOR_DIGITS: Record<string, number> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  KWD: 3,
  BHD: 3,
  JOD: 3,
  OMR: 3,
  TND: 3,
};

export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}

/**
 * @param millions amount in millions, as printed: 474.9 means 474,900,000
 * @throws Refusal when the number has more digits than the currency can hold.
 */
export function moneyOfMillions(millions: number, currency: string, mark: AmountMark = 'exact'): Money {
  const digits = 6 + minorDigits(currency);
  const minor = scaleDecimal(millions, digits);
  if (minor === null) {
    throw refuse('bad-input', {
      field: 'amount',
      wrong: `${millions} million ${currency} has a fraction of the smallest unit.`,
      expected: `at most ${digits} decimals`,
      next: 'Round to the smallest unit of the currency.',
    });
  }
  return { minor, currency, mark };
}

/** Millions as a JSON number: the exact decimal value, rounded only to what a double can hold. */
export function toMillions(money: Money): number {
  const digits = 6 + minorDigits(money.currency);
  const sign = money.minor < 0n ? '-' : '';
  const text = (money.minor < 0n ? -money.minor : money.minor).toString().padStart(digits + 1, '0');
  return Number(`${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`);
}

/** @throws Refusal when the currencies differ: give a dated rate first. */
export function addMoney(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return { minor: a.minor + b.minor, currency: a.currency, mark: markOfSum(a.mark, b.mark) };
}

/** Sum of at least one amount, or null for none: an empty sum is unknown, not zero. */
export function sumMoney(amounts: readonly Money[]): Money | null {
  return amounts.length === 0 ? null : amounts.reduce(addMoney);
}

/** A floor and a ceiling together bound nothing: their sum is only approximate. */
export function markOfSum(a: AmountMark, b: AmountMark): AmountMark {
  if (a === b || b === 'exact') return a;
  return a === 'exact' ? b : 'about';
}

function assertSameCurrency(a: Money, b: Money): void {
  if (a.currency === b.currency) return;
  throw refuse('bad-input', {
    field: 'currency',
    wrong: `${a.currency} and ${b.currency} do not add.`,
    expected: 'amounts in one currency',
    next: `Import a dated ${a.currency}/${b.currency} rate, or keep the amounts apart.`,
  });
}

/** decimal × 10^digits as an exact bigint, or null when digits would be lost. Works on the shortest decimal text of the double. */
function scaleDecimal(value: number, digits: number): bigint | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = digits + Number(exponent) - fraction.length;
  if (shift < 0) return null;
  const scaled = BigInt(whole + fraction) * 10n ** BigInt(shift);
  return value < 0 ? -scaled : scaled;
}
