import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { type PageRow, pageOf, runRealFiles, totalOf } from './testing/real-files-page.ts';

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';
const PAGE = new URL('../../../../../docs/guide/real-files.md', import.meta.url);

describe.skipIf(shared === null)(`every real file that a source claims${skipped}`, { timeout: 300_000 }, () => {
  let house: TestHouse;
  let rows: readonly PageRow[] = [];
  beforeAll(async () => {
    house = await openTestHouse('pglite');
    rows = await runRealFiles(house.house, join(shared ?? '', 'datasets'));
  }, 300_000);
  afterAll(() => house.close());

  it('is read to its end, without a mistake of ours', () => {
    expect(rows.filter(({ failed }) => failed > 0)).toEqual([]);
    expect(totalOf(rows).counts.read).toBeGreaterThan(14_000);
  });

  it('is new, changed, the same or repeated, record by record', () => {
    for (const { what, counts } of rows) {
      expect([what, counts.new + counts.changed + counts.same + counts.repeated]).toEqual([what, counts.read]);
    }
  });

  it('has a reason for everything that was set aside', () => {
    for (const { what, counts, reasons } of rows) expect([what, reasons.size > 0]).toEqual([what, counts.rejected > 0]);
  });

  it('stands in the guide with these numbers', () => {
    expect(pageOf(rows)).toBe(readFileSync(PAGE, 'utf8'));
  });
});
