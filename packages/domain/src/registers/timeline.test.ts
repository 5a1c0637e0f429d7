import { describe, expect, it } from 'vitest';
import type { Day } from '../basics/partial-date.ts';
import { REGISTER } from './testing/shipped-register.ts';
import { timelineOf } from './timeline.ts';

const lineOf = (entity: string, list: string, known?: Day) =>
  timelineOf(REGISTER, entity, list, { known }).map(({ from, membership }) => `${from} ${membership.state}`);

describe('the time line of an entity on a list', () => {
  it('of WuXi AppTec shows the hour of February, the listing and the order of the court', () => {
    expect(lineOf('wuxi-apptec', 'us-1260h')).toEqual([
      '2021-06-03 not-listed',
      '2026-02-13 withdrawn',
      '2026-02-14 not-listed',
      '2026-06-08 listed',
      '2026-08-07 listed-stayed',
    ]);
  });

  it('of BGI Genomics is one listing since 2022, whatever a transcription closes in between', () => {
    expect(lineOf('bgi-genomics', 'us-1260h')).toEqual(['2021-06-03 not-listed', '2022-10-05 listed']);
  });

  it('of a unit of WuXi Biologics ends with its removal, and not on a day known from memory', () => {
    expect(lineOf('wuxi-biologics-wuxi', 'us-bis-uvl')).toEqual(['2022-02-08 listed', '2022-12-15 not-listed']);
  });

  it('is empty before anything was recorded', () => {
    expect(lineOf('bgi-genomics', 'us-1260h', '2026-11-22' as Day)).toEqual([]);
  });
});
