import { describe, expect, it } from 'vitest';
import { csvFile } from './csv.ts';
import type { Cell } from './table.ts';

const SHEET = { columns: [{ title: 'Name', width: 20 }] };
const lines = (...row: Cell[]) => csvFile({ ...SHEET, rows: [row] }).split('\r\n');
const written = (...row: Cell[]) => lines(...row)[1];

describe('a CSV file', () => {
  it('has its header on the first line and records on all others, and starts with the mark by which spreadsheets know Unicode', () => {
    expect(lines('a')).toEqual(['\uFEFFName', 'a', '']);
  });

  it.each([
    '=HYPERLINK("http://x.example")',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1+1',
    '\t=1+1',
    '\n=1+1',
    '＝1+1',
    '＠SUM(A1)',
  ])('trap: a formula typed into a name executed by a spreadsheet: %j', (name) => {
    expect(written(name)).toMatch(/^"?'/);
  });

  it('leaves ordinary names and our own numbers alone', () => {
    expect(written('Lantian Bio', 'SHR-A1811', 'PD-1/VEGF', -12.5)).toBe('Lantian Bio,SHR-A1811,PD-1/VEGF,-12.5');
  });

  it('quotes what holds a comma, a quote or a line break', () => {
    expect(written('Akeso, Inc.', 'the "first"')).toBe('"Akeso, Inc.","the ""first"""');
    expect(csvFile({ columns: [{ title: 'a\nb', width: 9 }], rows: [] })).toContain('"a\nb"');
  });

  it('writes Chinese as it is', () => {
    expect(written('康方生物', '艾力斯、百利天恒')).toBe('康方生物,艾力斯、百利天恒');
  });

  it('trap: null shown as zero: unknown is an empty cell, and zero is a zero', () => {
    expect(written(null, 0, null)).toBe(',0,');
  });
});
