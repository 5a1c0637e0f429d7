import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitsTheScreen, SETTINGS, violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();

describe.skipIf(chromium === null)('hospitals in a real browser', () => {
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

  it('are found by name from any page, and opened', async () => {
    const page = await workbench.open('/market');
    await page.getByRole('heading', { name: 'Market' }).waitFor();
    await search(page, '北京大学第一医院');
    await page.getByRole('group', { name: 'Hospitals' }).getByRole('option').first().click();
    await page.waitForURL(/\/hospitals\/pku1$/);
    await page.getByRole('heading', { name: /Peking University First Hospital/ }).waitFor();
  });

  it('trap: a hospital class read as a trial-site licence: the page says that it is none, and that the filing is not known', async () => {
    const page = await workbench.open('/hospitals/pku1');
    const facts = page.locator('.company-figures');
    await facts.getByText('Grade 3A').waitFor();
    expect(await facts.textContent()).toMatch(/no licence to run trials.*Filed as trial institution\s*Not known/s);
    await page.getByRole('row', { name: /^Filing.*not "no".*notes on the list of hospitals/ }).waitFor();
  });

  it('that sign deals lead to the company of the same name, and back', async () => {
    const page = await workbench.open('/hospitals/pumch');
    await page.getByText('in the list of companies').waitFor();
    await page.locator('#same-name ~ ul').getByRole('link').click();
    await page.waitForURL(/\/companies\/pumch$/);
    await page.getByText('in the list of hospitals').waitFor();
  });

  it('take a name that search then knows', async () => {
    const page = await workbench.open('/hospitals/pku1');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Quillhaven Example Hospital');
    await page.getByLabel('Where it was seen').fill('a site list');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('cell', { name: 'a site list' }).waitFor();
    await page.getByRole('heading', { name: /Peking University First/ }).click();
    await search(page, 'Quillhaven Example');
    await page.getByRole('option', { name: /Peking University First.*Quillhaven Example Hospital/ }).waitFor();
  });

  it('are merged with each other after showing why, and taken apart', async () => {
    const page = await workbench.open('/hospitals/pku3');
    await page.getByRole('button', { name: 'Find the other record' }).click();
    await page.getByRole('searchbox', { name: 'Find the other record' }).fill('Peking University First Hospital');
    await page.getByRole('button', { name: 'Compare Peking University First Hospital' }).click();
    await page.getByLabel('Reason').fill('a test of the merge');
    await page.getByRole('button', { name: 'Let pku3 answer as pku1' }).click();
    await page.waitForURL(/\/hospitals\/pku1$/);
    await page.getByText('a test of the merge').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText(/taken back/).waitFor();
  });

  it('that nobody knows are said to be none', async () => {
    const page = await workbench.open('/hospitals/akeso');
    expect(await page.getByRole('alert').textContent()).toMatch(/no hospital "akeso"/);
  });

  it('speak Chinese', async () => {
    const page = await workbench.open('/hospitals/pku1', { locale: 'zh-CN' });
    await page.getByRole('heading', { name: /北京大学第一医院/ }).waitFor();
    await page.getByText('是否备案尚未查证').waitFor();
    await page.locator('.company-figures').getByText('北京', { exact: true }).waitFor();
    expect(await page.locator('table').nth(1).textContent()).not.toMatch(/background|licence|trial register/);
    expect(await violations(page)).toEqual([]);
  });

  for (const { name, ...options } of SETTINGS) {
    it(`are accessible and fit the screen: ${name}`, async () => {
      const page = await workbench.open('/hospitals/pumch', options);
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
      expect(await fitsTheScreen(page)).toBe(true);
    });
  }
});
