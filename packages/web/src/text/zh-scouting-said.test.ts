import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { saidInChinese } from './zh-said.ts';

it('says in Chinese why a change of a trial matters', () => {
  const file = new URL('../../../../data/scouting/change-weights.json', import.meta.url);
  const { candidate } = JSON.parse(readFileSync(file, 'utf8')) as { candidate: { field: string; reason: string }[] };
  const trials = candidate.filter(({ field }) => field.startsWith('^trials'));
  expect(trials.length).toBeGreaterThan(5);
  expect(trials.map(({ reason }) => saidInChinese(reason)).filter((words) => words === null)).toEqual([]);
});

test.each([
  [
    'last said 2019-05, more than 18 months ago: it may be further by now',
    '最近一次说明在 2019-05，距今超过 18 个月：现在可能已更进一步',
  ],
  ['registered, not yet recruiting, so it shows no stage: NCT1', '已注册、尚未招募，故不能显示阶段：NCT1'],
  [
    'No grant in force was found: a grant that reached here ended on 2024-01, and no source says where the rights went.',
    '未见有效授权：曾及于此地的授权已于 2024-01 终止，且无来源说明权益去向。',
  ],
  [
    'MHB088C: trials[clinicaltrials-gov/NCT06954246].status from recruiting to terminated',
    'MHB088C：试验 NCT06954246 的状态由“招募中”变为“终止”',
  ],
  [
    'No deal of the set names it, so nothing is known of its rights: no deal of the set names it; it may be taken all the same, and nobody says that it is for sale.',
    '数据中没有交易提及它，其权益情况不明：数据中没有交易提及它；仍可能已被占用，且无人称其待售。',
  ],
])('%s', (english, chinese) => {
  expect(saidInChinese(english)).toBe(chinese);
});
