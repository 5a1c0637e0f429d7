import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDay } from '@beringia/domain/basics/partial-date';
import { describe, expect, it } from 'vitest';
import { csvFile } from '../packages/server/src/files/csv.ts';
import type { Table } from '../packages/server/src/files/table.ts';
import { xlsxFile } from '../packages/server/src/files/xlsx.ts';
import { libreOfficePath } from './support/needs.ts';

const office = libreOfficePath();

const TABLE: Table = {
  title: 'Deals',
  asOf: parseDay('2026-11-25'),
  about: [['As of', '2026-11-25']],
  columns: ['Licensor', 'Chinese', 'Cash (million)'].map((title) => ({ title, width: 20 })),
  rows: [
    ['=1+1', '康方生物', 274.9],
    ['@SUM(A1:A9)', null, null],
    ['-2+3', '"quoted", with a comma', 0],
  ],
};

/** What LibreOffice itself reads from the file, as CSV. */
function readBack(bytes: Uint8Array | string, extension: 'csv' | 'xlsx'): string {
  const folder = mkdtempSync(join(tmpdir(), 'beringia-sheet-'));
  writeFileSync(join(folder, `in.${extension}`), bytes);
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
  const args = [
    '--headless',
    ...(extension === 'csv' ? ['--infilter=CSV:44,34,76'] : []),
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    filter,
    '--outdir',
    join(folder, 'out'),
    join(folder, `in.${extension}`),
  ];
  execFileSync(office ?? '', args, { stdio: 'ignore', timeout: 90_000 });
  const name = extension === 'xlsx' ? 'in-Deals.csv' : 'in-in.csv';
  return readFileSync(join(folder, 'out', name), 'utf8');
}

describe.skipIf(office === null)('exports opened in a real spreadsheet', () => {
  it('trap: a formula typed into a name executed by a spreadsheet, XLSX', async () => {
    const text = readBack(await xlsxFile(TABLE), 'xlsx');
    expect(text).toContain('=1+1');
    expect(text).toContain('@SUM(A1:A9)');
    expect(text).toContain('-2+3');
    expect(text).toContain('康方生物');
    expect(text).toContain('274.9');
  });

  it('trap: a formula typed into a name executed by a spreadsheet, CSV', () => {
    const text = readBack(csvFile(TABLE), 'csv');
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/^2,/m);
    expect(text).toContain('康方生物');
  });
});
