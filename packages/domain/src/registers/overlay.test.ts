import { describe, expect, it } from 'vitest';
import type { Day, PartialDate } from '../basics/partial-date.ts';
import { holdAt, type Overlay, remarksOn } from './overlay.ts';

const day = (text: string) => text as Day;

function order(more: Partial<Overlay> = {}): Overlay {
  return {
    id: 'order',
    kind: 'stay',
    target: { list: 'a-list' },
    from: day('2026-03-01'),
    to: null,
    after: 'returns',
    confirmedOn: day('2026-03-10'),
    what: 'Held back.',
    ask: 'confirm the docket',
    sources: ['example'],
    grade: 'S',
    recordedOn: day('2026-03-10'),
    reason: 'Invented.',
    ...more,
  };
}

describe('an order', () => {
  it('holds from its first day to its last, both counted', () => {
    const one = order({ to: '2026-03-31' as PartialDate });
    const states = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((on) => holdAt([one], day(on)).state);
    expect(states).toEqual(['none', 'held', 'held', 'none']);
  });

  it('that ends in a month leaves that month open', () => {
    const one = order({ to: '2026-05' as PartialDate });
    const states = ['2026-04-30', '2026-05-15', '2026-06-01'].map((on) => holdAt([one], day(on)).state);
    expect(states).toEqual(['held', 'unknown', 'none']);
  });

  it('after which nobody knows leaves everything open, until a record says what holds', () => {
    const one = order({ to: '2026-03-31' as PartialDate, after: 'unknown' });
    expect(holdAt([one], day('2026-06-01')).state).toBe('unknown');
    expect(holdAt([one], day('2026-06-01'), [day('2026-04-01')]).state).toBe('none');
    expect(holdAt([one], day('2026-06-01'), [day('2026-07-01')]).state, 'settled later than asked').toBe('unknown');
    expect(holdAt([one], day('2026-06-01'), [day('2025-01-01')]).state, 'told before the order').toBe('unknown');
    const renewed = order({ id: 'renewed', from: day('2026-04-01') });
    expect(holdAt([one, renewed], day('2026-06-01')).state).toBe('held');
  });

  it('from memory holds nothing', () => {
    expect(holdAt([order({ grade: 'B' })], day('2026-06-01')).state).toBe('none');
  });

  it('says how sure it is', () => {
    const one = order({ grade: 'S1' });
    expect(remarksOn(one, day('2026-03-10'))).toEqual(['stay reported by one secondary source, confirm the docket']);
    expect(remarksOn(one, day('2026-03-11'))[1]).toBe('not confirmed since 2026-03-10');
    expect(remarksOn(order(), day('2026-03-05'))).toEqual([]);
    expect(remarksOn(order({ confirmedOn: null }), day('2026-03-05'))).toEqual(['never confirmed']);
  });
});
