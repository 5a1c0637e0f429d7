import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitsTheScreen, SETTINGS, violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();

/** Invented: the journey is about the page and not about the drugs. */
const TEXT = [
  'Nowhere, November 20, 2026. Ivonescimab (AK112) is a trispecific antibody in a phase 2 trial in China.',
  'In patients who received ivonescimab, the ORR was 41.5% (95% CI 30.5–53.0).',
].join('\n');
const TWO = 'Ivonescimab and pumitamig were compared with each other.\nThe objective response rate was 30%.';

describe.skipIf(chromium === null)('capturing in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  const paste = async (page: Page, text: string) => {
    await page.getByLabel('Text', { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.waitForURL(/\/capture\/w\.local\.capture-/);
    await page.locator('#proposals').waitFor();
  };
  const rowOf = (page: Page, words: string) =>
    page.locator('.capture-row', { has: page.locator('.capture-said', { hasText: words }) });

  it('reads a pasted text, marks the words, and stores nothing by itself', async () => {
    const page = await workbench.open('/capture');
    await page.getByLabel('Address').fill('https://a.example/release');
    await paste(page, TEXT);
    await page.getByRole('heading', { name: 'About: ivonescimab' }).waitFor();
    await rowOf(page, 'Trispecific').getByText('differs from the record').waitFor();
    expect(await page.locator('.capture-mark').allInnerTexts()).toContain('trispecific antibody');
    expect(await violations(page)).toEqual([]);
    const asset = await workbench.open('/assets/ivonescimab');
    await asset.getByRole('heading', { name: 'Read-outs', exact: true }).first().waitFor();
    expect(await asset.locator('#accepted-claims').count()).toBe(0);
  });

  it('asks for the day of the text, and takes it from its head', async () => {
    const page = await workbench.open('/capture');
    await paste(page, TEXT);
    await page.getByText('Without a day, no stage').waitFor();
    await rowOf(page, 'Phase 2').getByRole('button', { name: 'Accept' }).click();
    await rowOf(page, 'Phase 2').getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'It is of 20 Nov 2026' }).click();
    await rowOf(page, 'Phase 2').getByText('2026-11-20').waitFor();
  });

  it('is decided by keyboard alone: accept, decline, take back', async () => {
    const page = await workbench.open('/capture');
    await paste(page, TEXT);
    const row = rowOf(page, 'Trispecific');
    await row.focus();
    await page.keyboard.press('y');
    await row.getByText('accepted', { exact: true }).waitFor();
    await page.keyboard.press('u');
    await row.getByRole('button', { name: 'Decline' }).waitFor();
    await page.keyboard.press('n');
    await row.getByText('declined', { exact: true }).waitFor();
    await page.keyboard.press('y');
    await row.getByText('accepted', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.capture-row:focus').textContent()).not.toContain('Trispecific');
  });

  it('shows what was accepted on the asset, beside what the record says, and the read-out in its table', async () => {
    const page = await workbench.open('/capture');
    await paste(page, TEXT);
    await rowOf(page, 'ORR').getByLabel('Which trial?').fill('TRIAL-1');
    await rowOf(page, 'ORR').getByRole('button', { name: 'Accept' }).click();
    await rowOf(page, 'ORR').getByText('accepted', { exact: true }).waitFor();
    const asset = await workbench.open('/assets/ivonescimab');
    const claims = asset.locator('.accepted-claims');
    await claims.getByRole('row', { name: /Modality Trispecific Bispecific/ }).waitFor();
    await asset.locator('.read-outs').getByRole('rowheader', { name: 'TRIAL-1' }).waitFor();
    expect(await violations(asset)).toEqual([]);
    await claims
      .getByRole('row', { name: /Modality/ })
      .getByRole('button', { name: 'Take back' })
      .click();
    await claims.getByRole('row', { name: /Modality/ }).waitFor({ state: 'detached' });
  });

  it('asks which drug is meant where the text names several', async () => {
    const page = await workbench.open('/capture');
    await paste(page, TWO);
    await page.getByRole('heading', { name: 'About: several drugs: which one?' }).waitFor();
    await page.getByText('Ivonescimab and pumitamig', { exact: false }).first().waitFor();
    await page.getByRole('button', { name: 'It is about pumitamig' }).click();
    await page.getByRole('heading', { name: 'About: pumitamig' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('takes a dropped file, refuses what it cannot read, and lists what came in', async () => {
    const page = await workbench.open('/capture');
    const bad = { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]) };
    await page.setInputFiles('input[type=file]', bad);
    await page.getByRole('alert').waitFor();
    const html = '<html><head><title>A page</title></head><body><p>Pumitamig is an ADC.</p></body></html>';
    await page.setInputFiles('input[type=file]', {
      name: 'page.html',
      mimeType: 'text/html',
      buffer: Buffer.from(html),
    });
    await page.getByRole('heading', { name: 'A page' }).waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Capture' }).click();
    await page.getByRole('row', { name: /A page.*pumitamig/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(SETTINGS)('fits the screen, $name', async ({ colorScheme, viewport }) => {
    const page = await workbench.open('/capture', { colorScheme, viewport });
    await paste(page, TEXT);
    expect(await violations(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
    await page.goto(`${workbench.address}/capture`);
    await page.getByRole('heading', { name: 'Captured before' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
  });

  it('speaks Chinese', async () => {
    const page = await workbench.open('/capture', { locale: 'zh-CN' });
    await page.getByLabel('文本', { exact: true }).fill('依沃西单抗在中国进入III期临床试验。');
    await page.getByRole('button', { name: '读取' }).click();
    await page.getByText('不能接受阶段').waitFor();
    expect(await page.locator('.capture-row [lang=en]').allInnerTexts()).toEqual([]);
    expect(await page.locator('.capture-subject [lang=en]').allInnerTexts()).toEqual([]);
  });
});
