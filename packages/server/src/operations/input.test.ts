import { importDeals } from '@beringia/contract/deals/import-deals';
import { listDeals } from '@beringia/contract/deals/list-deals';
import type { Operation } from '@beringia/contract/operation';
import type { Refusal } from '@beringia/domain/basics/errors';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './input.ts';

function problemOf(op: Operation, raw: object) {
  try {
    parseInput(op, raw);
  } catch (error) {
    return (error as Refusal).problems[0];
  }
  throw new Error('it was taken');
}

describe('what is said of a wrong input', () => {
  it('is the same whether one value is given or a list', () => {
    for (const [field, value] of [
      ['modality', 'antibody'],
      ['year', '20x5'],
      ['territory', 'china'],
    ] as const)
      expect(problemOf(listDeals, { [field]: ['adc', value].slice(1) })).toEqual(
        problemOf(listDeals, { [field]: value }),
      );
  });

  it('quotes the value, and the allowed ones where the list is closed', () => {
    expect(problemOf(listDeals, { sort: 'size' })).toMatchObject({
      wrong: '"size" does not fit.',
      expected: 'one of cash, announced, total, licensor, licensee, id',
    });
    expect(problemOf(listDeals, { verified: 'maybe' })).toMatchObject({ expected: 'one of true, false' });
    expect(problemOf(importDeals, {})).toMatchObject({ field: 'content', wrong: 'it is missing.', expected: 'a text' });
  });

  it('trap: the sentences of a library shown to a person', () => {
    const input = z.object({
      number: z.number().positive(),
      whole: z.int().max(9),
      text: z.string().min(2),
      list: z.array(z.string()).min(1),
      address: z.url(),
      mixed: z.union([z.object({ a: z.number() }), z.array(z.number())]),
      code: z.string().regex(/^[A-Z]{3}$/),
    });
    const right = {
      number: 1,
      whole: 1,
      text: 'ab',
      list: ['a'],
      address: 'https://a.example',
      mixed: [1],
      code: 'USD',
    };
    const op = { ...listDeals, name: 'a.test', input } as unknown as Operation;
    const expected = (field: keyof typeof right, value: unknown) =>
      problemOf(op, { ...right, [field]: value })?.expected;
    expect(expected('number', 'x')).toBe('a number');
    expect(expected('number', 0)).toBe('a number above 0');
    expect(expected('whole', 1.5)).toBe('a whole number');
    expect(expected('whole', 10)).toBe('a number of at most 9');
    expect(expected('text', 'a')).toBe('at least 2 characters');
    expect(expected('list', [])).toBe('at least 1 item');
    expect(expected('address', 'nowhere')).toBe('an address such as https://example.org/page');
    expect(expected('mixed', ['x'])).toBe('a number');
    expect(expected('code', 'usd')).toMatch(/^a text in the form/);
  });
});
