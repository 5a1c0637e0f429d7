import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { inPieces, readAll } from './testing/pieces.ts';

const read = (text: string, options = {}, size?: number) => readAll(readCsv(inPieces(text, size), options));

describe('a table', () => {
  test('has commas, tabs, pipes or semicolons, told by its header', async () => {
    for (const mark of [',', '\t', '|', ';']) {
      const { records, problems } = await read(`id${mark}name\r\n1${mark}甲\r\n2${mark}"b\nc"\r\n`, {}, 2);
      expect([mark, records, problems]).toEqual([
        mark,
        [
          { id: '1', name: '甲' },
          { id: '2', name: 'b\nc' },
        ],
        [],
      ]);
    }
  });

  test('may come without a header', async () => {
    expect((await read('1,a', { columns: ['id', 'name'] })).records).toEqual([{ id: '1', name: 'a' }]);
  });

  test('keeps every column of a name that is repeated', async () => {
    expect((await read('a,a,\n1,2,3')).records).toEqual([{ a: '1', 'a (2)': '2', 'column 3': '3' }]);
  });

  test('whose header changed is not read at all', async () => {
    const { records, problems } = await read('Id,Title\n1,x', { expects: ['NCT Number', 'Title'] });
    expect(records).toEqual([]);
    expect(problems[0]?.wrong).toBe('the header has no column "NCT Number". It reads: Id | Title.');
  });

  test('with a pipe inside a title puts that row aside and names its line', async () => {
    const { records, problems } = await read('id|title\n1|a\n2|b|c\n3|d\n');
    expect(records).toEqual([
      { id: '1', title: 'a' },
      { id: '3', title: 'd' },
    ]);
    expect(problems).toMatchObject([{ at: { record: 2, line: 3 }, wrong: 'the row has 3 cells.', raw: '2 | b | c' }]);
  });

  test('with a quote that never closes gives the rows before it', async () => {
    const { records, problems } = await read('id,title\n1,a\n2,"b\n3,c\n');
    expect(records).toEqual([{ id: '1', title: 'a' }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.wrong).toContain('the table breaks off');
  });
});
