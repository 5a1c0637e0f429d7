import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitsTheScreen, SETTINGS, violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();

describe.skipIf(chromium === null)('finding assets, rights and companies in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  async function search(page: Page, words: string) {
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search assets' }).fill(words);
    await page.getByRole('listbox').getByRole('option').nth(1).waitFor();
  }

  it.each([
    ['AK112', 'ivonescimab'],
    ['依沃西', 'ivonescimab'],
    ['ivonecimab', 'ivonescimab'],
    ['kangfang', 'Akeso'],
    ['康方', 'Akeso'],
  ])('finds by %s from any page, and says which name matched', async (typed, found) => {
    const page = await workbench.open('/market');
    await page.getByRole('heading', { name: 'Market' }).waitFor();
    await search(page, typed);
    await page.getByRole('option', { name: found }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is used with the keyboard alone: arrows choose, Enter opens, Escape leaves', async () => {
    const page = await workbench.open('/market');
    await page.getByRole('heading', { name: 'Market' }).waitFor();
    await search(page, 'akeso');
    const box = page.getByRole('combobox', { name: 'Search assets' });
    const first = await box.getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await search(page, 'AK112');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/assets\/ivonescimab/);
  });

  it('opens by a button on a phone, and fits it', async () => {
    const page = await workbench.open('/', { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'Search assets' }).click();
    await page.getByRole('combobox', { name: 'Search assets' }).fill('hengrui');
    await page
      .getByRole('option', { name: /Hengrui/ })
      .first()
      .waitFor();
    expect(await fitsTheScreen(page)).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it('shows white space with what is taken, never as for sale: "no grant found" shown as for sale', async () => {
    const page = await workbench.open('/white-space?class=pd1-vegf');
    await page.getByRole('heading', { name: /White space.*United States/ }).waitFor();
    await page.getByText('No grant found is not for sale.').waitFor();
    const row = page.getByRole('row', { name: /IMM2510/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/Came back.*ImmuneOnco.*6 Jan 2026/s);
    expect(await page.locator('.taken-figures').textContent()).toMatch(/Held\s*[1-9]/);
    await row.getByRole('button', { name: /Why/ }).click();
    await page.getByText(/rights to both assets had gone back to ImmuneOnco/).waitFor();
    expect(await page.locator('.row-reasons a[href^="http"]').count()).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
  });

  it('shows a licence that ended without an heir apart from rights that came back', async () => {
    const page = await workbench.open('/white-space?target=BCL2');
    const row = page.getByRole('row', { name: /FCN-338/ });
    await row.waitFor();
    expect(await row.textContent()).toMatch(
      /No grant foundLicence ended 2022, no source says where the rights went; not for sale, ask.*ended 2022/s,
    );
    expect(await row.textContent()).not.toMatch(/Came back/);
    const chinese = await workbench.open('/white-space?target=BCL2', { locale: 'zh-CN' });
    const same = chinese.getByRole('row', { name: /FCN-338/ });
    await same.getByText('许可已于2022年终止，无来源说明权利去向；不等于可供出售，请询问').waitFor();
    await same.getByRole('button', { name: /依据/ }).click();
    await chinese.getByText('许可已终止（2022），现归何方没有来源说明。查阅了 1 笔交易。').waitFor();
    expect(await violations(chinese)).toEqual([]);
  });

  it('tells of a holder that was bought as a new owner, not as a new holder', async () => {
    const page = await workbench.open('/classes/tslp');
    const row = page.locator('.class-history tr', { hasText: 'Company acquired' });
    await row.waitFor();
    expect(await row.textContent()).toMatch(/15 Feb 2024SHR-1905.*contracts stay; the owner is new.*GSK/s);
  });

  it('asks about any country by its name in either language, and keeps it in the address', async () => {
    const page = await workbench.open('/white-space?class=pd1-vegf');
    const country = page.getByRole('combobox', { name: 'Country' });
    await country.click();
    await country.fill('日本');
    await page.getByRole('option', { name: 'Japan' }).click();
    await page.waitForURL(/country=JP/);
    await page.getByRole('heading', { name: /White space.*Japan/ }).waitFor();
  });

  it('says which target is not known instead of an empty list', async () => {
    const page = await workbench.open('/white-space?target=PD-17');
    expect(await page.getByRole('alert').textContent()).toMatch(/"PD-17" is not known/);
  });

  it('tells the PD-(L)1 × VEGF class as it went, up to the day of the address', async () => {
    const page = await workbench.open('/classes/pd1-vegf?asOf=2024-06-30');
    await page.getByRole('heading', { name: 'What happened to the rights' }).waitFor();
    await page.getByText('As of 30 Jun 2024').first().waitFor();
    const rows = page.locator('.class-history tbody tr');
    const told = (await rows.allTextContents()).join('\n');
    expect(told).toMatch(/ivonescimab.*Grant.*Akeso.*Summit/);
    expect(told).toMatch(/ivonescimab.*Expansion/);
    expect(told).toMatch(/pumitamig.*Grant.*BioNTech/);
    expect(told).not.toMatch(/LM-299|SSGJ-707/);
    await page.getByRole('button', { name: 'Today' }).click();
    await page.getByRole('row', { name: /^6 Jan 2026.*IMM2510.*Returned/s }).waitFor();
    const all = (await rows.allTextContents()).join('\n');
    for (const part of [/Biotheus.*BioNTech/, /BioNTech.*BMS|BioNTech.*Bristol/, /LM-299/, /SSGJ-707.*Pfizer/])
      expect(all).toMatch(part);
    expect(new URL(page.url()).search).toBe('');
    await page.getByText('Not head to head').first().waitFor();
  });

  it('moves the day from event to event', async () => {
    const page = await workbench.open('/classes/pd1-vegf');
    await page.getByRole('button', { name: 'Event before' }).click();
    await page.waitForURL(/asOf=2026-03-01/);
    await page.getByRole('slider', { name: 'Day' }).press('ArrowLeft');
    await page.waitForURL(/asOf=2026-02-28/);
    expect(await violations(page)).toEqual([]);
  });

  it('shows a company with its names and sources, and goes from it to its deals', async () => {
    const page = await workbench.open('/companies/akeso');
    await page.getByRole('heading', { name: /Akeso/ }).waitFor();
    await page.getByRole('heading', { name: 'Names' }).waitFor();
    await page.getByText('background knowledge').first().waitFor();
    await page
      .getByRole('link', { name: /All \d+ deals in the list|The deal in the list/ })
      .first()
      .click();
    await page.waitForURL(/\/deals\?licensor=akeso/);
  });

  it('merges two records after showing why, and takes it back', async () => {
    const page = await workbench.open('/companies/akeso');
    await page.getByRole('button', { name: 'Find the other record' }).click();
    await page.getByRole('searchbox', { name: 'Find the other record' }).fill('Summit Therapeutics');
    await page.getByRole('button', { name: 'Compare Summit Therapeutics' }).click();
    await page.getByText('None of the names come near each other.').waitFor();
    await page.getByLabel('Reason').fill('a test of the merge');
    await page.getByRole('button', { name: 'Let akeso answer as summit' }).click();
    await page.waitForURL(/\/companies\/summit/);
    await page.getByText('a test of the merge').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText(/taken back/).waitFor();
    const again = await workbench.open('/companies/akeso');
    await again.getByRole('heading', { name: /Akeso/ }).waitFor();
  });

  it('adds a name that search then knows', async () => {
    const page = await workbench.open('/companies/akeso');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Zhongshan Example Biologics');
    await page.getByLabel('Where it was seen').fill('a business card');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('cell', { name: 'a business card' }).waitFor();
    await page.getByRole('heading', { name: /Akeso/ }).click();
    await search(page, 'Zhongshan Example');
    const found = (kind: string) => page.getByRole('group', { name: kind }).getByRole('option');
    await found('Companies')
      .filter({ hasText: /Akeso.*Zhongshan Example Biologics/ })
      .waitFor();
    await found('Deals')
      .filter({ hasText: /Summit.*Zhongshan Example Biologics/ })
      .waitFor();
  });

  it('leads from a deal to its parties', async () => {
    const page = await workbench.open('/deals/akeso-summit-ivonescimab-2022');
    await page.locator('#parties ~ .asset').getByRole('link', { name: /Akeso/ }).click();
    await page.waitForURL(/\/companies\/akeso/);
  });

  it.each([
    ['/white-space', '空白地带'],
    ['/classes/pd1-vegf', '权利变迁'],
    ['/companies/akeso', '康方'],
  ])('speaks Chinese: %s', async (path, heading) => {
    const page = await workbench.open(path, { locale: 'zh-CN' });
    await page.getByRole('heading', { name: heading }).first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  for (const path of [
    '/white-space',
    '/white-space?target=BCL2',
    '/classes',
    '/classes/pd1-vegf?asOf=2025-01-01',
    '/companies/akeso',
  ]) {
    for (const { name, ...options } of SETTINGS) {
      it(`is accessible and fits the screen: ${path}, ${name}`, async () => {
        const page = await workbench.open(path, options);
        await page.waitForLoadState('networkidle');
        expect(await violations(page)).toEqual([]);
        expect(await fitsTheScreen(page)).toBe(true);
      });
    }
  }
});
