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
const LIST = '/scout/pd1-vegf';

describe.skipIf(chromium === null)('scouting in a real browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench(chromium ?? '');
    await importSample();
    await runExample('PD-1/VEGF and PD-L1/VEGF bispecifics');
  });
  afterAll(() => workbench?.close());

  async function importSample() {
    const page = await workbench.open('/sources?source=clinicaltrials-gov&do=import');
    const buffer = readFileSync(SAMPLE);
    await page.setInputFiles('.source-panel input[type=file]', {
      name: 'studies-v2.json',
      mimeType: 'application/json',
      buffer,
    });
    await page.locator('.source-panel .job[data-state="done"]').first().waitFor();
    await page.close();
  }

  /** From the list of mandates, as a newcomer would. */
  async function runExample(name: string): Promise<Page> {
    const page = await workbench.open('/scout');
    await page.getByRole('region', { name: 'Worked examples' }).getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Save and run' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.locator('tr[data-candidate]').first().waitFor();
    return page;
  }

  const rowOf = (page: Page, name: string) => page.locator('tr[data-candidate]', { hasText: name }).first();

  it('shows a long list with its reasons, the sure ones apart, and never says for sale', async () => {
    const page = await workbench.open(LIST);
    await page.locator('.part-sure', { hasText: 'every must is answered yes' }).waitFor();
    await page.locator('.part-open', { hasText: 'nobody knows at least one must' }).waitFor();
    const row = rowOf(page, 'palverafusp alfa');
    await row.getByText('PD-L1 × VEGF').waitFor();
    expect(await row.textContent()).toMatch(/Bispecific[\s\S]+Came back/);
    expect(await row.locator('.top-reasons li').count()).toBe(3);
    const words = (await page.locator('main').textContent()) ?? '';
    const denied = /nobody says that it is for sale|nothing here is said to be for sale/g;
    expect(words.replace(denied, '')).not.toMatch(/for sale/i);
    expect(await violations(page)).toEqual([]);
  });

  it('says where it looked and what it could not see, in one line that opens into the ledger', async () => {
    const page = await workbench.open(LIST);
    const bar = page.locator('.coverage');
    expect(await bar.locator('summary').textContent()).toMatch(
      /deals of our own set[\s\S]*ClinicalTrials\.gov 2 records[\s\S]*blind spots: \d+ never imported/,
    );
    await bar.locator('summary').click();
    await bar.getByRole('heading', { name: 'What could not be seen' }).waitFor();
    await bar.getByText('whatever is published in Chinese alone', { exact: false }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is worked with the keyboard: j moves, 3 watches, u takes back, Enter opens', async () => {
    const page = await workbench.open(LIST);
    await page.locator('tr[data-candidate]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const row = page.locator('tr[data-candidate]').nth(1);
    await page.keyboard.press('3');
    await row.getByText('Watched').waitFor();
    await page.keyboard.press('u');
    await row.getByText('Watched').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/scout\/pd1-vegf\/runs\/[^/]+\/.+/);
    await page.getByRole('heading', { name: 'Reasons, by axis' }).waitFor();
  });

  it('keeps one, and declines another only with a reason, which it remembers', async () => {
    const page = await workbench.open(LIST);
    await page.getByRole('button', { name: 'Keep: palverafusp alfa' }).click();
    await rowOf(page, 'palverafusp alfa').getByText('Kept').waitFor();
    const other = rowOf(page, 'SMP-101');
    await other.getByRole('button', { name: 'Decline: SMP-101' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await dialog.getByText('A decline must have a reason.').waitFor();
    await dialog.getByRole('textbox').fill('only preclinical');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await other.getByText('only preclinical').waitFor();
    await page.reload();
    await page.locator(`tr[data-candidate]`, { hasText: 'only preclinical' }).waitFor();
    const later = await runExample('Anti-IgE antibodies after omalizumab');
    await rowOf(later, 'SMP-101').getByText('declined for “only preclinical”').waitFor();
  });

  it('opens a drug: every reason with its evidence, every question answered, what would settle the rest', async () => {
    const page = await workbench.open(LIST);
    await rowOf(page, 'palverafusp alfa').getByRole('link', { name: 'palverafusp alfa' }).click();
    await page.getByRole('heading', { name: 'The mandate, question by question' }).waitFor();
    expect(await page.getByRole('heading', { name: 'What would settle the unknown' }).count()).toBe(3);
    await page.getByText('A trial or approval in the United States').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open the asset page' }).click();
    await page.waitForURL(/\/assets\/palverafusp-alfa/);
  });

  // Two runs, three pages and an accessibility check of a long one.
  it('shows what left and why when the mandate asks for more, and every earlier run as it was', {
    timeout: 90_000,
  }, async () => {
    const page = await workbench.open('/scout/new?from=pd1-vegf');
    // The saved mandate fills the form when it has come.
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === 'pd1-vegf'));
    await page
      .getByRole('group', { name: 'Where the rights are' })
      .getByRole('checkbox', { name: 'Came back' })
      .uncheck();
    await page.getByRole('button', { name: 'Save and run' }).click();
    await page.getByRole('heading', { name: /Changed since the run before/ }).waitFor();
    const left = page.locator('.change-groups > div', { hasText: 'No longer in the list' });
    expect(await left.textContent()).toMatch(/palverafusp alfa/);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${workbench.address}/scout`);
    await page
      .getByRole('row', { name: /PD-1\/VEGF/ })
      .getByText(/alert/)
      .waitFor();
    await page.goto(`${workbench.address}/`);
    await page.getByRole('region', { name: 'What changed' }).getByRole('link', { name: 'palverafusp alfa' }).waitFor();
  });

  it('downloads the pack', async () => {
    const page = await workbench.open(LIST);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Excel pack' }).click();
    expect((await download).suggestedFilename()).toMatch(/^beringia-pd1-vegf-.+\.xlsx$/);
  });

  it('refuses a word that nothing bears, at its field, with the nearest names', async () => {
    const page = await workbench.open('/scout/new');
    await page.getByLabel('Name').fill('Wrong word');
    await page.getByLabel('Targets', { exact: true }).fill('PD-1 and VEGFZ');
    await page.getByRole('button', { name: 'Save and run' }).click();
    const field = page.locator('.want', { hasText: 'Targets' }).first();
    await field.getByText(/"VEGFZ" is no target that the vocabulary knows/).waitFor();
    expect(await field.textContent()).toMatch(/such as .*VEGF/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await violations(page)).toEqual([]);
    await page.getByText('JSON', { exact: true }).click();
    expect(await page.getByLabel('Mandate as JSON').inputValue()).toContain('"VEGFZ"');
  });

  it('draws the landscape as numbers: a cell opens its drugs, and a drug its record', async () => {
    const page = await workbench.open('/scout/landscape?target=PD-1', { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: /^PD-1 \+ VEGF, Bispecific: \d+ drugs/ }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'ivonescimab' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('link', { name: 'ivonescimab' }).click();
    await page.waitForURL(/\/assets\/ivonescimab/);
    await page.goto(`${workbench.address}/scout/landscape?target=PD-1&view=table`);
    await page
      .getByRole('row', { name: /PD-1 \+ VEGF/ })
      .first()
      .waitFor();
    await page.getByText('Not head to head').first().waitFor();
  });

  const PAGES = [
    '/',
    '/scout',
    '/scout/new?example=ige',
    LIST,
    `${LIST}?group=near-misses`,
    `${LIST}?group=left-out`,
    '/scout/landscape',
  ];
  const SEEN = SETTINGS.flatMap(({ name, ...options }) =>
    [['en', 'en-GB'] as const, ['zh', 'zh-CN'] as const].flatMap(([language, locale]) =>
      PAGES.map((path) => [path, `${name}, ${language}`, { ...options, locale }] as const),
    ),
  );
  it.each(SEEN)('%s is accessible and fits: %s', async (path, _name, options) => {
    const page = await workbench.open(path, options);
    await page.locator('main h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await violations(page)).toEqual([]);
    expect(await fitsTheScreen(page)).toBe(true);
    await page.close();
  });
});
