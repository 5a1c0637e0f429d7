import { HOW_SURE, OPEN_STATES } from '@beringia/domain/rights/openness';
import { describe, expect, it } from 'vitest';
import { zh } from '../../text/zh.ts';
import { partsOf } from './reason-words.ts';
import { countryOf, narrows, whiteSpaceQuery, withFilter, withoutFilters } from './white-space-query.ts';

describe('the address of white space', () => {
  it('asks about the United States when it says nothing', () => {
    expect(countryOf({})).toBe('US');
    expect(whiteSpaceQuery({ class: ['pd1-vegf'] })).toEqual({ class: ['pd1-vegf'], country: 'US' });
  });

  it('holds only what was chosen', () => {
    expect(withFilter({}, 'country', 'JP')).toEqual({ country: ['JP'] });
    expect(withFilter({ country: ['JP'] }, 'country', 'US')).toEqual({});
    expect(withFilter({ target: ['PD-1'] }, 'target', ' ')).toEqual({});
  });

  it('keeps the country and the day when the filters are dropped', () => {
    const search = { country: ['JP'], asOf: ['2025-01-01'], modality: ['adc'] };
    expect(narrows(search)).toBe(true);
    expect(withoutFilters(search)).toEqual({ country: ['JP'], asOf: ['2025-01-01'] });
    expect(narrows(withoutFilters(search))).toBe(false);
  });
});

describe('a reason', () => {
  it('is told from the words of its source', () => {
    expect(partsOf('return of 2026-01-06: Instil made known that: it is over.')).toEqual({
      kind: 'return',
      on: '2026-01-06',
      told: 'Instil made known that: it is over.',
      unsettled: [],
    });
  });

  it('may have no day and not settle the question', () => {
    const parts = partsOf('grant of an unknown day: global Not settled: its territory does not settle this country.');
    expect(parts).toMatchObject({
      on: null,
      told: 'global',
      unsettled: ['its territory does not settle this country'],
    });
    expect(zh.said(parts.unsettled[0] ?? '')).not.toBeNull();
  });

  it('stays as it is where it has no head', () => {
    expect(partsOf('Free words.')).toEqual({ kind: null, on: null, told: 'Free words.', unsettled: [] });
  });
});

describe('why an asset is open', () => {
  const sentences = [...Object.values(OPEN_STATES), ...Object.values(HOW_SURE)].flatMap((why) => [
    `${why}.`,
    `${why} (2026-01-06). 1 deal looked through.`,
    `${why}. 2 deals looked through.`,
  ]);

  it('reads in Chinese, whatever the state', () => {
    expect(sentences.filter((sentence) => zh.said(sentence) === null)).toEqual([]);
    expect(zh.said('The licence ended (2022), and who has it now is not said. 1 deal looked through.')).toBe(
      '许可已终止（2022），现归何方没有来源说明。查阅了 1 笔交易。',
    );
    expect(
      zh.said('The licence ended (day not known), and who has it now is not said. 2 deals looked through.'),
    ).toContain('日期不详');
    expect(zh.said('It was granted here and came back (2026-01-06). 1 deal looked through.')).toBe(
      '曾在此授权，后已退回（2026-01-06）。查阅了 1 笔交易。',
    );
  });
});
