import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();

describe.skipIf(chromium === null)('data quality in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  it('shows each rule with its findings, and none unexplained among the inconsistent ones', async () => {
    const page = await workbench.open('/check');
    const unexplained = page
      .locator('.figures > div', { hasText: 'Unexplained inconsistencies' })
      .locator('dd')
      .first();
    await page.getByRole('button', { name: /Total differs from its parts/ }).waitFor();
    expect(await unexplained.textContent()).toBe('0');
  });

  it('narrows by severity and by rule, in the address', async () => {
    const page = await workbench.open('/check');
    await page.getByText('Inconsistent', { exact: true }).first().waitFor();
    await page.locator('.controls').getByText('Inconsistent', { exact: true }).click();
    await page.waitForURL(/kind=inconsistent/);
    await page.getByRole('button', { name: /Total differs from its parts/ }).click();
    await page.waitForURL(/rule=total-differs-from-parts/);
    const again = await workbench.open(new URL(page.url()).pathname + new URL(page.url()).search);
    const rule = again.getByRole('button', { name: /Total differs from its parts/ });
    await rule.waitFor();
    expect(await rule.getAttribute('aria-pressed')).toBe('true');
    expect(await again.locator('.findings').getByText('Dates out of order').count()).toBe(0);
  });

  it('opens the deal at the field, with its evidence, and back again', async () => {
    const page = await workbench.open('/check?rule=total-differs-from-parts');
    await page.getByRole('link', { name: /Jacobio → AstraZeneca/ }).click();
    await page.waitForURL(/field=amounts\.total/);
    await page.getByRole('dialog').getByRole('heading', { name: 'Headline total' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Data quality' }).click();
    await page.waitForURL(/check\?deal=/);
    await page.getByText('Only this deal:').waitFor();
  });

  it('marks a field that has no evidence of its own', async () => {
    const page = await workbench.open('/check?rule=company-without-row');
    await page.locator('.findings tbody a').first().click();
    await page.waitForURL(/field=licens/);
    await page.locator('.at-field').waitFor();
  });

  it('speaks Chinese', async () => {
    const page = await workbench.open('/check?kind=inconsistent', { locale: 'zh-CN' });
    await page
      .getByText(/分项之和/)
      .first()
      .waitFor();
    expect(await page.getByText(/^The parts give/).count()).toBe(0);
  });
});
