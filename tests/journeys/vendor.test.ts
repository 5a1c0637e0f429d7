import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitsTheScreen, SETTINGS, violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();

/** A self-made export; no drug, company or person in it exists. */
const SAMPLE = readFileSync(
  fileURLToPath(new URL('../../packages/server/src/sources/vendor/samples/export.csv', import.meta.url)),
);
const NOTE = 'For this team alone.';

describe.skipIf(chromium === null)('the export of a vendor in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  const choose = (page: Page, buffer = SAMPLE) =>
    page.setInputFiles('input[type=file]', { name: 'export.csv', mimeType: 'text/csv', buffer });

  it('is mapped, saved, looked at and imported, with the licence note on its export', async () => {
    const page = await workbench.open('/sources');
    await page.locator('a[href="/sources/vendor"]').first().click();
    await choose(page);
    const stage = page.getByLabel('Meaning of Highest Phase');
    await stage.waitFor();
    expect(await stage.inputValue()).toBe('stage');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Meaning of Drug Type').selectOption('other');
    expect(await page.getByRole('button', { name: 'Save and look' }).isDisabled()).toBe(true);
    await page.getByLabel('Vendor', { exact: false }).first().fill('Sample Database');
    await page.getByLabel('What the licence allows').fill(NOTE);
    await page.getByLabel('Day of the export').fill('2026-11-20');
    await page.getByRole('button', { name: 'Save and look' }).click();
    await page.getByRole('row', { name: /SMP-301 · samplemab/ }).waitFor();
    await page.getByText(NOTE).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.locator('.job[data-state=done]').waitFor();
    const file = await page.request.get(`${workbench.address}/api/v1/found.jsonl?source=vendor`);
    expect(JSON.parse((await file.text()).split('\n')[0] ?? '')).toEqual({
      licence: { vendor: 'Sample Database', licenceNote: NOTE },
    });
    await page.getByRole('link', { name: 'See the records' }).click();
    await page.getByText('SMP-301').first().waitFor();
  });

  it('is known the second time, and a changed header is refused with the differences', async () => {
    const page = await workbench.open('/sources/vendor');
    await page.getByRole('rowheader', { name: 'Sample Database' }).waitFor();
    await choose(page);
    await page.getByLabel('Meaning of Drug Type').waitFor();
    expect(await page.getByLabel('Meaning of Drug Type').inputValue()).toBe('other');
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await choose(page, Buffer.from(SAMPLE.toString().replace('Drug Type', 'Class')));
    await page.getByLabel('Columns as in').selectOption({ label: 'Sample Database' });
    await page.getByLabel('Meaning of Class').waitFor();
  });

  it.each(SETTINGS)('fits the screen, $name', async ({ colorScheme, viewport }) => {
    const page = await workbench.open('/sources/vendor', { colorScheme, viewport });
    await choose(page);
    await page.getByLabel('Meaning of Highest Phase').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
  });

  it('speaks Chinese', async () => {
    const page = await workbench.open('/sources/vendor', { locale: 'zh-CN' });
    await choose(page);
    await page.getByLabel('“Highest Phase”的含义').waitFor();
    expect(await page.locator('.vendor-columns [lang=en]').allInnerTexts()).toEqual([]);
  });
});
