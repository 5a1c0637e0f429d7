import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyOfMillions } from '../basics/money.ts';
import { isAwardHeading, readAwardHeading } from './award-columns.ts';
import { readAwardRow } from './award-row.ts';

const list = { programme: 'NSFC', awarded: null };
const read = (row: Record<string, string>) => readAwardRow({ 项目名称: '示例', ...row }, list);

describe('the headings of an award list', () => {
  it.each([
    ['中央财政经费（万元）', 'amount', '万元'],
    ['中央财政经费 (万元)', 'amount', '万元'],
    ['资助金额', 'amount', undefined],
    ['money', 'amount', '万'],
    ['项目实施周期（年）', 'years', undefined],
    ['Project Title', 'title', undefined],
  ])('%s means %s', (heading, meaning, unit) => {
    const read = readAwardHeading(heading);
    expect([read?.meaning, read?.unit?.text]).toEqual([meaning, unit]);
  });

  it('are told from a title above them', () => {
    expect(isAwardHeading(['国家重点研发计划“示例专项”拟立项项目公示清单'])).toBe(false);
    expect(isAwardHeading(['序号', '项目编号', '项目名称'])).toBe(true);
  });
});

describe('the amount of an award', () => {
  it('in 万元 is exact to the fen: binary fractions would drift', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 11n }), (fen) => {
        const [whole, part] = [fen / 1_000_000n, String(fen % 1_000_000n).padStart(6, '0')];
        const value = read({ '资助金额（万元）': `${whole}.${part}` }).award?.amount?.value ?? -1;
        expect(moneyOfMillions(value, 'CNY').minor).toBe(fen);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it('takes the unit of its own cell first, and without any stays unknown', () => {
    expect(read({ '资助金额（万元）': '1.2亿元' }).award?.amount).toEqual({ value: 120, currency: 'CNY' });
    const unknown = read({ 资助金额: '300' });
    expect(unknown.award?.amount).toBeNull();
    expect(unknown.problems[0]?.wrong).toBe('"300" cannot be read: its unit is not said.');
  });
});

describe('a row of an award list', () => {
  it('has a period in one cell, partners and keywords apart, and no person', () => {
    const { award } = read({
      起止年月: '2020-01 至 2022-12',
      合作单位: '示例大学、示例医院；Sample Bio Co., Ltd.',
      关键词: '抗体；双特异',
      项目负责人: '示例人',
    });
    expect(award).toMatchObject({
      id: 'NSFC / year unknown / 示例',
      from: '2020-01',
      to: '2022-12',
      partners: ['示例大学', '示例医院', 'Sample Bio Co., Ltd.'],
      keywords: ['抗体', '双特异'],
    });
    expect(JSON.stringify(award)).not.toContain('示例人');
  });
});
