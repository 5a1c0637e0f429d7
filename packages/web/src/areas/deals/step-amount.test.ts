import { headlineToCash } from '@beringia/domain/deals/statistics/bridge';
import { describe, expect, it } from 'vitest';
import { amountOfStep, shownAmount } from './step-amount.ts';

const usd = (value: number, mark: 'exact' | 'up-to' = 'exact') => ({ value, currency: 'USD', mark });
const row = { cash: usd(500), total: usd(5000, 'up-to'), equity: usd(25.1), undivided: null };

describe('the amount of one deal behind a step of the bridge', () => {
  it('is the one that the step takes away, not the cash', () => {
    expect(shownAmount(row, amountOfStep('onward'))).toEqual(usd(5000, 'up-to'));
    expect(shownAmount(row, amountOfStep('equity'))).toEqual(usd(25.1));
    expect(shownAmount(row, amountOfStep('cash'))).toEqual(usd(500));
  });

  it('is the total less the cash for what may still fall due, as sure as the total', () => {
    expect(shownAmount(row, amountOfStep('contingent'))).toEqual(usd(4500, 'up-to'));
  });

  it('is unknown, and not the whole total, where the cash is not known', () => {
    expect(shownAmount({ ...row, cash: null }, 'rest')).toBeNull();
    expect(shownAmount({ ...row, cash: { ...usd(500), currency: 'CNY' } }, 'rest')).toBeNull();
    expect(shownAmount(row, amountOfStep('undivided'))).toBeNull();
  });

  it('falls back to the total only for the parts that the list does not carry', () => {
    const rule = { originChinese: true, includeOnward: false, includeUnverified: false, includeAcquisitions: false };
    const steps = headlineToCash([], rule, { asOf: '2026-11-25' as never, tables: { hosts: [], supports: {} } });
    const partless = steps.filter(({ step }) => amountOfStep(step) === 'whole').map(({ step }) => step);
    expect(partless).toEqual(['later', 'unknown', 'excess']);
  });
});
