import { DEAL_CHECKS } from '@beringia/domain/deals/checks/all-checks';
import { describe, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { zh } from '../../text/zh.ts';
import { type CheckedRule, findingsShown, withFilter } from './check-query.ts';

const finding = (deal: string, explained: string | null) => ({ deal, field: 'id', message: '', explained });
const RULES: readonly CheckedRule[] = [
  {
    rule: 'total-differs-from-parts',
    kind: 'inconsistent',
    reason: '',
    total: 2,
    findings: [finding('a', 'so'), finding('b', null)],
  },
  { rule: 'cash-unknown', kind: 'missing', reason: '', total: 1, findings: [finding('a', null)] },
];
const deals = (search: object) => findingsShown(RULES, search).map(({ deal, rule }) => `${deal} ${rule}`);

describe('the words of the checks', () => {
  it('name every rule in both languages, and no rule that is gone', () => {
    const ids = DEAL_CHECKS.map(({ id }) => id).sort();
    expect(Object.keys(en.checkRules).sort()).toEqual(ids);
    expect(Object.keys(zh.checkRules).sort()).toEqual(ids);
  });

  it('give the reason of every rule in Chinese', () => {
    expect(DEAL_CHECKS.map(({ reason }) => reason).filter((reason) => zh.said(reason) === null)).toEqual([]);
  });

  it.each([
    ['The parts give 1440M USD, less than the total of 1461M USD.', '分项之和 14.4亿美元，小于总额 14.61亿美元。'],
    ['signed 2026-09-03 lies after announced 2026-08-11.', '签署日 2026-09-03 晚于公布日 2026-08-11。'],
    [
      'Only optionFee and equityReceived is told, which is not cash at signing.',
      '只说明了选择权费、许可方获得的股权，并非签约现金。',
    ],
    ['62M EUR, not dollars.', '6,200万欧元，并非美元。'],
    ['Known only to the month: 2025-11.', '只知到月：2025-11。'],
  ])('read in Chinese: %s', (said, chinese) => {
    expect(zh.said(said)).toBe(chinese);
  });

  it('leave alone what nobody translated', () => {
    expect(zh.said('A remark by an editor.')).toBeNull();
    expect(en.said('A remark by an editor.')).toBe('A remark by an editor.');
  });
});

describe('the filters of the checks', () => {
  it('narrow by severity, rule and explanation', () => {
    expect(deals({})).toHaveLength(3);
    expect(deals({ kind: ['missing'] })).toEqual(['a cash-unknown']);
    expect(deals({ rule: ['total-differs-from-parts'], explained: ['false'] })).toEqual(['b total-differs-from-parts']);
    expect(deals({ explained: ['true'] })).toEqual(['a total-differs-from-parts']);
  });

  it('drop the rule when the severity changes', () => {
    expect(withFilter({ rule: ['cash-unknown'], kind: ['missing'] }, 'kind', 'doubtful')).toEqual({
      kind: ['doubtful'],
    });
  });
});
