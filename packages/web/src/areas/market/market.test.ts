import { headlineToCash } from '@beringia/domain/deals/statistics/bridge';
import { statistics } from '@beringia/domain/deals/statistics/count';
import { GROUPINGS, MEASURES } from '@beringia/domain/deals/statistics/counting-rule';
import { DIFFERENCES } from '@beringia/domain/deals/statistics/published';
import { describe, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { groupLabel } from './group-label.ts';
import { type MarketSearch, measureOf, statsQuery } from './market-query.ts';
import { ruleOf, withRule } from './rule-query.ts';

const context = { asOf: '2026-11-25' as never, tables: { hosts: [], supports: {} } };
const strict = { originChinese: true, includeOnward: false, includeUnverified: false, includeAcquisitions: false };
const open = { originChinese: false, includeOnward: true, includeUnverified: true };

describe('words for what the statistics say', () => {
  it.each(GROUPINGS)('has Chinese words for the rule and its notes, by %s', (by) => {
    const rates = [{ currency: 'EUR', on: '2026-11' as never, dollars: 1.1, source: 'test' }];
    const questions = MEASURES.flatMap((measure) => [
      { ...context, measure, by, rule: strict },
      { ...context, measure, by, rule: open, rates },
    ]);
    const said = questions.flatMap((question) => statistics([], question).rule.map((step) => step.text));
    expect(said.filter((text) => zh.said(text) === null)).toEqual([]);
  });

  it('names every step of the bridge in both languages', () => {
    const steps = headlineToCash([], strict, context).map((step) => step.step);
    expect(steps.filter((step) => !(en.market.steps[step] && zh.market.steps[step]))).toEqual([]);
  });

  it('says in Chinese why a published figure differs', () => {
    expect(Object.values(DIFFERENCES).filter((words) => zh.said(`${words}.`) === null)).toEqual([]);
  });

  it('names firms that sign together', () => {
    const names = new Map([['kelun-biotech', 'Kelun-Biotech']]);
    expect(groupLabel('licensor', 'kelun-biotech + unknown-firm', en, names)).toBe('Kelun-Biotech + unknown-firm');
    expect(groupLabel('quarter', '2024 (quarter not known)', zh, names)).toBe('2024年，季度不详');
  });
});

describe('the address of the market', () => {
  it('measures cash when it says nothing', () => {
    expect(measureOf({})).toBe('cash');
  });

  it('leaves a default rule out and spells it out for the server', () => {
    const loose = withRule<MarketSearch>({}, 'includeOnward', true);
    expect(loose).toEqual({ includeOnward: ['true'] });
    expect(withRule(loose, 'includeOnward', false)).toEqual({});
    expect(ruleOf({}, 'originChinese')).toBe(true);
    expect(statsQuery({ year: ['2025'] })).toMatchObject({ year: ['2025'], originChinese: 'true', by: 'year' });
  });
});
