import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Paper } from '@beringia/domain/scouting/paper';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { papersOf } from './map.ts';
import { type EuropePmcPage, parseEuropePmc } from './parse.ts';
import { paperReaders } from './testing/readers.ts';

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';
const folder = join(shared ?? '', 'datasets/europepmc-search');

async function read(name: string): Promise<{ page: EuropePmcPage; papers: Paper[] }> {
  const bytes = readFileSync(join(folder, name));
  const page = await parseEuropePmc((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  return { page, papers: papersOf(page, paperReaders()).flatMap((one) => ('value' in one ? [one.value] : [])) };
}

describe.skipIf(shared === null)(`real pages of Europe PMC${skipped}`, () => {
  test('every file reads: records, put aside, mapped, total', async () => {
    const rows: Record<string, string> = {};
    for (const name of readdirSync(folder)) {
      const { page, papers } = await read(name);
      rows[name] = `${page.resultType} ${page.records.length} ${page.problems.length} ${papers.length} ${page.total}`;
    }
    expect(rows).toEqual({
      'search_1000results_cancer.json.gz': 'lite 1000 0 1000 5059039',
      'search_cancer.json': 'lite 25 0 25 5059039',
      'search_cancer.xml': 'lite 25 0 25 5059039',
      'search_cancer_core.json': 'core 25 0 25 5059039',
      'search_cancer_dc.xml': 'dc 25 0 25 5059039',
      'search_cancer_idlist.json': 'idlist 25 0 25 5059039',
      'search_cancer_page2.json': 'lite 5 0 5 5059039',
      'search_cancer_sorted_cited.json': 'lite 25 0 25 5059039',
      'search_no_results.json': 'lite 0 0 0 0',
      'search_post_cancer.json': 'lite 25 0 25 5933343',
    });
  });

  test('JSON and XML of one search are the same papers', async () => {
    const [json, xml] = [await read('search_cancer.json'), await read('search_cancer.xml')];
    expect(xml.papers).toEqual(json.papers);
    const [core, dublin] = [await read('search_cancer_core.json'), await read('search_cancer_dc.xml')];
    expect(dublin.papers.map(({ ids }) => ids)).toEqual(core.papers.map(({ ids }) => ids));
    expect(dublin.papers.map(({ hasAbstract }) => hasAbstract)).toEqual(
      core.papers.map(({ hasAbstract }) => hasAbstract),
    );
  });

  test('no id twice, and three kinds of paper', async () => {
    const { papers } = await read('search_1000results_cancer.json.gz');
    expect(new Set(papers.map(({ id }) => id)).size).toBe(1000);
    const count = (kind: Paper['kind']) => papers.filter((paper) => paper.kind === kind).length;
    expect([count('article'), count('preprint'), count('book')]).toEqual([975, 24, 1]);
  });

  test('145 papers of 1,000 were indexed before the day of their issue: first seen says so', async () => {
    const { papers } = await read('search_1000results_cancer.json.gz');
    const early = papers.filter(({ published, firstSeen }) => (firstSeen.value ?? '') < (published ?? ''));
    expect(early.length).toBe(145);
    expect(papers.filter(({ firstSeen }) => firstSeen.value === null)).toEqual([]);
  });

  test('countries of affiliations: all told but three, five papers from China', async () => {
    const { papers } = await read('search_cancer_core.json');
    const affiliations = papers.flatMap((paper) => paper.affiliations ?? []);
    const untold = new Set(affiliations.filter(({ inChina }) => inChina === null).map(({ text }) => text));
    expect(untold.size).toBe(3);
    expect(papers.filter((paper) => paper.affiliations?.some(({ inChina }) => inChina)).length).toBe(5);
    expect(affiliations.filter(({ text }) => text.includes('@'))).toEqual([]);
  });

  test('tokens like codes in 1,025 titles and 21 abstracts: four, and each is a compound', async () => {
    const names = ['search_1000results_cancer.json.gz', 'search_cancer_core.json', 'search_post_cancer.json'];
    const found = (await Promise.all(names.map(read))).flatMap(({ papers }) => papers.flatMap(({ codes }) => codes));
    expect(found.map(({ text }) => text)).toEqual(['FTY720', 'PSMA-1007', 'KHK2455', 'CB-5083']);
  });
});
