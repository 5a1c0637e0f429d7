import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitsTheScreen, SETTINGS, violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();
const DEAL = '/deals/akeso-summit-ivonescimab-2022';
const REFUSED = '/deals?modality=zzz';

const TITLES = [
  ['/', 'Home', '首页'],
  ['/deals', 'Deals', '交易'],
  [DEAL, 'Akeso → Summit Therapeutics · Deals', '康方生物 → Summit Therapeutics · 交易'],
  ['/assets', 'Assets', '资产'],
  ['/assets/ivonescimab', 'ivonescimab · Assets', '依沃西单抗 · 资产'],
  ['/white-space', 'United States · White space', '美国 · 空白地带'],
  ['/classes', 'Classes', '类别'],
  ['/classes/pd1-vegf', 'PD-(L)1 × VEGF · Classes', 'PD-(L)1/VEGF双特异性抗体 · 类别'],
  ['/companies/akeso', 'Akeso · Companies', '康方生物科技（开曼）有限公司 · 公司'],
  ['/market', 'Market', '市场'],
  ['/compare', 'Compare', '可比交易'],
  ['/check', 'Check', '核查'],
  ['/import', 'Import', '导入'],
  ['/nowhere', 'There is no such page', '没有这个页面'],
] as const;

describe.skipIf(chromium === null)('one house in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  it.each(TITLES)('names the page %s in both languages', async (path, english, chinese) => {
    for (const [locale, words] of [
      ['en-GB', english],
      ['zh-CN', chinese],
    ] as const) {
      const page = await workbench.open(path, { locale });
      await page.waitForFunction((title) => document.title === title, `${words} · Beringia`);
      await page.context().close();
    }
  });

  it('shows beside each deal of a step the amount of that step, and says which', async () => {
    const page = await workbench.open('/market');
    const open = (step: RegExp) => page.getByRole('row', { name: step }).getByRole('button').click();
    await open(/^Shares/);
    const akeso = page.locator('.deal-lines li', { hasText: 'Akeso → Summit' });
    await akeso.getByText('$25.1M').waitFor();
    await page.keyboard.press('Escape');
    await open(/^Contingent payments/);
    await page.getByText('its announced total less its cash at signing').waitFor();
    await akeso.getByText('≤$4,725.1M').waitFor();
  });

  it('names a filter that does not exist, keeps the page usable and takes the filter out', async () => {
    for (const { name: _, ...options } of SETTINGS) {
      const page = await workbench.open(REFUSED, options);
      await page.getByText('Modality: zzz').waitFor();
      await page.getByText('ProfoundBio').first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await fitsTheScreen(page)).toBe(true);
      await page.getByRole('button', { name: 'Remove the filter “Modality”' }).click();
      await page.waitForURL(/\/deals$/);
      await page.getByText('Modality: zzz').waitFor({ state: 'detached' });
    }
  });

  it('shows what an amendment added beside what was signed, and leads on to the asset', async () => {
    const page = await workbench.open(DEAL);
    await page.getByRole('img', { name: /129 countries granted/ }).waitFor();
    await page.getByLabel('Grant', { exact: true }).selectOption({
      label: 'Licence · United States, Canada, Europe and Japan; 189 countries kept out; 17 not stated',
    });
    await page.getByRole('img', { name: /44 countries granted/ }).waitFor();
    await page.getByRole('link', { name: 'The asset, and who holds it where' }).click();
    await page.waitForURL(/\/assets\/ivonescimab/);
  });

  it('begins with the search, and shows what came back', async () => {
    const page = await workbench.open('/');
    await page.locator('.home-returned li').nth(3).waitFor();
    await page.getByRole('button', { name: /Code, English or Chinese name/ }).click();
    await page.getByRole('combobox', { name: 'Search assets' }).fill('AK112');
    await page.getByRole('option', { name: 'ivonescimab' }).first().waitFor();
  });

  it.each([
    ['/market', '.published tbody tr:nth-child(2)'],
    ['/check?explained=true', '.findings td:last-child'],
  ])('leaves no sentence of ours in English on the Chinese page %s', async (path, where) => {
    const page = await workbench.open(path, { locale: 'zh-CN' });
    await page.locator(where).first().waitFor();
    expect(await page.locator(`${where} [lang="en"]`).allTextContents()).toEqual([]);
  });
});
