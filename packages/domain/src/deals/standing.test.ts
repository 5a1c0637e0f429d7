import { describe, expect, it } from 'vitest';
import { parseDay } from '../basics/partial-date.ts';
import { standing } from './standing.ts';
import { EXAMPLE, exampleDeal } from './testing/example-deal.ts';

const today = parseDay('2026-11-25');
const event = { sources: ['s1'], text: 'It happened.' };

describe('where a deal stands', () => {
  it('trap: "active" shown where nobody looked', () => {
    expect(standing(exampleDeal(), today)).toMatchObject({ value: 'no-end-found', lastChecked: '2026-11' });
  });

  it('is active only when a dated and sourced event shows it', () => {
    const seen = { ...event, type: 'seen-active', on: '2026-03' } as const;
    expect(standing(exampleDeal({ events: [seen] }), today).value).toBe('active');
    expect(standing(exampleDeal({ events: [{ ...seen, sources: [] }] }), today).value).toBe('no-end-found');
    expect(standing(exampleDeal({ events: [{ ...seen, on: null }] }), today).value).toBe('no-end-found');
  });

  it('does not call active what was last seen alive long ago', () => {
    const seen = { ...event, type: 'milestone-paid' as const, on: '2020-12' };
    expect(standing(exampleDeal({ events: [seen] }), today).value).toBe('no-end-found');
    expect(
      standing(
        exampleDeal({ events: [seen], dates: { signed: null, announced: '2019', closed: null } }),
        parseDay('2021-06-01'),
      ).value,
    ).toBe('active');
  });

  it('trap: a returned deal still active', () => {
    const events = [
      { ...event, type: 'returned', on: '2026-02' },
      { ...event, type: 'milestone-paid', on: '2025-01' },
    ] as const;
    expect(standing(exampleDeal({ events: [...events] }), today)).toMatchObject({ value: 'returned', because: [0] });
  });

  it('ends nothing but what the ending names', () => {
    const two = exampleDeal();
    const assets = [...two.assets, { ...two.assets[0], key: 'lt-102' }] as typeof two.assets;
    const lapse = { ...event, type: 'option-lapsed' as const, on: '2025-03', assets: ['lt-102'] };
    expect(standing({ ...two, assets, events: exampleDeal({ events: [lapse] }).events }, today).value).toBe(
      'partly-returned',
    );
    expect(standing(exampleDeal({ events: [{ ...lapse, assets: ['lt-101'] }] }), today).value).toBe('terminated');
  });

  it('answers as of a day: before the return it was not returned', () => {
    const events = [{ ...event, type: 'returned', on: '2026-02-10' }] as const;
    expect(standing(exampleDeal({ events: [...events] }), parseDay('2026-02-09')).value).toBe('no-end-found');
    expect(standing(exampleDeal(), parseDay('2024-05-19')).value).toBe('announced');
  });

  it('tells development stopped from licence ended', () => {
    const stopped = { ...event, type: 'development-stopped', on: '2025-06' } as const;
    expect(standing(exampleDeal({ events: [stopped] }), today)).toMatchObject({
      value: 'no-end-found',
      developmentStopped: true,
    });
  });

  it('counts an ending whose day is unknown', () => {
    expect(
      standing(exampleDeal({ ...EXAMPLE, events: [{ ...event, type: 'terminated', on: null }] }), today).value,
    ).toBe('terminated');
  });
});
