import { readFileSync } from 'node:fs';
import { Refusal } from '@beringia/domain/basics/errors';
import { hasChineseAuthors, type Paper } from '@beringia/domain/scouting/paper';
import { describe, expect, it } from 'vitest';
import { issueDate, papersOf } from './map.ts';
import { parseEuropePmc } from './parse.ts';
import { paperReaders } from './testing/readers.ts';

/** Self-made pages in the shape of the Europe PMC search; no paper and no person in them exists. */
const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');
async function papers(name: string, readOn: string | null = null): Promise<Paper[]> {
  const page = await parseEuropePmc(sample(name));
  return papersOf(page, paperReaders(readOn)).flatMap((one) => ('value' in one ? [one.value] : []));
}

describe('a page of core results', async () => {
  const [article, preprint] = await papers('core.json');

  it('says how many there are, how to go on, and puts aside what has no number', async () => {
    const page = await parseEuropePmc(sample('core.json'));
    expect([page.total, page.next, page.records.length]).toEqual([3, 'SAMPLE2', 2]);
    expect(page.problems.map(({ field, at, raw }) => [field, at.record, raw?.includes('lost its number')])).toEqual([
      ['id', 3, true],
    ]);
  });

  it('reads the numbers of an article and of a preprint', () => {
    expect(article?.ids).toEqual({ pmid: '90000001', pmcid: 'PMC9000001', doi: '10.0000/sample.1', preprint: null });
    expect([preprint?.id, preprint?.kind, preprint?.journal]).toEqual([
      'preprint-ppr900001',
      'preprint',
      'Example Server',
    ]);
  });

  it('keeps the issue a month, and the first sight months before it', () => {
    expect([article?.published, article?.firstSeen.value]).toEqual(['2026-03', '2025-10-30']);
    expect(article?.firstSeen.because[0]).toContain(
      'published online 2025-10-30; later: first indexed by Europe PMC 2025-11-02',
    );
  });

  it('flags authors in China and keeps neither their names nor their addresses of mail', () => {
    expect(article?.affiliations?.map(({ countries }) => countries)).toEqual([['CN']]);
    expect(hasChineseAuthors(article?.affiliations ?? null)).toBe(true);
    expect(article?.authorCount).toBe(2);
    expect(JSON.stringify(article)).not.toMatch(/@|Author A|Electronic/u);
  });

  it('points at codes of drugs, and not at genes, trials or numbers', () => {
    expect(article?.codes.map(({ text, field, start }) => [text, field, start])).toEqual([
      ['XYZ1234', 'title', 19],
      ['XYZ1234', 'abstract', 11],
      ['HLX10', 'abstract', 68],
    ]);
  });
});

describe('other pages', () => {
  it('reads XML, where markup is escaped twice', async () => {
    const [paper] = await papers('lite.xml');
    expect(paper?.title).toBe('Lanthanum 6A & others.');
  });

  it('does not say that a lite result has no abstract, no author in China, or two authors and no more', async () => {
    const [paper] = await papers('lite.xml');
    expect([paper?.hasAbstract, paper?.affiliations, paper?.authorCount]).toEqual([null, null, null]);
    expect(hasChineseAuthors(paper?.affiliations ?? null)).toBeNull();
  });

  it('ends where the cursor stands still', async () => {
    expect((await parseEuropePmc(sample('lite.xml'))).next).toBeNull();
  });

  it('knows that a paper was public when it was read, whatever its issue says', async () => {
    const [paper] = await papers('lite.xml', '2024-04-01');
    expect(paper?.firstSeen.value).toBe('2024-04-01');
  });

  it('refuses an error of the service and a page cut off, and says what to do', async () => {
    await expect(parseEuropePmc(sample('error.json'))).rejects.toThrow('Europe PMC answered: Query is empty');
    await expect(parseEuropePmc(sample('core.json').slice(0, 700))).rejects.toThrow('Ask for the same page again');
    await expect(parseEuropePmc(sample('lite.xml').slice(0, 300))).rejects.toThrow(Refusal);
    await expect(parseEuropePmc('{}')).rejects.toThrow(Refusal);
  });
});

it.each([
  ['2025', '2025'],
  ['2025 Dec', '2025-12'],
  ['2025 Dec 6', '2025-12-06'],
  ['2025 Jul-Aug', '2025'],
  ['2025 Spring', '2025'],
  ['2025 Feb 30', '2025'],
  ['Winter', null],
])('an issue dated %s is known to %s', (text, date) => {
  expect(issueDate(text)).toBe(date);
});
