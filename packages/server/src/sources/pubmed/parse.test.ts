import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paperReaders } from '../europe-pmc/testing/readers.ts';
import type { Read } from '../reading/read.ts';
import { paperOfPubMed } from './map.ts';
import { type PubMedArticle, parsePubMed } from './parse.ts';

/** A self-made answer in the shape of EFetch; no paper and no person in it exists. */
const sample = readFileSync(new URL('./samples/efetch.xml', import.meta.url), 'utf8');

async function read(text: string) {
  const reads: Read<PubMedArticle>[] = [];
  for await (const one of parsePubMed(text)) reads.push(one);
  const articles = reads.flatMap((one) => ('record' in one ? [one.record] : []));
  return {
    papers: articles.map((article) => paperOfPubMed(article, paperReaders())),
    problems: reads.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  };
}

describe('articles of PubMed', async () => {
  const { papers, problems } = await read(sample);
  const [first, second] = papers;

  it('have their own numbers, not those of their references', () => {
    expect(first?.ids).toEqual({ pmid: '90000001', pmcid: 'PMC9000001', doi: '10.0000/sample.1', preprint: null });
  });

  it('keep the words of a title in order across italics', () => {
    expect(first?.title).toBe('XYZ1234, a bispecific antibody for EGFR-mutant disease with m6A changes.');
  });

  it('were seen first online, not when received and not when the issue came', () => {
    expect([first?.firstSeen.value, first?.published]).toEqual(['2025-10-30', '2026-03']);
    expect([second?.firstSeen.value, second?.published]).toEqual([null, '2024']);
  });

  it('tell authors in China, a retraction and a missing abstract', () => {
    expect(first?.affiliations?.map(({ countries }) => countries)).toEqual([['CN']]);
    expect(first?.types).toContain('retracted publication');
    expect([first?.hasAbstract, second?.hasAbstract]).toEqual([true, false]);
    expect([first?.authorCount, second?.authorCount]).toEqual([2, null]);
  });

  it('point at codes in title and abstract', () => {
    expect(first?.codes.map(({ text, field, start }) => [text, field, start])).toEqual([
      ['XYZ1234', 'title', 0],
      ['XYZ1234', 'abstract', 12],
    ]);
  });

  it('without a number are put aside', () => {
    expect(problems.map(({ field, at }) => [field, at.record])).toEqual([['PMID', 3]]);
  });
});

describe('bad answers of PubMed', () => {
  it('are read as far as they go, and the break is told', async () => {
    const { papers, problems } = await read(sample.slice(0, sample.indexOf('Without an abstract')));
    expect([papers.length, problems.length]).toEqual([1, 1]);
  });

  it('with entities of their own are refused', async () => {
    const bomb = sample.replace(/<!DOCTYPE[^>]*>/u, '<!DOCTYPE PubmedArticleSet [<!ENTITY a "aaaa">]>');
    const { papers, problems } = await read(bomb);
    expect(papers).toEqual([]);
    expect(problems[0]?.wrong).toContain('document type definition');
  });
});
