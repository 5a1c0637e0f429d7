import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../tests/support/shared.ts';
import { REGISTER } from './testing/shipped-register.ts';

/** The registers that ship against the compiled facts and a transcription of the Defense list. */
const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';

interface Designation {
  readonly name: string;
  readonly program: string;
}

const LIST_OF: Record<string, string> = {
  'BIOSECURE-1260H': 'us-1260h',
  'BIOSECURE-1260H-WITHDRAWN-2026-02': 'us-1260h',
  'BIOSECURE-HR8333-2024': 'hr8333-2024',
  'CONGRESS-REQUEST-1260H': 'watch-1260h',
  'BIS-EL': 'us-bis-el',
  'BIS-UVL': 'us-bis-uvl',
  UFLPA: 'us-uflpa',
};

function read(...path: string[]): string {
  return readFileSync(join(shared ?? '', ...path), 'utf8');
}

function namesOn(list: string): string[] {
  const editions = new Set(REGISTER.editionsOf.get(list)?.map(({ id }) => id));
  return REGISTER.entries.filter(({ edition }) => editions.has(edition)).map(({ name }) => name);
}

describe.skipIf(shared === null)(`the compiled designations${skipped}`, () => {
  test('are all carried: each name stands on its list', () => {
    const rows = JSON.parse(read('facts', 'designations.json')) as Designation[];
    const listed = rows.filter(({ program }) => program in LIST_OF);
    expect(listed).toHaveLength(37);
    const missing = listed.filter(({ name, program }) => {
      const names = namesOn(LIST_OF[program] ?? '');
      return !names.some((one) => name.startsWith(one));
    });
    expect(missing).toEqual([]);
  });
});

describe.skipIf(shared === null)(`the transcription of the Defense list${skipped}`, () => {
  const rows = shared === null ? [] : read('datasets', 'us-1260h', 'us_dod_1260h.csv').split('\n');

  test('holds every name of the edition of June 2026 as it is spelt here, 188 rows in all', () => {
    const june = rows.filter((row) => row.includes(',2026-06-08,'));
    expect(june).toHaveLength(188);
    const entries = REGISTER.entries.filter(({ edition }) => edition === 'us-1260h-2026-06-08');
    expect(entries.filter(({ name }) => !june.some((row) => row.includes(name))).map(({ name }) => name)).toEqual([]);
  });

  test('names neither WuXi Biologics nor WuXi XDC nor GenScript', () => {
    expect(rows.filter((row) => /wuxi (biologics|xdc)|genscript/i.test(row))).toEqual([]);
  });
});
