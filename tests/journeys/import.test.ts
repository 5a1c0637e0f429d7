import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();
const DEALS = fileURLToPath(new URL('../../data/deals/deals.jsonl', import.meta.url));
const [first = ''] = readFileSync(DEALS, 'utf8').split('\n');
const line = (change: object) => JSON.stringify({ ...JSON.parse(first), ...change });

async function choose(page: Page, name: string, lines: readonly string[]): Promise<void> {
  const file = { name, mimeType: 'application/jsonl', buffer: Buffer.from(lines.join('\n')) };
  await page.setInputFiles('input[type=file]', file);
}

const figure = (page: Page, name: string) =>
  page.locator('.figures > div', { hasText: name }).locator('dd').first().textContent();

describe.skipIf(chromium === null)('importing in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  it('shows every error with its line and field, and stores nothing', async () => {
    const page = await workbench.open('/import');
    await choose(page, 'mixed.jsonl', [line({ id: 'own-a-2026' }), '{', line({ id: 'own-b-2026', type: 'gift' })]);
    await page.getByRole('heading', { name: '2 errors on 2 lines' }).waitFor();
    const rows = await page.locator('.line-problems tbody tr').allInnerTexts();
    expect(rows[0]).toMatch(/2\s+whole line/);
    expect(rows[1]).toMatch(/3\s+type[\s\S]+One of license, option/);
    expect(rows.join(' ')).not.toMatch(/`beringia|--partial/);
    expect([await figure(page, 'Lines read'), await figure(page, 'Good')]).toEqual(['3', '1']);
    expect(await violations(page)).toEqual([]);
    const list = await workbench.open('/deals?own=true');
    await list.getByText('No deal matches these filters.').waitFor();
  });

  it('imports the good ones when told to, counts what it did, and knows them the second time', async () => {
    const lines = [line({ id: 'own-c-2026' }), '{', line({ id: 'own-d-2026' })];
    const page = await workbench.open('/import');
    await choose(page, 'mixed.jsonl', lines);
    await page.getByRole('button', { name: 'Import the 2 good ones and leave out 1 line' }).click();
    await page.getByRole('heading', { name: /^Imported/ }).waitFor();
    expect([await figure(page, 'New'), await figure(page, 'Left out')]).toEqual(['2', '1']);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await choose(page, 'good.jsonl', [lines[0] ?? '', lines[2] ?? '']);
    await page.getByRole('button', { name: 'Import 2 deals' }).click();
    await page.getByText('Every deal was here already').waitFor();
    await page.getByRole('link', { name: 'See your own deals' }).click();
    await page.getByText('2 deals', { exact: true }).waitFor();
  });

  it('shows an error that only the server can know', async () => {
    const page = await workbench.open('/import');
    await choose(page, 'foreign.jsonl', [line({ id: 'w.other.own-e-2026' }), line({ id: 'own-f-2026' })]);
    await page.getByRole('button', { name: 'Import 2 deals' }).click();
    await page.getByText(/belongs to another workspace/).waitFor();
    await page.getByRole('button', { name: 'Import the 1 good one and leave out 1 line' }).waitFor();
  });

  it('refuses a file that is no text, and speaks Chinese', async () => {
    const page = await workbench.open('/import', { locale: 'zh-CN' });
    const buffer = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0xc0]);
    await page.setInputFiles('input[type=file]', { name: 'picture.jsonl', mimeType: 'image/png', buffer });
    await page.getByText('无法将该文件读为文本。').waitFor();
  });
});
