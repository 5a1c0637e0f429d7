import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmountMark, addMoney, moneyOfMillions, sumMoney, toMillions } from './money.ts';

const marks = fc.constantFrom<AmountMark>('exact', 'at-least', 'up-to', 'about');
const millions = fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 1000);
const money = fc.tuple(millions, marks).map(([value, mark]) => moneyOfMillions(value, 'USD', mark));

describe('money', () => {
  it('comes back as it was printed', () => {
    for (const value of [0, 0.4, 5.25, 474.9, 605.5, 131.6, 13_000, 0.000001]) {
      expect(toMillions(moneyOfMillions(value, 'USD'))).toBe(value);
    }
  });

  it('adds exactly where binary fractions would not', () => {
    const sum = addMoney(moneyOfMillions(0.1, 'USD'), moneyOfMillions(0.2, 'USD'));
    expect(toMillions(sum)).toBe(0.3);
  });

  it('does not add two currencies: CNY read as USD', () => {
    expect(() => addMoney(moneyOfMillions(250, 'CNY'), moneyOfMillions(250, 'USD'))).toThrow(/CNY and USD do not add/);
  });

  it('keeps a floor a floor, and calls a floor plus a ceiling approximate', () => {
    const [floor, plain, ceiling] = (['at-least', 'exact', 'up-to'] as const).map((mark) =>
      moneyOfMillions(1, 'USD', mark),
    );
    expect(addMoney(floor as never, plain as never).mark).toBe('at-least');
    expect(addMoney(floor as never, ceiling as never).mark).toBe('about');
  });

  it('knows that an empty sum is unknown: null shown as zero', () => {
    expect(sumMoney([])).toBeNull();
  });

  it('refuses a fraction of the smallest unit', () => {
    expect(() => moneyOfMillions(0.0000001, 'JPY')).toThrow(/smallest unit/);
  });

  it('is a commutative and associative sum, marks included', () => {
    fc.assert(
      fc.property(money, money, money, (a, b, c) => {
        expect(addMoney(a, b)).toEqual(addMoney(b, a));
        expect(addMoney(addMoney(a, b), c)).toEqual(addMoney(a, addMoney(b, c)));
      }),
      { seed: 4217, numRuns: 500 },
    );
  });
});
