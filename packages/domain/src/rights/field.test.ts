import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../basics/errors.ts';
import { complement, intersect, minus, union } from '../territory/territory.ts';
import { describeField } from './describe-field.ts';
import { ALL_FIELDS, type FieldOfUse, fieldSetOf } from './field.ts';
import { SMALL } from './testing/example-events.ts';

const field = (part: Partial<FieldOfUse>): FieldOfUse => ({ in: [], except: [], open: [], because: null, ...part });
const set = (part: Partial<FieldOfUse>) => fieldSetOf(field(part), SMALL);
const stateOf = (part: Partial<FieldOfUse>, id: string) => {
  const { in: inside, out } = set(part);
  return (inside & SMALL.bit(id)) !== 0n ? 'in' : (out & SMALL.bit(id)) !== 0n ? 'out' : 'open';
};

describe('a field of use', () => {
  test('brings everything below its names', () => {
    expect(stateOf({ in: ['oncology'] }, 'nsclc')).toBe('in');
    expect(stateOf({ in: ['oncology'] }, 'ms')).toBe('out');
  });

  test('is a complement: non-oncology other than multiple sclerosis', () => {
    const rest = { in: ['ALL'], except: ['oncology', 'ms'] };
    expect(['nsclc', 'ms', 'autoimmune', 'dermatology'].map((id) => stateOf(rest, id))).toEqual([
      'out',
      'out',
      'in',
      'in',
    ]);
  });

  test('lets the nearest name decide', () => {
    const named = { in: ['nsclc'], except: ['oncology'], open: ['ALL'] };
    expect(['nsclc', 'solid-tumors', 'ms'].map((id) => stateOf(named, id))).toEqual(['in', 'out', 'open']);
  });

  test('certain autoimmune diseases are open there, and out elsewhere', () => {
    expect(['ms', 'nsclc'].map((id) => stateOf({ open: ['autoimmune'] }, id))).toEqual(['open', 'out']);
  });

  test('refuses a name that the tree does not have', () => {
    expect(() => set({ in: ['oncologie'] })).toThrow(Refusal);
  });
});

describe('the algebra of fields', () => {
  const names = fc.subarray(['ALL', ...SMALL.ids], { maxLength: 3 });
  const any = fc.record({ in: names, except: names, open: names }).map((parts) => set(parts));
  const options = { seed: 20261125 };

  test('nothing is in and out at once', () => {
    fc.assert(
      fc.property(any, (a) => (a.in & a.out) === 0n),
      options,
    );
  });

  test('is that of Kleene: De Morgan, absorption, and taking away', () => {
    const law = (a: typeof ALL, b: typeof ALL) => {
      expect(complement(union(a, b))).toEqual(intersect(complement(a), complement(b)));
      expect(union(a, intersect(a, b))).toEqual(a);
      expect(intersect(minus(a, b), b).in).toBe(0n);
    };
    fc.assert(fc.property(any, any, law), options);
  });

  const ALL = fieldSetOf(ALL_FIELDS, SMALL);
  test('all fields is everything, the unheard-of indication too', () => {
    expect(ALL).toEqual({ in: SMALL.all, out: 0n });
  });
});

test('a field is said in few names', () => {
  const say = (part: Partial<FieldOfUse>) => describeField(set(part).in, SMALL);
  expect(say({ in: ['ALL'] })).toBe('all');
  expect(say({ in: ['oncology'] })).toBe('oncology');
  expect(say({ in: ['ALL'], except: ['oncology'] })).toBe('all except oncology');
  expect(say({ in: ['oncology'], except: ['nsclc'] })).toBe('oncology except nsclc');
});
