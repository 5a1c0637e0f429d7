import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitsTheScreen, SETTINGS, violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();
const IVONESCIMAB = '/assets/ivonescimab';
const MAP = '.rights .map';
const SCREENSHOT = fileURLToPath(new URL('../../docs/screenshots/rights.png', import.meta.url));

describe.skipIf(chromium === null)('assets and their rights in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  /** Waits for a country on the map to be in a state, as its title says. */
  const stateOnMap = (page: Awaited<ReturnType<Workbench['open']>>, words: string) =>
    page.waitForFunction(
      ([map, title]) => [...document.querySelectorAll(`${map} title`)].some((one) => one.textContent === title),
      [MAP, words] as const,
    );

  it('finds 依沃西单抗, says which name matched, and lands on the one asset', async () => {
    const page = await workbench.open('/assets');
    await page.getByText('758 assets').waitFor();
    await page.getByRole('searchbox', { name: 'Search assets' }).fill('依沃西单抗');
    await page.getByRole('columnheader', { name: 'Name that matched' }).waitFor();
    await page.getByText('1 asset', { exact: true }).waitFor();
    expect(await page.locator('tbody .col-matched').textContent()).toBe('依沃西单抗');
    await page.getByRole('link', { name: 'ivonescimab' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /ivonescimab 依沃西单抗/ }).waitFor();
    await stateOnMap(page, 'United States: Held');
  });

  it('moves through time: Brazil is kept the day before the expansion and held on the day', async () => {
    const page = await workbench.open(IVONESCIMAB);
    await stateOnMap(page, 'Brazil: Held');
    await page.screenshot({ path: SCREENSHOT });
    await page.getByLabel('As of', { exact: true }).fill('2024-06-02');
    await page.getByLabel('As of', { exact: true }).press('Enter');
    await page.waitForURL(/asOf=2024-06-02/);
    await stateOnMap(page, 'Brazil: Retained');
    await page.getByLabel('Country', { exact: true }).selectOption('BR');
    await page.locator('.answers', { hasText: 'Akeso' }).waitFor();
    await page.getByRole('slider').press('ArrowRight');
    await page.waitForURL(/asOf=2024-06-03/);
    await stateOnMap(page, 'Brazil: Held');
    await page.locator('.answers', { hasText: 'Summit Therapeutics' }).waitFor();
    const again = await workbench.open(`${IVONESCIMAB}?asOf=2024-06-02&country=BR`);
    await again.locator('.answers', { hasText: 'Akeso' }).waitFor();
    expect(await again.locator('.answers').textContent()).toMatch(/Retained.*2023-01/);
  });

  it('never shows a Chinese phase as the world’s', async () => {
    const page = await workbench.open('/assets/hlx14');
    await page.locator('[data-stage="china"]').waitFor();
    expect(await page.locator('[data-stage="china"] dd').textContent()).toMatch(/^Filed/);
    expect(await page.locator('[data-stage="highest"] dd').textContent()).toMatch(/^Approved/);
    const unknown = await workbench.open('/assets/elecoglipron');
    await unknown.locator('[data-stage="china"]').waitFor();
    expect(await unknown.locator('[data-stage="china"] dd').textContent()).toMatch(/Nobody said how far it is/);
  });

  it('says "no grant found" with the day and what was searched, and never as an offer', async () => {
    const page = await workbench.open('/assets/23-valent-pneumococcal-polysaccharide-vaccine?country=US');
    const answer = page.locator('.answers');
    await answer.waitFor();
    expect(await answer.textContent()).toMatch(/No grant found in the 1 record searched, last checked Nov 2026/);
    await answer.getByText('What was searched').click();
    await answer.getByRole('link').first().waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/for sale|is available|still free/i);
  });

  it('names the owner of a holder that was bought, in the table, on the map and in the answer', async () => {
    const page = await workbench.open('/assets/shr-1905?country=US');
    await stateOnMap(page, 'United States: Held (Aiolos Bio, owned by GSK since 15 Feb 2024)');
    await stateOnMap(page, 'mainland China: Retained');
    const owned = /Aiolos Bio, owned by GSK since 15 Feb 2024/;
    await page.locator('.holders').getByRole('row', { name: owned }).waitFor();
    await page.locator('.answers', { hasText: owned }).waitFor();
    const before = await workbench.open('/assets/shr-1905?asOf=2024-02-14');
    await stateOnMap(before, 'United States: Held');
    expect(await before.locator('.holders').textContent()).not.toMatch(/owned by/);
  });

  it('says that a licence ended and left no heir, and never as an offer', async () => {
    const page = await workbench.open('/assets/fcn-338?country=US');
    const ended = 'Licence ended 2022, no source says where the rights went; not for sale, ask';
    await stateOnMap(page, `United States: No grant found (${ended})`);
    await page.locator('.holders').getByText(ended).waitFor();
    await page.locator('.answers').getByText(ended).waitFor();
    const undated = await workbench.open('/assets/eq121');
    await undated.locator('.holders').getByText('Licence ended (day not known), no source says').waitFor();
  });

  it('shows the stage of a former licensee with the end of the licence', async () => {
    const stage = '[data-stage="licensee"]';
    const page = await workbench.open('/assets/tislelizumab');
    await page.locator(stage).getByText('Not current: of a licence that ended 17 Sep 2023; rights returned').waitFor();
    const standing = await workbench.open(IVONESCIMAB);
    await standing.locator(stage).waitFor();
    expect(await standing.locator(stage).textContent()).not.toMatch(/Not current/);
  });

  it('says that nothing is known where no record could be searched', async () => {
    const page = await workbench.open('/assets/131i-chtnt');
    await page.getByText('no record could be searched for grants').waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/No grant found/);
  });

  it('keeps a field of use in the address', async () => {
    const page = await workbench.open('/assets/orelabrutinib');
    await stateOnMap(page, 'United States: Differs by field');
    await page.getByLabel('Field of use').selectOption('oncology');
    await page.waitForURL(/field=oncology/);
    await stateOnMap(page, 'United States: Retained');
  });

  it('takes pasted read-outs, names every wrong cell, and lets one be withdrawn', async () => {
    const page = await workbench.open(IVONESCIMAB);
    const box = page.getByLabel('Table with a heading row');
    await box.fill('trial\tendpoint\tvalue\tunit\tn\tcutoff\tsource\nTrial A\tORR\thigh\t%\t12\t2024-05\tour file');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('cell', { name: '"high" does not fit.' }).waitFor();
    expect(await page.getByRole('rowheader', { name: /^(Line )?2$/ }).count()).toBe(1);
    await box.fill('trial\tendpoint\tvalue\tunit\tn\tcutoff\tsource\nTrial A\tORR\t50\t%\t12\t2024-05\tour file');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('1 read-out added.').waitFor();
    const short = page.locator('section', { has: page.locator('#read-outs-in-short') });
    expect(await short.textContent()).toMatch(/ORR 50%.*n 12.*cut-off May 2024/);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Withdraw ORR of Trial A' }).click();
    await short.getByText('None entered.').waitFor();
  });

  it('speaks Chinese', async () => {
    const page = await workbench.open(IVONESCIMAB, { locale: 'zh-CN' });
    await page.getByRole('heading', { name: '谁持有什么' }).waitFor();
    await stateOnMap(page, '美国: 已被持有');
    const bought = await workbench.open('/assets/shr-1905', { locale: 'zh-CN' });
    await bought.locator('.holders', { hasText: /，自2024年2月15日起归 GSK 所有/ }).waitFor();
    const ended = await workbench.open('/assets/fcn-338', { locale: 'zh-CN' });
    await ended.locator('.holders').getByText('许可已于2022年终止，无来源说明权利去向').waitFor();
  });

  for (const path of [
    '/assets',
    '/assets?q=AK112',
    `${IVONESCIMAB}?asOf=2024-06-02&country=BR`,
    '/assets/orelabrutinib',
    '/assets/shr-1905?country=US',
    '/assets/fcn-338?country=US',
    '/assets/tislelizumab',
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
