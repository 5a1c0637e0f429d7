import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './support/needs.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

const chromium = chromiumPath();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENSHOT = fileURLToPath(new URL('../docs/screenshots/deals.png', import.meta.url));

/** What axe finds against WCAG 2.2 AA, as short lines. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { axe } = window as unknown as {
      axe: {
        run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const found = await axe.run(document, { runOnly: tags });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`);
  });
}

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
    mkdirSync(fileURLToPath(new URL('../docs/screenshots', import.meta.url)), { recursive: true });
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
    await page.getByText('Akeso').first().waitFor();
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

  const pages = ['/', '/deals', '/deals/innocare-zenas-orelabrutinib-2025', '/market'];
  const settings = [
    { name: 'light at 1440', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { name: 'dark at 390', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const;
  for (const path of pages) {
    for (const { name, ...options } of settings) {
      it(`is accessible and fits the screen: ${path}, ${name}`, async () => {
        const page = await workbench.open(path, options);
        await page.waitForLoadState('networkidle');
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      });
    }
  }

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
