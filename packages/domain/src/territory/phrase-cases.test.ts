import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isCountryCode } from './countries.ts';
import { parseTerritory } from './parse.ts';
import { extentOf } from './regions.ts';
import { ALL, type Mask, type Territory, toLists } from './territory.ts';

const FILE = fileURLToPath(new URL('../../../../cases/territory/phrases.csv', import.meta.url));
const [header, ...rows] = readFileSync(FILE, 'utf8').trim().split('\n').map(fields);

/** One CSV line; fields may stand in quotes, and a quote in them is written twice. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

/** The sets that a row says, a country by its own code before a region; see cases/territory/README.md. */
function expected(columns: readonly string[]): Territory {
  const [inside = '', outside = '', open = ''] = columns;
  const alone = (column: string) => named(column, false, isCountryCode);
  const sets = {
    in: named(inside, false) & ~alone(outside) & ~(named(outside, false) & ~alone(inside)),
    out: named(outside, false) & ~alone(inside),
    open: 0n,
  };
  sets.open = named(open, true) & ~(sets.in | sets.out);
  const rest = ALL & ~(sets.in | sets.out | sets.open);
  const says = (column: string) => column.split(' ').includes('rest');
  return { in: sets.in | (says(inside) ? rest : 0n), out: sets.out | (says(outside) ? rest : 0n) };
}

function named(column: string, withRim: boolean, wanted = (_code: string) => true): Mask {
  const codes = column.split(' ').filter((code) => code !== '' && code !== 'rest' && wanted(code));
  return codes.reduce((mask, code) => {
    const extent = extentOf(code);
    if (!extent) throw new Error(`${code} is not a code`);
    return mask | extent.core | (withRim ? extent.rim : 0n);
  }, 0n);
}

describe('cases/territory/phrases.csv', () => {
  test('has at least sixty rows of six fields, each with one "rest"', () => {
    expect(header).toEqual(['text', 'lang', 'in', 'out', 'not-stated', 'note']);
    expect(rows.length).toBeGreaterThanOrEqual(60);
    for (const row of rows) {
      expect(row, row[0]).toHaveLength(6);
      const rests = row.slice(2, 5).filter((column) => column.split(' ').includes('rest'));
      expect(rests, row[0]).toHaveLength(1);
    }
  });

  test.each(rows.map((row) => ({ text: row[0] ?? '', row })))('$text', ({ text, row }) => {
    const read = parseTerritory(text);
    expect(toLists(read.territory)).toEqual(toLists(expected(row.slice(2, 5))));
    expect(read.unread.length > 0, read.unread.join(' | ')).toBe((row[5] ?? '').startsWith('unread'));
  });
});
