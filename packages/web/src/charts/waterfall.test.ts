import { expect, it } from 'vitest';
import { waterfall } from './waterfall.ts';

it('hangs each step between the sum before and the sum after', () => {
  const bars = waterfall([
    { name: 'headline', value: 1000 },
    { name: 'milestones', value: -850 },
    { name: 'cash without a total', value: 50 },
    { name: 'cash', value: 200 },
  ]);
  expect(bars.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    [0, 1000, 'end'],
    [150, 1000, 'down'],
    [150, 200, 'up'],
    [0, 200, 'end'],
  ]);
});
