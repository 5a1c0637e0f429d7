import { readFileSync } from 'node:fs';
import { Refusal } from '@beringia/domain/basics/errors';
import { filingWordTable } from '@beringia/domain/scouting/filing';
import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import { filingOfDocument, readFiling } from './map.ts';
import { parseEdgar } from './parse.ts';
import { parseSubmissions } from './submissions.ts';
import { filingWords } from './testing/words.ts';

/** A self-made submission; neither company exists. */
const sample = readFileSync(new URL('./samples/8-k-with-licence.txt', import.meta.url), 'utf8');

describe('a report on Form 8-K with a licence agreement', () => {
  const file = parseEdgar(sample);
  if (file.kind !== 'submission') throw new Error('the sample is a submission');
  const { filing, candidate } = readFiling(file.filing, file.parts, filingWords());

  it('says who filed what and when, under which former names', () => {
    expect(filing).toMatchObject({
      accession: '0000000001-26-000001',
      form: '8-K',
      filedOn: '2026-03-10',
      reportedFor: '2026-03-09',
    });
    expect(filing.filers).toEqual([
      { cik: '0000000001', name: 'Example Therapeutics, Inc.', tickers: [], formerNames: ['Sample Acquisition Corp.'] },
    ]);
  });

  it('finds the items in the text when the header gives them in words only, even split by tags', () => {
    expect(filing.items).toEqual(['1.01', '9.01']);
  });

  it('lists exhibits with their address, and says of each whether terms were left out', () => {
    expect(filing.documents.map(({ type, url, redacted }) => [type, url?.split('/').at(-1), redacted])).toEqual([
      ['8-K', 'ex8k.htm', false],
      ['EX-10.1', 'ex10-1.htm', true],
    ]);
  });

  it('is a candidate, with what carries it and the words that speak of a licence', () => {
    expect(candidate.value).toBe(true);
    expect(candidate.hints.map(({ id }) => id)).toEqual([
      'item-1.01',
      'ex-10',
      'licence-agreement',
      'exclusive-licence',
      'rights-to-develop',
      'royalties-and-milestones',
    ]);
    expect(candidate.because[0]).toBe('Item 1.01 reports that a material agreement was signed or amended.');
  });
});

describe('a document that came alone', () => {
  it('is told by its own words', () => {
    const words = readDocument(
      '<p>FORM 6-K</p><p>公告：独家许可协议</p><table><tr><td>Exhibit</td></tr><tr><td>99.1</td><td>Release</td></tr></table>',
    );
    expect(filingOfDocument(words, 'page.htm')).toMatchObject({ accession: null, form: '6-K', items: null });
    expect(words.exhibits).toEqual(['99.1']);
  });

  it('before 2004 has items with one number', () => {
    expect(readDocument('FORM 8-K\nItem 9. Regulation FD Disclosure\nSee Item 5 of the report.').items).toEqual(['9']);
  });

  it('does not take an item mentioned in a sentence for one that is reported', () => {
    expect(
      readDocument('<p>Item 2.02 Results</p><p>The information in this Item 1.01 shall not be filed.</p>').items,
    ).toEqual(['2.02']);
  });
});

describe('bad files of EDGAR', () => {
  it('are refused, with what to do', () => {
    expect(() => parseEdgar('')).toThrow(Refusal);
    expect(() => parseEdgar('{"cik": 1, "name": "Cut')).toThrow('Fetch the file again');
    expect(() => parseEdgar('<html><title>SEC.gov | Request Rate Threshold Exceeded</title></html>')).toThrow(
      'Set the contact in the settings',
    );
  });

  it('with columns of different length are refused, because rows would slip', () => {
    const columns = {
      accessionNumber: ['1', '2'],
      filingDate: ['2026-01-01'],
      reportDate: ['', ''],
      form: ['8-K', '8-K'],
      items: ['', ''],
      primaryDocument: ['', ''],
      primaryDocDescription: ['', ''],
    };
    const text = JSON.stringify({ cik: '1', name: 'Example', filings: { recent: columns, files: [] } });
    expect(() => parseSubmissions(text)).toThrow('column filingDate has 1 rows, accessionNumber has 2');
  });

  it('the table of words is whole', () => {
    expect(filingWordTable.safeParse(filingWords()).success).toBe(true);
  });
});
