import { describe, expect, it } from 'vitest';
import { chineseOrigin } from '../../packages/domain/src/deals/row.ts';
import { standing } from '../../packages/domain/src/deals/standing.ts';
import { isVerified } from '../../packages/domain/src/deals/tiers.ts';
import { dealOf, deals, TODAY, tables } from './shipped-set.ts';

/** Option deals whose sources print one upfront and do not say how much of it pays for the options. */
const UPFRONT_NOT_DIVIDED: Record<string, string> = {
  'abogen-novartis-abo2203-2026': 'called upfront in an option deal; what the options cover is not recorded',
  'cspc-astrazeneca-sirna-kidney-2026': 'called the upfront of a collaboration, option and licence',
};

describe('traps that the shipped deals avoid', () => {
  it('a description ("up to seven ADCs") merged with another as if it were an asset', () => {
    const holders = new Map<string, string[]>();
    for (const deal of deals) {
      for (const { key } of deal.assets) holders.set(key, [...(holders.get(key) ?? []), deal.id]);
    }
    const unnamed = deals.flatMap((deal) => deal.assets.filter(({ named }) => !named));
    expect(unnamed.length).toBeGreaterThan(100);
    expect(unnamed.filter(({ key }) => holders.get(key)?.length !== 1).map(({ key }) => key)).toEqual([]);
    expect(dealOf('kelun-msd-seven-preclinical-adcs-2022').assets[0]?.named).toBe(false);
  });

  it('an option fee counted as upfront', () => {
    const counted = deals.filter(
      ({ type, grants, amounts }) =>
        type === 'option' && grants.every(({ kind }) => kind === 'option') && (amounts.cashAtSigning?.value ?? 0) > 0,
    );
    expect(counted.map(({ id }) => id).sort()).toEqual(Object.keys(UPFRONT_NOT_DIVIDED).sort());
    const { amounts } = dealOf('zelgen-abbvie-zg006-2025');
    expect(amounts.cashAtSigning).toBeUndefined();
    expect(amounts.optionFee?.value).toBe(100);
  });

  it('equity counted as cash', () => {
    const mixed = deals.filter(({ amounts }) =>
      /incl\w*\W.*\b(?:shares?|equity|stock)\b/i.test(amounts.cashAtSigning?.note ?? ''),
    );
    expect(mixed.map(({ id }) => id)).toEqual([]);
    const { amounts } = dealOf('akeso-summit-ivonescimab-2022');
    expect(amounts.cashAtSigning?.value).toBe(274.9);
    expect(amounts.equityReceived?.value).toBe(25.1);
  });

  it('one figure for cash and equity is not also counted as cash', () => {
    const twice = deals.filter(({ amounts }) => amounts.upfrontCashAndEquity?.value && amounts.cashAtSigning?.value);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('CNY read as USD', () => {
    const { amounts } = dealOf('remegen-santen-rc28-e-2025');
    expect(amounts.cashAtSigning).toMatchObject({ value: 250, currency: 'CNY' });
    expect(new Set(Object.values(amounts).map((amount) => amount?.currency))).toEqual(new Set(['CNY']));
  });

  it('a resale to a second buyer read as a second origin', () => {
    const resale = dealOf('biontech-bms-bnt327-2025');
    expect(resale.onwardOf).toBe('biotheus-biontech-pm8002-2023');
    expect(chineseOrigin(resale)).toBe(false);
    expect(chineseOrigin(dealOf('biotheus-biontech-pm8002-2023'))).toBe(true);
  });

  it('"active" shown where nobody looked', () => {
    const active = deals.filter((deal) => standing(deal, TODAY).value === 'active');
    expect(active.length).toBeGreaterThan(0);
    for (const deal of active) {
      const [place] = standing(deal, TODAY).because;
      const event = deal.events[place ?? -1];
      expect(event?.on, deal.id).not.toBeNull();
      expect(event?.sources.length, deal.id).toBeGreaterThan(0);
    }
    const listOnly = deals.filter((deal) => !isVerified(deal, tables.hosts) && deal.events.length === 0);
    expect(listOnly.length).toBeGreaterThan(30);
    for (const deal of listOnly) expect(standing(deal, TODAY).value, deal.id).toBe('no-end-found');
  });

  it('a returned deal still active', () => {
    const ended = deals.filter(({ events }) => events.some(({ type }) => type === 'returned' || type === 'terminated'));
    expect(ended.length).toBeGreaterThan(15);
    for (const deal of ended)
      expect(['returned', 'terminated', 'completed'], deal.id).toContain(standing(deal, TODAY).value);
  });
});
