import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitsTheScreen, SETTINGS, violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();
const SCREENSHOT = fileURLToPath(new URL('../../docs/screenshots/deals.png', import.meta.url));

describe.skipIf(chromium === null)('journeys in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  it('opens on real deals, largest cash at signing first: total sorted above upfront by default', async () => {
    const page = await workbench.open('/deals');
    await page.getByText('ProfoundBio').first().waitFor();
    expect(await page.getByText('355 deals').count()).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: /^ADC/ }).waitFor();
    mkdirSync(fileURLToPath(new URL('../../docs/screenshots', import.meta.url)), { recursive: true });
    await page.screenshot({ path: SCREENSHOT });
  });

  it('narrows by a facet and keeps the view in the address', async () => {
    const page = await workbench.open('/deals');
    await page.getByRole('checkbox', { name: /^ADC/ }).check();
    await page.waitForURL(/modality=/);
    const again = await workbench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.getByRole('checkbox', { name: /^ADC/ }).waitFor();
    expect(await again.getByRole('checkbox', { name: /^ADC/ }).isChecked()).toBe(true);
  });

  it('searches from the keyboard, in Chinese too', async () => {
    const page = await workbench.open('/deals');
    await page.getByText('ProfoundBio').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('康方');
    await page.getByRole('option', { name: 'All deals with “康方”' }).click();
    await page.waitForURL(/\/deals\?q=/);
    await page.waitForFunction(() => !document.body.textContent.includes('ProfoundBio'));
  });

  it('shows a deal with its evidence, and an old id still answers', async () => {
    const page = await workbench.open('/deals/akeso-summit-ivonescimab-expansion-2024');
    await page.getByText('Summit Therapeutics').first().waitFor();
    await page
      .getByRole('button', { name: /274\.9/ })
      .first()
      .click();
    await page
      .getByText(/company release|Company release/)
      .first()
      .waitFor();
  });

  it('draws the market by a rule that is shown', async () => {
    const page = await workbench.open('/market');
    await page.getByRole('heading', { name: /Cash at signing by year/ }).waitFor();
    await page.getByText('Deals seen only in compiled lists are left out.').first().waitFor();
  });

  it('goes where the keys say', async () => {
    const page = await workbench.open('/');
    await page.getByRole('heading').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    await page.waitForURL(/\/deals/);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  });

  const deal = '/deals/innocare-zenas-orelabrutinib-2025';
  const compared = '/compare?deal=innocare-zenas-orelabrutinib-2025';
  for (const path of ['/', '/deals', deal, '/market', '/compare', compared, '/check', '/import']) {
    for (const { name, ...options } of SETTINGS) {
      it(`is accessible and fits the screen: ${path}, ${name}`, async () => {
        const page = await workbench.open(path, options);
        await page.waitForLoadState('networkidle');
        expect(await violations(page)).toEqual([]);
        expect(await fitsTheScreen(page)).toBe(true);
      });
    }
  }

  it('keeps every place in a menu on a phone, reached and left by the keyboard', async () => {
    const page = await workbench.open('/market', { viewport: { width: 390, height: 844 } });
    const menu = page.getByRole('button', { name: 'Market' });
    await menu.press('Enter');
    await page.getByRole('link', { name: 'Import' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Import' }).waitFor({ state: 'hidden' });
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
    await menu.press('Enter');
    await page.getByRole('link', { name: 'Import' }).press('Enter');
    await page.waitForURL(/\/import$/);
    await page.getByRole('button', { name: 'Import' }).waitFor();
  });

  it('prints the charts of the market inside the paper', async () => {
    const page = await workbench.open('/market');
    await page.locator('.chart svg').first().waitFor();
    const widths = await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      return [...document.querySelectorAll('.chart svg')].map((chart) => Number(chart.getAttribute('width')));
    });
    expect(widths.filter((width) => width > 700 || width === 0)).toEqual([]);
  });

  it('speaks Chinese, and says so to the browser', async () => {
    const page = await workbench.open('/deals');
    await page.getByText('ProfoundBio').first().waitFor();
    await page.evaluate(() => document.documentElement.lang);
    await page.getByRole('combobox').first().selectOption({ label: '简体中文' });
    await page.waitForFunction(
      () => document.documentElement.lang === 'zh-Hans' || document.documentElement.lang.startsWith('zh'),
    );
    await page.getByText('签约').first().waitFor();
  });
});
