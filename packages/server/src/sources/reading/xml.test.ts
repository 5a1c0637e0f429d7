import { describe, expect, test } from 'vitest';
import { child, textAt, textsOf } from './element.ts';
import { inPieces, readAll } from './testing/pieces.ts';
import { readXml } from './xml.ts';

const read = (text: string, size?: number) => readAll(readXml(inPieces(text, size), ['Trial']));

describe('an XML file', () => {
  test('gives its records as trees, one by one', async () => {
    const file =
      '<All><Trial id="1"><name> A &amp;\n B </name><c>x</c><c>y</c><c/></Trial><Trial><name>甲</name></Trial></All>';
    for (const size of [1, 7, 1000]) {
      const { records, problems } = await read(file, size);
      expect(problems).toEqual([]);
      const [first = null, second = null] = records;
      expect(first?.attributes).toEqual({ id: '1' });
      expect(textAt(first, 'name')).toBe('A & B');
      expect(textsOf(first, 'c')).toEqual(['x', 'y']);
      expect(textAt(second, 'name')).toBe('甲');
      expect(textAt(child(second, 'nothing'), 'name')).toBeNull();
    }
  });

  test('that ends in the middle gives what came before', async () => {
    const { records, problems } = await read('<All>\n<Trial><a>1</a></Trial>\n<Trial><a>2</a><b>cut o');
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([{ at: { record: 2, line: 3 }, wrong: 'the file ends inside a record.' }]);
  });

  test('with a DTD is refused, and the reason is told', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;">]><All><Trial>&c;</Trial></All>';
    const { records, problems } = await read(bomb);
    expect(records).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.wrong).toContain('document type definition');
    expect(problems[0]?.next).toContain('Remove');
  });

  test('with an unknown entity loses that record alone', async () => {
    const { records, problems } = await read('<All><Trial><a>&nbsp;</a></Trial>\n<Trial><a>2</a></Trial></All>');
    expect(records.map((one) => textAt(one, 'a'))).toEqual(['2']);
    expect(problems).toMatchObject([{ at: { record: 1, line: 1 } }]);
    expect(problems[0]?.wrong).toContain('entity');
  });

  test('that never closes what it opened is given up, and not held', async () => {
    async function* endless() {
      yield Buffer.from('<All><Trial><a>');
      for (let megabytes = 0; megabytes < 64; megabytes += 1) yield Buffer.alloc(1024 * 1024, 120);
    }
    const { problems } = await readAll(readXml(endless(), ['Trial']));
    expect(problems.map(({ wrong }) => wrong)).toEqual(['no element begins or ends in 33554432 characters.']);
  });
});
