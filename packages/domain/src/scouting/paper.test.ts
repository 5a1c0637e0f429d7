import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../basics/partial-date.ts';
import { firstSeen, hasChineseAuthors, paperId } from './paper.ts';

const on = (date: string, what: string) => ({ date: parsePartialDate(date), what });

describe('when a paper was first seen', () => {
  it('is the day it was indexed when its issue came a year later', () => {
    expect(firstSeen([on('2025-12', 'issue'), on('2024-12-22', 'indexed')])).toEqual({
      value: '2024-12-22',
      because: ['indexed 2024-12-22; later: issue 2025-12'],
    });
  });

  it('is a day inside the month rather than the month', () => {
    expect(firstSeen([on('2024-12', 'issue'), on('2024-12-22', 'indexed')]).value).toBe('2024-12-22');
    expect(firstSeen([on('2024-11', 'issue'), on('2024-12-22', 'indexed')]).value).toBe('2024-11');
  });

  it('is unknown without a date, and says what would settle it', () => {
    expect(firstSeen([{ date: null, what: 'issue' }])).toEqual({
      value: null,
      because: ['the source gives no date; the journal would settle it'],
    });
  });
});

describe('authors in China', () => {
  const address = (inChina: boolean | null) => ({ text: '', countries: [], inChina });

  it('are there, are not there, or cannot be told', () => {
    expect(hasChineseAuthors([address(null), address(true)])).toBe(true);
    expect(hasChineseAuthors([address(false)])).toBe(false);
    expect(hasChineseAuthors([address(false), address(null)])).toBeNull();
    expect(hasChineseAuthors([])).toBeNull();
    expect(hasChineseAuthors(null)).toBeNull();
  });
});

it('a paper is known by its PubMed number first', () => {
  expect(paperId({ pmid: '1', pmcid: 'PMC2', doi: '10.1/x', preprint: null })).toBe('pmid-1');
  expect(paperId({ pmid: null, pmcid: 'PMC2', doi: '10.1/x', preprint: null })).toBe('pmcid-pmc2');
  expect(paperId({ pmid: null, pmcid: null, doi: null, preprint: null })).toBeNull();
});
