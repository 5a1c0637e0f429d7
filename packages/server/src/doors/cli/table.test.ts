import { describe, expect, it } from 'vitest';
import { footer, section, table } from './table.ts';

describe('a table for a terminal', () => {
  it('lines up both scripts, and prints a dash for what is not known', () => {
    expect(
      table(
        ['Name', 'n', 'Where'],
        [
          ['康方', '1', 'CN'],
          ['Akeso', null, ''],
        ],
      ),
    ).toEqual(['Name   n  Where', '康方   1  CN', 'Akeso  —  —']);
  });

  it('without a row is no section', () => {
    expect(section('Deals', ['Id'], [])).toEqual([]);
    expect(section('Deals', ['Id'], [['a']])).toEqual(['', 'Deals', '  Id', '  a']);
  });

  it('says how to go on', () => {
    expect([footer(2, 9, '2'), footer(9, 9, null)]).toEqual(['2 of 9; next page: --cursor 2', '9 of 9']);
  });
});
