import { expect, test } from 'vitest';
import type { AssetRecord, StageFact } from '../../assets/asset.ts';
import { parsePartialDate } from '../../basics/partial-date.ts';
import type { LinkedMention } from './group.ts';
import { stagesOf } from './stages-of.ts';
import { given, trialOf } from './testing/example-records.ts';

const asOf = parsePartialDate('2026-11-25');
const fact = (territory: string, on = '2022-04-15'): StageFact => ({
  scope: 'licensee',
  territory,
  stage: 'nda',
  usInd: null,
  on: parsePartialDate(on),
  source: 'deal:d',
});
const stages = (...facts: StageFact[]) =>
  stagesOf([], { id: 'x', stages: facts } as unknown as AssetRecord, [], asOf).map(({ region, stage }) => [
    region,
    stage,
  ]);

test.each([
  ['US', true],
  ['US and EU', true],
  ['United States, Canada and Mexico', true],
  ['worldwide outside Greater China', false],
  ['worldwide', false],
  ['Japan', false],
])('a step told of %s counts for the US: %s', (territory, counts) => {
  const regions = stages(fact(territory)).map(([region]) => region);
  expect(regions).toEqual(counts ? ['anywhere', 'us'] : ['anywhere']);
});

test('a stage told twice stands since the first day, and was last said on the second', () => {
  const twice = { id: 'x', stages: [fact('US', '2022-04-15'), fact('US', '2026-02')] } as unknown as AssetRecord;
  expect(stagesOf([], twice, [], asOf)[1]).toMatchObject({ region: 'us', on: '2022-04-15', lastSaid: '2026-02' });
});

test('a stage of an old trial was last said when another trial of the same stage was updated', () => {
  const mention = (n: number, start: string, updated: string, countries: string[]) => {
    const days = { start: { date: parsePartialDate(start), kind: 'actual' as const }, countries };
    const found = trialOf(n, [given('X')], days);
    return { found, evidence: { ref: `r/${n}`, role: 'experimental', day: parsePartialDate(updated) } };
  };
  const mentions = [mention(1, '2019-01', '2020-02', ['CN', 'US']), mention(2, '2025-03', '2026-10', ['CN'])];
  const found = stagesOf(mentions as unknown as LinkedMention[], null, [], asOf);
  expect(found.map(({ region, on, lastSaid }) => [region, on, lastSaid])).toEqual([
    ['anywhere', '2019-01', '2026-10'],
    ['china', '2019-01', '2026-10'],
    ['us', '2019-01', '2020-02'],
  ]);
});
