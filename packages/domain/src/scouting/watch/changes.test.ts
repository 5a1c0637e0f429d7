import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given, trialOf } from '../candidates/testing/example-records.ts';
import type { Trial } from '../trial.ts';
import { changesBetween, withChanges } from './changes.ts';
import { allChanges, diffRecords } from './diff-records.ts';

const before = trialOf(1, [given('ZQX4411'), given('Carboplatin', { role: 'combination' })]).content;
const changed = (change: Partial<Trial>) =>
  diffRecords('trial', before, { ...before, ...change }).map(({ field, was, becomes }) => [field, was, becomes]);

describe('a record that changed', () => {
  test('says which field, from what to what', () => {
    const terminated = { printed: 'TERMINATED', is: 'terminated' as const, why: 'Sponsor decision' };
    expect(changed({ status: terminated })).toEqual([
      ['status.is', 'recruiting', 'terminated'],
      ['status.printed', 'RECRUITING', 'TERMINATED'],
      ['status.why', null, 'Sponsor decision'],
    ]);
  });

  test('tells a drug by its name, wherever it stands in the list', () => {
    const [drug, partner] = before.interventions ?? [];
    if (!drug || !partner) throw new Error('two interventions');
    expect(changed({ interventions: [partner, drug] })).toEqual([]);
    expect(changed({ interventions: [{ ...partner, role: 'experimental' }, drug] })).toEqual([
      ['interventions[Carboplatin].role', 'combination', 'experimental'],
    ]);
    expect(changed({ interventions: [drug] })).toEqual([['interventions[Carboplatin]', partner, null]]);
  });

  test('tells a country that came', () => {
    expect(changed({ countries: ['US', 'CN'] })).toEqual([['countries[US]', null, 'US']]);
  });

  test('has not changed where the register touched it, or told a date more precisely', () => {
    expect(changed({ lastUpdate: '2026-11-20' as Trial['lastUpdate'] })).toEqual([]);
    expect(changed({ start: { date: '2025-03' as never, kind: 'actual' } })).toEqual([]);
    const all = allChanges(before, { ...before, lastUpdate: '2026-11-20' });
    expect(all).toMatchObject([{ field: 'lastUpdate', weight: null }]);
  });

  test('has the weight of its field', () => {
    expect(diffRecords('trial', before, { ...before, stage: 'phase-2' })[0]?.weight).toBe('high');
  });
});

describe('any two values', () => {
  const leaf = fc.oneof(
    fc.constantFrom('a', 'b', '2025', '2025-03-04'),
    fc.nat({ max: 3 }),
    fc.boolean(),
    fc.constant(null),
  );
  const { value: any } = fc.letrec<{ value: unknown; list: unknown[]; object: Record<string, unknown> }>((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, leaf, tie('list'), tie('object')),
    list: fc.array(fc.oneof(fc.constantFrom('x', 'y', 'z'), tie('object')), { maxLength: 4 }),
    object: fc.dictionary(fc.constantFrom('name', 'role', 'sites', 'interventions'), tie('value'), { maxKeys: 3 }),
  }));
  const RUN = { seed: 7, numRuns: 400 };

  test('that are the same have no change', () => {
    fc.assert(
      fc.property(any, (value) => {
        expect(changesBetween(value, structuredClone(value))).toEqual([]);
      }),
      RUN,
    );
  });

  test('become the same when the changes are made', () => {
    fc.assert(
      fc.property(any, any, (was, becomes) => {
        expect(changesBetween(withChanges(was, changesBetween(was, becomes)), becomes)).toEqual([]);
      }),
      RUN,
    );
  });

  test('change each field once', () => {
    fc.assert(
      fc.property(any, any, (was, becomes) => {
        const fields = changesBetween(was, becomes).map(({ field }) => field);
        expect(new Set(fields).size).toBe(fields.length);
      }),
      RUN,
    );
  });
});
