import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { familyTables } from './testing/tables.ts';

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';
const AGAINST = ['lapse', 'expiry', 'revocation'];

describe.skipIf(shared === null)(`our table of legal codes against the list of the EPO${skipped}`, async () => {
  const rows = shared === null ? [] : await listOfTheEpo(shared);
  const { codes } = familyTables('2026-11-25').legalCodes;
  const official = codes.filter(({ code }) => !code.startsWith('register:'));
  const find = (office: string, code: string) => rows.find((row) => row.office === office && row.code === code);

  test('the list was read', () => {
    expect(rows.length).toBe(4397);
    expect(rows.filter(({ office }) => office === 'CN').length).toBe(110);
  });

  test('every code of ours is one of theirs, once', () => {
    expect(
      official.filter(({ office, code }) => !find(office, code)).map(({ office, code }) => `${office} ${code}`),
    ).toEqual([]);
    expect(new Set(codes.map(({ office, code }) => `${office} ${code}`)).size).toBe(codes.length);
  });

  test('what ends a right for us counts against it for them, and a grant never does', () => {
    const influence = (effects: readonly string[]) =>
      official
        .filter(({ effect }) => effects.includes(effect))
        .map(({ office, code }) => [office, code, find(office, code)?.influence]);
    expect(influence(AGAINST).filter(([, , sign]) => sign !== '-')).toEqual([]);
    expect(influence(['grant', 'restoration', 'fee']).filter(([, , sign]) => sign === '-')).toEqual([]);
  });
});

async function listOfTheEpo(folder: string) {
  const bytes = readFileSync(join(folder, 'datasets/epo-legal-codes/legal_code_descriptions_202417.xlsx'));
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows ?? []).slice(1).map(([office, code, , influence]) => ({
    office: String(office).trim(),
    code: String(code).trim(),
    influence: String(influence ?? '').trim(),
  }));
}
