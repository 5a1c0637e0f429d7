import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './json.ts';
import { inPieces, readAll } from './testing/pieces.ts';

const read = (text: string, size?: number) => readAll(readJson(inPieces(text, size), [['studies'], ['A', 'B']]));
const records = async (text: string) => (await read(text)).records;

describe('a JSON file', () => {
  test('is an array, an envelope, one object, or one object a line', async () => {
    const both = [{ a: 1 }, { a: 2 }];
    expect(await records('[{"a":1},{"a":2}]')).toEqual(both);
    expect(await records('{"next":"x","studies":[{"a":1},{"a":2}],"total":{"n":[3]}}')).toEqual(both);
    expect(await records('{"A":{"n":100,"B":[{"a":1},{"a":2}]}}')).toEqual(both);
    expect(await records('{"a":1}\n{"a":2}\n')).toEqual(both);
    expect(await records('{"a":[1,{"studies":[5]}]}')).toEqual([{ a: [1, { studies: [5] }] }]);
    expect(await records('  ')).toEqual([]);
    expect(await records('[]')).toEqual([]);
    expect(await records('{"studies":[]}')).toEqual([]);
  });

  test('with two envelopes in a row gives the records of both, as pages that were put together do', async () => {
    expect(await records('{"studies":[{"a":1}],"t":1}\n{"studies":[{"a":2}]}')).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test('gives any objects back, however it is cut into pieces and laid out', async () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { maxLength: 5 });
    const layouts = fc.constantFrom<(all: object[]) => string>(
      (all) => JSON.stringify(all),
      (all) => JSON.stringify(all, null, 2),
      (all) => JSON.stringify({ total: '[{', studies: all, more: [{}] }),
      (all) => all.map((one) => JSON.stringify(one)).join('\n'),
    );
    await fc.assert(
      fc.asyncProperty(objects, layouts, fc.integer({ min: 1, max: 40 }), async (all, layout, size) => {
        // An object of its own that holds `studies` is an envelope, by the rule of the reader.
        fc.pre(all.every((one) => !('studies' in one) && !('A' in one)));
        const found = await read(layout(all), size);
        expect(found.problems).toEqual([]);
        expect(found.records).toEqual(JSON.parse(JSON.stringify(all)));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('a broken JSON file', () => {
  test('that ends in the middle gives what came before, and says where it ends', async () => {
    const { records, problems } = await read('[{"a":1},\n{"a":2},\n{"a":"thr');
    expect(records).toEqual([{ a: 1 }, { a: 2 }]);
    expect(problems).toMatchObject([
      { at: { record: 3, line: 3 }, wrong: 'not JSON: the text ends inside a record.', raw: '{"a":"thr' },
    ]);
    expect(problems[0]?.next).toContain('other records were read');
  });

  test('that ends between two records says so too', async () => {
    for (const cut of ['[{"a":1},', '{"studies":[{"a":1}', '{"studies":[{"a":1}],"next":"', '{"A":{"B":[{"a":1}]']) {
      const { records, problems } = await read(cut);
      expect([cut, records]).toEqual([cut, [{ a: 1 }]]);
      expect(problems.map(({ wrong }) => wrong)).toEqual([
        'not JSON: the text ends before its last bracket is closed.',
      ]);
    }
  });

  test('that is a page is given up after a hundred lines', async () => {
    const { records, problems } = await read('<p>a line of a page</p>\n'.repeat(5000));
    expect([records.length, problems.length]).toEqual([0, 101]);
    expect(problems.at(-1)?.wrong).toContain('nothing but problems');
  });

  test('loses only the line that is broken', async () => {
    for (const bad of ['{"a":tru}', '{"a":"open', '{"a":1', '{"a":[1', 'nonsense', '{"a":"x\ny"}']) {
      const { records, problems } = await read(`{"a":1}\n${bad}\n{"a":2}\n{"a":3}`);
      expect([bad, records]).toEqual([bad, [{ a: 1 }, { a: 2 }, { a: 3 }]]);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.at).toEqual({ record: 2, line: 2 });
    }
  });

  test('loses only the record that is broken inside an array', async () => {
    const { records, problems } = await read('[{"a":1},\n{"a":"x\n","b":[{"c":1}]},\n{"a":2}]');
    expect(records).toEqual([{ a: 1 }, { a: 2 }]);
    expect(problems).toHaveLength(1);
  });

  test('with something else than objects says so', async () => {
    const { records, problems } = await read('[null,{"a":1},"x",[1]]');
    expect(records).toEqual([{ a: 1 }]);
    expect(problems.map(({ at, wrong }) => [at.record, wrong])).toEqual([
      [1, 'null stands where a record should.'],
      [3, '"x" stands where a record should.'],
      [4, 'an array stands where a record should.'],
    ]);
  });
});
