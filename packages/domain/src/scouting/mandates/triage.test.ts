import { describe, expect, test } from 'vitest';
import { parseDay } from '../../basics/partial-date.ts';
import { idsOf } from '../candidates/candidate-ids.ts';
import { type Decided, decide, memoryOf, standingOf, type TriageEntry, undo } from './triage.ts';

const on = (text: string) => parseDay(text);
const decision = (change: Partial<Decided> = {}): Omit<Decided, 'kind'> => ({
  mandate: 'pd1-vegf',
  candidate: 'asset:ap505',
  on: on('2026-03-09'),
  decision: 'decline',
  reason: 'no data outside China',
  by: 'li',
  ...change,
});
const seen: TriageEntry = { kind: 'seen', mandate: 'pd1-vegf', candidate: 'asset:ap505', on: on('2026-03-02') };

describe('a decision', () => {
  test('stands until another one is made; the history stays', () => {
    const log = decide(decide([seen], decision()), decision({ decision: 'watch', reason: null, on: on('2026-04-01') }));
    const { decision: last, history } = standingOf(log, 'pd1-vegf', ['asset:ap505']);
    expect([last?.decision, history.length]).toEqual(['watch', 3]);
  });

  test('is taken back, and the one before it stands again', () => {
    const log = decide(decide([], decision({ decision: 'keep', reason: null })), decision());
    const undone = { mandate: 'pd1-vegf', candidate: 'asset:ap505', on: on('2026-03-10'), by: 'li' };
    const once = undo(log, undone);
    expect(standingOf(once, 'pd1-vegf', ['asset:ap505']).decision?.decision).toBe('keep');
    const twice = undo(once, undone);
    expect(standingOf(twice, 'pd1-vegf', ['asset:ap505'])).toMatchObject({ decision: null, history: { length: 4 } });
    expect(() => undo(twice, undone)).toThrow('nothing was decided');
  });

  test('to decline needs a reason', () => {
    expect(() => decide([], decision({ reason: null }))).toThrow('without a reason');
  });
});

describe('memory', () => {
  const log = decide([seen], decision());

  test('tells another mandate when it was seen, and why it was declined', () => {
    const [march] = memoryOf(log, 'lung', ['asset:ap505']);
    expect(march).toMatchObject({
      mandate: 'pd1-vegf',
      seen: '2026-03-02',
      decision: { reason: 'no data outside China' },
    });
  });

  test('is not of the mandate itself', () => {
    expect(memoryOf(log, 'pd1-vegf', ['asset:ap505'])).toEqual([]);
  });

  test('follows a drug that got a record since', () => {
    const early = decide([], decision({ candidate: 'drug:ap505' }));
    expect(memoryOf(early, 'lung', idsOf({ id: 'asset:ap505', names: ['AP505 (injection)'] }))).toHaveLength(1);
  });
});
