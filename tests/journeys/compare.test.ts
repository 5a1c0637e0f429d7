import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();

describe.skipIf(chromium === null)('comparing deals in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  it('starts from a deal, shows the ladder whole, and every number opens its deals', async () => {
    const page = await workbench.open('/deals/innocare-zenas-orelabrutinib-2025');
    await page.getByRole('link', { name: 'Comparable deals' }).click();
    await page.waitForURL(/compare\?deal=innocare-zenas-orelabrutinib-2025/);
    await page.getByRole('heading', { name: 'Widening ladder' }).waitFor();
    const rungs = page.locator('.ladder tbody tr');
    expect(await rungs.count()).toBe(8);
    expect(await page.locator('[aria-current="step"]').count()).toBe(1);
    await page.locator('[aria-current="step"] button').click();
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('takes a typed profile from its address, and shows no percentile below eight', async () => {
    const page = await workbench.open('/compare?modality=adc&stage=phase-1&type=license');
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    const royalty = page.locator('.figures > div', { hasText: 'Royalty on net sales' });
    const words = await royalty.textContent();
    expect(words?.includes('read the deals below')).toBe(!/medians of/.test(words ?? ''));
    await page.getByRole('columnheader', { name: 'Cash at signing' }).waitFor();
    await page.getByLabel('Highest stage').selectOption('phase-3');
    await page.waitForURL(/stage=phase-3/);
  });

  it('finds a deal by its Chinese name, from the keyboard alone', async () => {
    const page = await workbench.open('/compare');
    await page.getByLabel('Deal', { exact: true }).focus();
    await page.keyboard.type('康方');
    await page.getByRole('button', { name: /Akeso → Summit/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/deal=/);
    await page.getByRole('heading', { name: 'The deals' }).waitFor();
  });

  it('opens one criterion that the deal would fill', async () => {
    const page = await workbench.open('/compare?deal=innocare-zenas-orelabrutinib-2025&stage=any');
    await page.getByRole('heading', { name: 'Widening ladder' }).waitFor();
    expect(await page.getByLabel('Highest stage').inputValue()).toBe('any');
    expect(await page.getByLabel('Modality').locator('option:checked').textContent()).toContain('Small molecule');
  });

  it('says so when there is no such deal, without naming a command', async () => {
    const page = await workbench.open('/compare?deal=nobody');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/There is no deal "nobody"/);
    expect(await alert.textContent()).not.toMatch(/beringia |--/);
  });

  it('speaks Chinese', async () => {
    const page = await workbench.open('/compare?modality=adc&stage=phase-1', { locale: 'zh-CN' });
    await page.getByRole('heading', { name: '放宽阶梯' }).waitFor();
    await page.getByText('各项全部相同').first().waitFor();
    await page.getByText('排除NewCo交易。').waitFor();
  });
});
