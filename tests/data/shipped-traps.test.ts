import { describe, expect, it } from 'vitest';
import { flatView } from '../../packages/domain/src/deals/flat-view.ts';
import { everGranted } from '../../packages/domain/src/deals/granted.ts';
import { chineseOrigin } from '../../packages/domain/src/deals/row.ts';
import { standing } from '../../packages/domain/src/deals/standing.ts';
import { isVerified } from '../../packages/domain/src/deals/tiers.ts';
import { stateOf } from '../../packages/domain/src/territory/territory.ts';
import { dealOf, deals, TODAY, tables } from './shipped-set.ts';

/** Option deals whose sources print one upfront and do not say how much of it pays for the options. */
const UPFRONT_NOT_DIVIDED: Record<string, string> = {
  'abogen-novartis-abo2203-2026': 'called upfront in an option deal; what the options cover is not recorded',
  'cspc-astrazeneca-sirna-kidney-2026': 'called the upfront of a collaboration, option and licence',
};

/** Deals in which an event granted something. */
const LATER_GRANTS = [
  'abbisko-merck-kgaa-pimicotinib-2023',
  'akeso-summit-ivonescimab-2022',
  'bio-thera-biogen-bat1806-2021',
  'bio-thera-intas-bat2506-2025',
  'cbmg-janssen-prizlon-cel-2023',
  'genfleet-verastem-ras-2023',
  'harbour-biomed-astrazeneca-multispecifics-2025',
  'highlightll-biohaven-bhv8000-2023',
  'junshi-coherus-toripalimab-2021',
  'kelun-msd-seven-preclinical-adcs-2022',
  'sironax-novartis-bdm-2025',
];

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

  it('a country of a later grant that is in no set: every event with a grant adds to what was granted', () => {
    const later = deals.filter(({ events }) => events.some(({ grants }) => grants.length > 0));
    expect(later.map(({ id }) => id).sort()).toEqual(LATER_GRANTS);
    const summit = dealOf('akeso-summit-ivonescimab-2022');
    expect(['BR', 'SA', 'ZA', 'US'].map((code) => stateOf(everGranted(summit), code))).toEqual(Array(4).fill('in'));
    expect(stateOf(everGranted(dealOf('bio-thera-intas-bat2506-2025')), 'CA')).toBe('in');
    expect(stateOf(everGranted(dealOf('cbmg-janssen-prizlon-cel-2023')), 'CN')).toBe('in');
  });

  it('an estimate of ten years read as an announced total', () => {
    const { amounts, claims } = dealOf('hengrui-elevar-camrelizumab-2023');
    expect(amounts.total).toBeUndefined();
    expect(claims.find(({ field }) => field === 'amounts.total.value')).toMatchObject({ value: 1000, source: 's1' });
  });

  it('an option that was declined read as rights that came back', () => {
    const { events } = dealOf('kelun-msd-seven-preclinical-adcs-2022');
    expect(events.filter(({ text }) => text.includes('declined')).map(({ type }) => type)).toEqual(['option-lapsed']);
  });

  it('the stage abroad is not lost in the flat view', () => {
    const regions = deals.flatMap(({ assets }) => assets.filter(({ stage }) => stage.regions.length > 0));
    expect(regions.length).toBe(56);
    const deal = dealOf('beijing-tide-graviton-tdi01-2021');
    expect(flatView(deal, standing(deal, TODAY))).toMatchObject({ assets: [{ stageRegion: 'US' }] });
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
