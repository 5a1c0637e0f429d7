import { describe, expect, it } from 'vitest';
import type { Day } from '../basics/partial-date.ts';
import { effectsOfMembership } from './effects.ts';
import { membershipAt } from './membership.ts';
import { controlFacts } from './relatives.ts';
import { screen } from './screen.ts';
import { REGISTER, shippedMatcher, THRESHOLDS } from './testing/shipped-register.ts';

const match = shippedMatcher();

function screened(names: readonly string[], asOf: string, lists?: readonly string[]) {
  const question = { names, asOf: asOf as Day, scope: 'life-science' as const, ...(lists ? { lists } : {}) };
  return screen(REGISTER, question, match, THRESHOLDS);
}

describe('traps', () => {
  it('trap: a clean screen with no list date', () => {
    const { items, checked } = screened(['Example Biotech Co., Ltd.'], '2026-08-20', ['us-1260h', 'us-uflpa']);
    expect(items[0]?.result).toBe('clear');
    expect(items[0]?.because.join(' ')).toMatch(/edition of 2026-06-08.*edition of 2024-11-25/);
    expect(checked.map(({ published, stale }) => [published, stale])).toEqual([
      ['2026-06-08', false],
      ['2024-11-25', true],
    ]);
    expect(screened(['Example Biotech'], '2026-08-20', []).items[0]?.result, 'no list, no answer').toBe('unknown');
    expect(screened(['Example Biotech'], '2026-08-20', ['watch-1260h']).items[0]?.result).toBe('unknown');
  });

  it('trap: a match on WuXi that merges AppTec, Biologics and XDC', () => {
    const { items } = screened(['WuXi AppTec', 'WuXi Biologics', 'WuXi XDC', 'WuXi', '药明生物'], '2026-07-01', [
      'us-1260h',
    ]);
    expect(items.map(({ result }) => result)).toEqual(['listed', 'clear', 'unknown', 'unknown', 'clear']);
    expect(
      items[2]?.relatives.map(({ relation }) => relation),
      'a joint venture of 2021, not a name',
    ).toEqual(['affiliate']);
    expect(items[2]?.hits).toEqual([]);
    expect(items[3]?.hits.every((hit) => hit.match === 'possible')).toBe(true);
  });

  it('trap: a notice withdrawn the same day counted as a listing', () => {
    const on = (day: string) => membershipAt(REGISTER, 'wuxi-apptec', 'us-1260h', day as Day);
    expect(['2026-02-13', '2026-02-14', '2026-02-17', '2026-06-07'].map((day) => on(day).state)).toEqual([
      'withdrawn',
      'not-listed',
      'not-listed',
      'not-listed',
    ]);
    expect(on('2026-02-13').firstListed).toBeNull();
    expect(on('2026-06-08').firstListed).toBe('2026-06-08');
    expect(effectsOfMembership(REGISTER, on('2026-02-13'))).toEqual([]);
    expect(on('2026-02-20').history.map(({ edition, status }) => [edition, status])).toEqual([
      ['us-1260h-2026-02-13', 'withdrawn'],
    ]);
  });

  it('trap: a listing stayed by a court shown as plainly listed, or plainly clear', () => {
    const { items } = screened(['WuXi AppTec Co., Ltd.'], '2026-08-10', ['us-1260h']);
    expect(items[0]?.result).toBe('listed-stayed');
    const [hit] = items[0]?.hits ?? [];
    expect(hit?.membership.overlay?.id).toBe('ddc-wuxi-apptec-injunction');
    expect(hit?.effects.map(({ effect, state }) => `${effect.id} ${state}`)).toContain('dod-direct-contracts stayed');
    expect(hit?.membership.remarks).toEqual(['stay reported by one secondary source, confirm the docket']);
  });

  it('trap: an affiliate caught automatically under section 851', () => {
    const found = controlFacts(REGISTER, 'wuxi-sta', ['us-1260h', 'us-omb-851'], '2026-07-01' as Day);
    expect(found.answer).toBe('ask-for-control-facts');
    expect(found.questions).toHaveLength(3);
    expect(found.relatives).toEqual([
      { entity: 'wuxi-apptec', list: 'us-1260h', relation: 'subsidiary', path: ['wuxi-sta', 'wuxi-apptec'] },
    ]);
    expect(membershipAt(REGISTER, 'wuxi-sta', 'us-1260h', '2026-07-01' as Day).state).not.toContain('listed-');
    const [item] = screened(['WuXi STA'], '2026-07-01', ['us-1260h']).items;
    expect([item?.result, item?.relatives.map((one) => one.entity)]).toEqual(['unknown', ['wuxi-apptec']]);
  });

  it("trap: the 2024 bill's five names treated as law", () => {
    const { items, checked } = screened(['WuXi Biologics', 'Complete Genomics'], '2024-10-01', ['us-1260h']);
    expect(items.map(({ result }) => result)).toEqual(['clear', 'clear']);
    expect(items.map(({ explains }) => explains.map(({ list }) => list))).toEqual([['hr8333-2024'], ['hr8333-2024']]);
    expect(checked.map(({ list }) => list)).not.toContain('hr8333-2024');
    expect(screened(['MGI'], '2024-10-01').checked.map(({ list }) => list)).not.toContain('hr8333-2024');
    expect(REGISTER.list.get('hr8333-2024')?.effects).toEqual([]);
  });

  it('nothing from memory decides anything by itself', () => {
    const removed = membershipAt(REGISTER, 'wuxi-biologics-wuxi', 'us-bis-uvl', '2022-11-01' as Day);
    expect(removed.state).toBe('listed');
    expect(removed.because.map(({ record }) => record)).toContain('us-bis-uvl-removes-wuxi-from-memory');
    const memory = REGISTER.effects.filter(({ grade }) => grade === 'B').map(({ id }) => id);
    expect(memory.length).toBeGreaterThan(0);
  });
});

describe('a name with what is known of the company besides', () => {
  it('is found by its ticker, whatever it is called', () => {
    const asked = { name: 'Quite Another Name', tickers: ['2359.HK'] };
    const question = { names: [asked], asOf: '2026-08-10' as Day, scope: 'life-science' as const, lists: ['us-1260h'] };
    expect(screen(REGISTER, question, match, THRESHOLDS).items[0]?.result).toBe('listed-stayed');
  });
});

describe('names that cannot be asked', () => {
  it('are refused by their place, a name of 2,000 characters and an empty one', () => {
    const ask = () => screened(['WuXi AppTec', 'x'.repeat(2000), '  '], '2026-08-10');
    expect(ask).toThrow(/names\.1: The name has 2000 characters/);
    expect(ask).toThrow(/names\.2: The name is empty/);
  });

  it('a list that does not exist is named, with the lists that do', () => {
    expect(() => screened(['WuXi AppTec'], '2026-08-10', ['us-1260'])).toThrow(/There is no list "us-1260"/);
  });
});
