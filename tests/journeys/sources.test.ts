import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitsTheScreen, SETTINGS, violations } from '../support/accessibility.ts';
import { chromiumPath } from '../support/needs.ts';
import { openWorkbench, type Workbench } from '../support/workbench.ts';

const chromium = chromiumPath();
const SAMPLE = fileURLToPath(
  new URL('../../packages/server/src/sources/clinicaltrials-gov/samples/studies-v2.json', import.meta.url),
);
const LIST = fileURLToPath(new URL('../../packages/server/src/sources/csl/samples/consolidated.json', import.meta.url));
const RECORD = '/sources/records/clinicaltrials-gov/NCT99999901';

async function importThrough(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles('.source-panel input[type=file]', { name, mimeType: 'application/json', buffer });
}

const job = (page: Page, name: string, state: string) =>
  page.locator(`.source-panel .job[data-state="${state}"]`, { hasText: name });

describe.skipIf(chromium === null)('sources in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
  });
  afterAll(() => workbench?.close());

  it('imports a file, follows it to its end, and opens a record of it', async () => {
    const page = await workbench.open('/');
    await page.getByRole('heading').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL(/\/sources$/);
    await page.getByRole('button', { name: 'Import: ClinicalTrials.gov', exact: true }).click();
    await importThrough(page, 'studies-v2.json', readFileSync(SAMPLE));
    await page.getByText('studies-v2.json: in line').waitFor();
    await job(page, 'Read studies-v2.json', 'done').getByText('2 new').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '2 trials' }).click();
    await page.getByRole('link', { name: /SMP-101 in Combination/ }).click();
    await page.waitForURL(new RegExp(`${RECORD}$`));
    const partner = page.getByRole('row', { name: /^Pembrolizumab/ });
    expect(await partner.textContent()).toMatch(/combination partner[\s\S]+beside it: SMP-101/);
    await page.getByText('Read from: studies-v2.json, record 1').waitFor();
    await page.getByText('Taiwan').waitFor();
  });

  it('reads what it can of a damaged file, and says what it set aside and where', async () => {
    const whole = readFileSync(SAMPLE);
    const page = await workbench.open('/sources?source=clinicaltrials-gov&do=import');
    await importThrough(page, 'cut.json', whole.subarray(0, Math.floor(whole.length * 0.7)));
    const link = page
      .locator('.source-panel .job', { hasText: 'Read cut.json' })
      .getByRole('link', { name: /set aside/ });
    await link.click();
    await page.waitForURL(/\/sources\/quarantine\?job=/);
    await page.getByText('Of one job only.').waitFor();
    await page.locator('.quarantine-table tbody tr').first().waitFor();
    expect(await page.locator('.quarantine-table tbody tr').first().textContent()).toMatch(
      /ClinicalTrials\.gov\s*record \d/,
    );
    await page.locator('.quarantine-table summary').first().click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForURL(/\/sources\/quarantine$/);
  });

  it('says which ending tells a format, instead of guessing', async () => {
    const page = await workbench.open('/sources?source=clinicaltrials-gov&do=import');
    await importThrough(page, 'studies.docx', Buffer.from('{}'));
    await page.getByText(/The ending of "studies\.docx" tells no format/).waitFor();
  });

  it('says what to set for a source that lacks its key, and asks nothing', async () => {
    const page = await workbench.open('/sources?source=epo-ops&do=sync');
    await page.locator('.source-panel').getByText('BERINGIA_KEY_EPO_OPS').first().waitFor();
    expect(await page.getByRole('button', { name: 'Start the sync' }).isDisabled()).toBe(true);
  });

  it('keeps a schedule', async () => {
    const page = await workbench.open('/sources?source=pubmed&do=more');
    await page.getByLabel('Sync by itself').selectOption({ label: 'Mondays' });
    await page.getByText('Saved; next 30 Nov 2026').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#source-pubmed').getByText('Mondays').waitFor();
  });

  it('finds a record by a word in it, and keeps the question in the address', async () => {
    const page = await workbench.open('/sources/records');
    await page.getByLabel('Search records').fill('docetaxel');
    await page.waitForURL(/q=docetaxel/);
    await page.getByText('1 record', { exact: true }).waitFor();
    await page.getByLabel('Kind').selectOption('patent');
    await page.getByText('No record has these words.').waitFor();
  });

  it('does the same in Chinese, without a sentence of ours in English', async () => {
    const page = await workbench.open('/sources?source=clinicaltrials-gov&do=import', { locale: 'zh-CN' });
    await importThrough(page, 'again.json', readFileSync(SAMPLE));
    await job(page, '读取 again.json', 'done').getByText('未变 2').waitFor();
    expect(await page.locator('.sources-table [lang="en"]').allTextContents()).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const record = await workbench.open(RECORD, { locale: 'zh-CN' });
    await record.getByText('联合用药', { exact: true }).waitFor();
    expect(await violations(record)).toEqual([]);
  });

  it('opens a record whose number holds a slash', async () => {
    const page = await workbench.open('/sources?source=csl&do=import');
    await importThrough(page, 'consolidated.json', readFileSync(LIST));
    await job(page, 'Read consolidated.json', 'done').waitFor();
    await page.goto(`${workbench.address}/sources/records?source=csl`);
    await page.getByRole('link', { name: /^EXAMPLE TRADING/ }).click();
    await page.waitForURL(/\/sources\/records\/csl\/SDN\/900001$/);
    await page.getByText('A name on a list is no verdict').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /^EXAMPLE TRADING/ }).waitFor();
  });

  it.each([
    ['/sources', 'Sources', '数据源'],
    ['/jobs', 'Jobs · Sources', '任务 · 数据源'],
    ['/sources/changes', 'Changes · Sources', '变更 · 数据源'],
  ])('names the page %s in both languages', async (path, english, chinese) => {
    for (const [locale, words] of [
      ['en-GB', english],
      ['zh-CN', chinese],
    ] as const) {
      const page = await workbench.open(path, { locale });
      await page.waitForFunction((title) => document.title === title, `${words} · Beringia`);
      await page.context().close();
    }
  });

  for (const path of ['/sources', '/jobs', '/sources/records', RECORD, '/sources/changes', '/sources/quarantine']) {
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
