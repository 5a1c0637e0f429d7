import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJsonLines } from './json-lines.ts';

const thing = z.strictObject({ id: z.string(), size: z.strictObject({ width: z.number() }).optional() });

describe('a file of JSON Lines', () => {
  it('names a field that does not exist as that field, inside objects too', () => {
    const { items, problems } = readJsonLines(
      '{"id":"a","colour":1}\n{"id":"b","size":{"width":1,"hight":2}}',
      thing,
      'thing',
    );
    expect(items).toEqual([]);
    expect(problems.map(({ line, field, wrong }) => [line, field, wrong])).toEqual([
      [1, 'colour', 'there is no such field.'],
      [2, 'size.hight', 'there is no such field.'],
    ]);
  });

  it('keeps good lines, numbers every line and passes over empty ones', () => {
    const { items, problems, read } = readJsonLines('\n{"id":"a"}\n\nnonsense\n{"id":1}\n', thing, 'thing');
    expect(items).toEqual([{ line: 2, value: { id: 'a' } }]);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [4, 'line'],
      [5, 'id'],
    ]);
    expect(read).toBe(3);
  });
});
