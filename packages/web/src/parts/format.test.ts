import { describe, expect, it } from 'vitest';
import { en } from '../text/en.ts';
import { zh } from '../text/zh.ts';
import { amountText, dateText, standingText } from './format.ts';
import { moneyText } from './money-text.ts';

describe('dates', () => {
  it.each([
    ['2022', '2022', '2022年'],
    ['2022-05', 'May 2022', '2022年5月'],
    ['2022-05-17', '17 May 2022', '2022年5月17日'],
  ])('says only as much of %s as is known', (date, english, chinese) => {
    expect(dateText(date, en, 'en')).toBe(english);
    expect(dateText(date, zh, 'zh')).toBe(chinese);
  });
});

describe('amounts', () => {
  it('marks a floor, a ceiling and an approximation', () => {
    expect(amountText({ value: 1000, currency: 'USD', mark: 'at-least' }, 'en')).toBe('≥$1,000M');
    expect(amountText({ value: 80, currency: 'USD', mark: 'up-to' }, 'en')).toBe('≤$80M');
    expect(amountText({ value: 20, currency: 'EUR', mark: 'about' }, 'en')).toBe('~EUR 20M');
  });

  it('says in words how sure it is of what is taken off, so that no two signs stand together', () => {
    expect(amountText({ value: -80, currency: 'USD', mark: 'exact' }, 'en')).toBe('−$80M');
    expect(amountText({ value: -80, currency: 'USD', mark: 'up-to' }, 'en')).toBe('− up to $80M');
    expect(amountText({ value: -207888, currency: 'USD', mark: 'about' }, 'zh')).toBe('− 约2,078.88亿美元');
  });

  it('has no words for a size that is not known', () => {
    expect(amountText({ value: null, currency: 'USD', mark: 'exact' }, 'en')).toBeNull();
  });

  it('never reads yuan as dollars', () => {
    expect(moneyText(300, 'CNY', 'en')).toBe('CNY 300M');
    expect(moneyText(300, 'CNY', 'zh')).toBe('3亿元人民币');
  });

  it('counts in 万 and 亿 in Chinese', () => {
    expect(moneyText(45, 'USD', 'zh')).toBe('4,500万美元');
    expect(moneyText(1110, 'USD', 'zh')).toBe('11.1亿美元');
  });
});

describe('standing', () => {
  const base = { because: [], lastChecked: '2026-11', developmentStopped: false } as never as {
    because: number[];
    lastChecked: never;
    developmentStopped: boolean;
  };

  it('does not say active where nobody saw it', () => {
    expect(standingText({ ...base, value: 'no-end-found' }, en, 'en')).toBe('No end found, checked Nov 2026');
  });

  it('says ended when it ended', () => {
    expect(standingText({ ...base, value: 'returned' }, en, 'en')).toBe('Returned, checked Nov 2026');
  });
});
