import { describe, expect, it } from 'vitest';
import { earliestDay, latestDay } from '../../packages/domain/src/basics/partial-date.ts';
import { companies, dealOf, deals } from './shipped-set.ts';

const events = deals.flatMap((deal) => deal.events.map((event) => ({ deal, event })));

describe('what the shipped deals tell about rights', () => {
  it('a right burdens assets that the deal has, or other products', () => {
    const burdens = deals.flatMap(({ id, assets, encumbrances }) =>
      encumbrances.map((burden) => ({ id, burden, keys: assets.map(({ key }) => key) })),
    );
    const lost = burdens.filter(({ burden, keys }) => burden.assets.some((key) => !keys.includes(key)));
    expect(lost.map(({ id }) => id)).toEqual([]);
    const elsewhere = burdens.filter(({ burden }) => burden.on === 'other-products');
    expect(elsewhere.length).toBe(9);
    expect(elsewhere.filter(({ burden }) => burden.assets.length > 0).map(({ id }) => id)).toEqual([]);
  });

  it('a dispute says what it is about, and nothing else does', () => {
    const about = events.filter(({ event }) => event.about !== null);
    expect(about.every(({ event }) => event.type === 'dispute')).toBe(true);
    expect(about.length).toBe(events.filter(({ event }) => event.type === 'dispute').length);
    expect(about.filter(({ event }) => event.about === 'rights').map(({ deal }) => deal.id)).toEqual([
      'i-mab-tracon-tjd5-2018',
    ]);
  });

  it('a span begins before it ends and touches the date beside it', () => {
    const spans = events.filter(({ event }) => event.window.after !== null || event.window.by !== null);
    expect(spans.length).toBe(9);
    for (const { deal, event } of spans) {
      const { after, by } = event.window;
      if (after !== null && by !== null) expect(earliestDay(after) < latestDay(by), deal.id).toBe(true);
      if (event.on === null) continue;
      if (after !== null) expect(earliestDay(after) <= latestDay(event.on), deal.id).toBe(true);
      if (by !== null) expect(latestDay(by) >= earliestDay(event.on), deal.id).toBe(true);
    }
  });

  it('the closing of a deal has one date, in its dates and in its event', () => {
    for (const { deal, event } of events.filter(({ event }) => event.type === 'closed')) {
      expect(event.on, deal.id).toBe(deal.dates.closed);
    }
  });

  it('whoever keeps a right without being a party has a row', () => {
    const holders = deals.flatMap(({ retained }) => retained.flatMap(({ holder }) => holder ?? []));
    expect(holders).toEqual(['i-mab']);
    expect(holders.filter((id) => !companies.has(id))).toEqual([]);
  });

  it('SKB571 is licensed by the exercise of its option and not before', () => {
    const { grants } = dealOf('kelun-msd-seven-preclinical-adcs-2022');
    const before = grants.filter(({ assets }) => assets.length === 0 || assets.includes('skb571'));
    expect(before.map(({ kind }) => kind)).toEqual(['option']);
  });
});
