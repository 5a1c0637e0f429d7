import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { mapHkexRow } from './map.ts';
import { type HkexFormat, readHkex } from './parse.ts';

/** Self-made lists in the shape of the title search; no company in them exists. */
const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');

async function announcements(text: string, format: HkexFormat) {
  const { records, problems } = await readAll(readHkex(inPieces(text), format));
  const mapped = records.map(mapHkexRow);
  return {
    found: mapped.flatMap((one) => ('value' in one ? [one.value] : [])),
    problems: [...problems, ...mapped.flatMap((one) => ('problem' in one ? [one.problem] : []))],
  };
}

describe('a list of the title search as JSON', async () => {
  const { found, problems } = await announcements(sample('search.json'), 'json');

  it('gives number, headline, day in Hong Kong, issuer with its code, and the link', () => {
    expect(found[0]).toEqual({
      id: '11000001',
      title: 'VOLUNTARY ANNOUNCEMENT – LICENCE AGREEMENT FOR SX-101',
      url: 'https://www1.hkexnews.hk/listedco/listconews/sehk/2025/0131/2025013100001.pdf',
      published: '2025-01-31',
      issuer: 'EXAMPLE BIO-B',
      stockCode: '09990',
      categories: ['Announcements and Notices', 'Inside Information', 'Other - Business Update'],
      summary: null,
      lang: 'en',
    });
  });

  it('writes the day before the month: 02/03 is March', () => {
    expect([found[1]?.published, found[1]?.lang, found[1]?.categories]).toEqual([
      '2025-03-02',
      'zh',
      ['公告及通告', '內幕消息'],
    ]);
  });

  it('puts aside a row whose day does not exist', () => {
    expect(problems.map(({ field, wrong }) => [field, wrong])).toEqual([
      ['DATE_TIME', '"31/02/2025 08:00" is no date: there is no such day.'],
    ]);
  });

  it('is the same as a bare list of rows', async () => {
    const rows = (JSON.parse(sample('search.json')) as { result: string }).result;
    expect((await announcements(rows, 'json')).found).toEqual(found);
  });
});

describe('what a user copied', () => {
  it('a table with English headings; a row without a headline is put aside', async () => {
    const { found, problems } = await announcements(sample('table.tsv'), 'csv');
    expect(found.map(({ id, stockCode, published }) => [id, stockCode, published])).toEqual([
      ['2025013100001', '09990', '2025-01-31'],
    ]);
    expect(problems.map(({ wrong }) => wrong)).toEqual(['the row has no headline.']);
  });

  it('a table with Chinese headings', async () => {
    const { found } = await announcements(sample('table-zh.csv'), 'csv');
    expect(found.map(({ id, issuer, lang }) => [id, issuer, lang])).toEqual([
      ['2025030200002_c', '示例生物－Ｂ', 'zh'],
    ]);
  });

  it('the page itself, whose cells repeat their headings', async () => {
    const { found, problems } = await announcements(sample('page.html.txt'), 'html');
    expect(problems).toEqual([]);
    expect(found).toMatchObject([
      {
        title: 'VOLUNTARY ANNOUNCEMENT',
        stockCode: '09990',
        categories: ['Announcements and Notices', 'Inside Information'],
      },
    ]);
  });
});

describe('what is no list of announcements', () => {
  it('is told once, with the headings that were looked for', async () => {
    const { found, problems } = await announcements('a,b\n1,2\n3,4\n', 'csv');
    expect([found.length, problems.length]).toEqual([0, 1]);
    expect(problems[0]?.wrong).toContain('no column "release time" and "document"');
    expect((await announcements('<html><body>Please wait</body></html>', 'html')).problems).toHaveLength(1);
    expect((await announcements('{"result":"[{\\"NEWS_ID\\": \\"1', 'json')).problems.length).toBeGreaterThan(0);
  });
});
