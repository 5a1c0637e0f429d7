import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, resolve, type SourceTier, TIERS } from './evidence.ts';

function claim(value: unknown, tier: SourceTier, saidOn: string | null = null): Claim {
  return { field: 'amounts.total.value', value, tier, source: null, saidOn, reporter: null, note: null };
}

describe('resolving a field from its claims', () => {
  it('takes the filing over a hundred lists, and keeps the lists in sight', () => {
    const lists = Array.from({ length: 100 }, () => claim(1195, 'list'));
    const answer = resolve([...lists, claim(1175, 'filing')]);
    expect(answer?.value).toBe(1175);
    expect(answer?.conflicting).toHaveLength(100);
    expect(answer?.because).toMatch(/better source/);
  });

  it('takes the majority among equals, then the latest, then the first recorded', () => {
    expect(resolve([claim(1, 'trade-press'), claim(2, 'trade-press'), claim(2, 'trade-press')])?.value).toBe(2);
    expect(resolve([claim(1, 'trade-press', '2024-01'), claim(2, 'trade-press', '2024-03-05')])?.value).toBe(2);
    expect(resolve([claim(1, 'trade-press'), claim(2, 'trade-press')])?.value).toBe(1);
  });

  it('lets what the workspace says rank first', () => {
    expect(resolve([claim(1, 'filing'), claim(2, 'own')])?.value).toBe(2);
  });

  it('lets memory decide nothing by itself', () => {
    expect(resolve([claim(1, 'memory')])).toBeNull();
    expect(resolve([claim(1, 'memory'), claim(2, 'list')])?.conflicting).toHaveLength(1);
  });

  it('loses no claim, and does not depend on order unless nothing else decides', () => {
    const claims = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(...TIERS)), {
      minLength: 1,
      maxLength: 8,
    });
    let decided = 0;
    fc.assert(
      fc.property(claims, (drawn) => {
        const made = drawn.map(([value, tier]) => claim(value, tier));
        const [forward, backward] = [resolve(made), resolve(made.toReversed())];
        if (forward === null || backward === null) return;
        expect(forward.supporting.length + forward.conflicting.length).toBe(made.length);
        if (forward.because.includes('first one recorded')) return;
        decided += 1;
        expect(backward.value).toBe(forward.value);
      }),
      { seed: 7, numRuns: 500 },
    );
    expect(decided).toBeGreaterThan(100);
  });
});
