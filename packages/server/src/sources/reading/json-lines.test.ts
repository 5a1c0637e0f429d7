import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoundValue, scanLines } from './json-lines.ts';
import { scanJson } from './json-scan.ts';

const LISTS = [['studies'], ['A', 'B']];

/** Values of a text that comes in pieces of a size, each as what it is read as and where. */
function found(scanner: { push(piece: string): FoundValue[]; end(): FoundValue[] }, text: string, size: number) {
  const values: FoundValue[] = [];
  for (let at = 0; at < text.length; at += size) values.push(...scanner.push(text.slice(at, at + size)));
  values.push(...scanner.end());
  return values.map((value) => ({ line: value.line, is: readAs(value) }));
}

function readAs(value: FoundValue): unknown {
  if ('object' in value) return value.object;
  try {
    return JSON.parse(value.text);
  } catch {
    return { broken: value.broken, text: value.text };
  }
}

/** Lines as files have them, and as broken files do. */
const line = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })).map((one) => JSON.stringify(one)) },
  fc.constantFrom(
    '{"studies":[{"a":1},{"b":[2]}]}',
    '{"studies":{"a":1}}',
    '{"A":{"B":[{"a":1}]},"n":1}',
    '{"x":{"studies":[1]}}',
    '{"studies":[',
    '{"a":1}]}',
    '{"a":1} {"b":2}',
    '{"a":1},',
    '{"a":"open',
    '{"a":1',
    '{"a":tru}',
    '{"a":"\\\\"}\r',
    '  {"a":1}',
    '[{"a":1},',
    '[1]',
    '"text"',
    'nonsense',
    '',
    '{}',
  ),
);

describe('lines of JSON found the quick way', () => {
  test('are what the scanner finds sign by sign, however the text is broken and cut', () => {
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), size, fc.boolean(), (lines, pieces, ended) => {
        const text = lines.join('\n') + (ended ? '\n' : '');
        expect(found(scanLines(LISTS), text, pieces)).toEqual(found(scanJson(LISTS), text, pieces));
      }),
      { seed: 20261125, numRuns: 2000 },
    );
  });

  test('need no scanner where each object has a line to itself', () => {
    const values = scanLines(LISTS).push('{"a":1}\n{"b":{"studies":[]}}\n');
    expect(values).toEqual([
      { object: { a: 1 }, line: 1 },
      { object: { b: { studies: [] } }, line: 2 },
    ]);
  });

  test('are found again after a broken one', () => {
    const scanner = scanLines(LISTS);
    scanner.push('{"a":\n{"b":2}\n{"c":3}\n');
    expect(scanner.push('{"d":4}\n')).toEqual([{ object: { d: 4 }, line: 4 }]);
  });
});
