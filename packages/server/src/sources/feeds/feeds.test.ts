import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inPieces, readAll } from '../reading/testing/pieces.ts';
import { feedDay } from './dates.ts';
import { mapFeedItem } from './map.ts';
import { readFeed } from './parse.ts';

/** Self-made feeds; nobody and nothing in them exists. */
const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8');

async function announcements(content: string | Uint8Array, address: string | null = null, size?: number) {
  const { records, problems } = await readAll(readFeed(inPieces(content, size)));
  const mapped = records.map((record) => mapFeedItem(record, address));
  return {
    found: mapped.flatMap((one) => ('value' in one ? [one.value] : [])),
    problems: [...problems, ...mapped.flatMap((one) => ('problem' in one ? [one.problem] : []))],
  };
}

describe('a feed in RSS 2.0', async () => {
  const { found, problems } = await announcements(sample('rss.xml'), 'https://feeds.example.org/rss');

  it('gives headline, link, day and a short summary, with mark-up and entities resolved', () => {
    expect(found[0]).toEqual({
      id: 'wire-1',
      title: 'Example Bio & Sample Pharma sign licence for SX-101',
      url: 'https://wire.example.org/news/1?a=1&b=2',
      published: '2026-11-25',
      issuer: 'Example Bio Co., Ltd.',
      stockCode: null,
      categories: ['Licensing', 'China'],
      summary: 'SHANGHAI – Example Bio and Sample Pharma said today that P<0.05.',
      lang: 'en',
    });
  });

  it('names an item without a guid by its address, and one without either by what it says', () => {
    expect(found.map(({ id }) => id)).toEqual([
      'wire-1',
      'https://wire.example.org/news/2',
      'https://wire.example.org/news/3',
      expect.stringMatching(/^sha256-/u),
    ]);
    expect(found[1]?.published).toBe('2024-09-03');
  });

  it('keeps the name of an author and no mail address', () => {
    expect(found.map(({ issuer }) => issuer).slice(1, 3)).toEqual(['The Sample Desk', 'Sample Wire: Biotechnology']);
  });

  it('leaves a day that does not exist unknown, and says so; an item without words is put aside', () => {
    expect(found[2]).toMatchObject({ published: null, url: 'https://wire.example.org/news/3' });
    expect(problems.map(({ wrong }) => wrong)).toEqual([
      '"Mon, 31 Feb 2026 00:00:00 GMT" is no date.',
      'the item has neither a title nor a summary.',
    ]);
  });
});

describe('other kinds of feeds', () => {
  it('Atom: the alternate link, its base, and the day at the seat of who announces', async () => {
    const { found, problems } = await announcements(sample('atom.xml'));
    expect(problems).toEqual([]);
    expect(
      found.map(({ title, url, published, issuer, lang, summary }) => [title, url, published, issuer, lang, summary]),
    ).toEqual([
      [
        '示例生物与样本制药就SX-101达成独家许可协议',
        'https://bio.example.org/zh/news/7.html',
        '2026-11-24',
        '示例生物医药有限公司',
        'zh',
        '上海， 2026年11月24日',
      ],
      [
        'A title in Latin letters',
        'https://mirror.example.org/x/8.html',
        '2026-11-25',
        '示例生物',
        null,
        'Text of the entry.',
      ],
    ]);
  });

  it('RSS 1.0, whose items stand beside their channel', async () => {
    const { found } = await announcements(sample('rdf.xml'), null, 7);
    expect(found.map(({ id, issuer, published, lang }) => [id, issuer, published, lang])).toEqual([
      ['https://journal.example.org/1', 'Sample Society', '2026-11-20', 'en'],
    ]);
  });

  it('in GB18030, whether it says so or claims UTF-8', async () => {
    // 独家许可 in GB18030.
    const title = Buffer.from('b6c0bcd2d0edbfc9', 'hex');
    for (const encoding of ['gb2312', 'utf-8']) {
      const head = `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>`;
      const bytes = Buffer.concat([Buffer.from(head), title, Buffer.from('</title></item></channel></rss>')]);
      const { found } = await announcements(bytes, null, 16);
      expect(found.map((one) => [one.title, one.lang])).toEqual([['独家许可', 'zh']]);
    }
  });
});

describe('bad feeds', () => {
  it('a page in place of a feed is told', async () => {
    const { found, problems } = await announcements('<html><head><title>News</title></head><body></body></html>');
    expect([found, problems.map(({ wrong }) => wrong)]).toEqual([
      [],
      ['there is no feed here: no rss, RDF or feed element opens it.'],
    ]);
    expect((await announcements('')).problems).toHaveLength(1);
  });

  it('an empty line before the declaration is told, and the items are read', async () => {
    const { found, problems } = await announcements(`\n${sample('rdf.xml')}`);
    expect([found.length, problems.length]).toEqual([1, 1]);
  });

  it('a title of a picture does not stand in for that of the item', async () => {
    const { found } = await announcements('<rss><item><media:title>Logo</media:title><title>News</title></item></rss>');
    expect(found.map(({ title }) => title)).toEqual(['News']);
  });

  it('an empty feed is no error', async () => {
    expect(await announcements('<rss><channel><title>x</title></channel></rss>')).toEqual({ found: [], problems: [] });
  });

  it('cut off in the middle gives what came before, one item with an unknown entity is lost alone', async () => {
    const cut = await announcements(sample('rss.xml').split('and a date in')[0] ?? '');
    expect([cut.found.length, cut.problems.at(-1)?.wrong]).toEqual([1, 'the file ends inside a record.']);
    const odd = await announcements(
      '<rss><channel><item><title>A&nbsp;B</title></item><item><title>C</title></item></channel></rss>',
    );
    expect([odd.found.map(({ title }) => title), odd.problems.length]).toEqual([['C'], 1]);
  });

  it('a summary without end is cut at a word', async () => {
    const { found } = await announcements(
      `<rss><item><title>T</title><description>${'word '.repeat(400)}</description></item></rss>`,
    );
    expect(found[0]?.summary?.length).toBeLessThanOrEqual(300);
    expect(found[0]?.summary?.endsWith('word…')).toBe(true);
  });

  it('a link that is no address of the web is none', async () => {
    const { found } = await announcements('<rss><item><title>T</title><link>javascript:alert(1)</link></item></rss>');
    expect(found[0]).toMatchObject({ url: null, id: expect.stringMatching(/^sha256-/u) });
  });
});

test.each([
  ['Wed, 25 Nov 2026 08:00:00 GMT', '2026-11-25'],
  ['25 Nov 2026', '2026-11-25'],
  ['Wednesday, November 25th, 2026 at 8:00 AM', '2026-11-25'],
  ['Wed,25 Nov 2026 23:59:59 +0800', '2026-11-25'],
  ['2026-11-25T08:00:00.000-05:00', '2026-11-25'],
  ['2026-11-25 08:00', '2026-11-25'],
  ['2026-11-25Z', '2026-11-25'],
  ['2026年11月25日 16:30', '2026-11-25'],
  ['01 Jan. 27 00:00:00 UT', '2027-01-01'],
  ['03 Apr 02 1500 GMT', '2002-04-03'],
  ['Mer, 25 Nov 2026 19:42:40 -0300', '2026-11-25'],
  ['November 2026', null],
  ['11/12/2026', null],
  ['2026-11', null],
  ['soon', null],
  ['', null],
])('the day of "%s" is %s', (printed, day) => {
  expect(feedDay(printed)).toBe(day);
});

test('any text in any field is an announcement or a reason', async () => {
  const scrap = fc.constantFrom('&lt;p&gt;', 'http://', '&amp;amp;', '许可', '//', 'a@b (', '25 Nov', ')');
  const other = fc.string({ unit: 'grapheme', maxLength: 6 }).map((one) => one.replaceAll(/[<>&\p{C}]/gu, ' '));
  const text = fc.array(fc.oneof(scrap, other), { maxLength: 6 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(text, text, text, text, async (title, link, date, author) => {
      const xml = `<rss><item><title>${title}</title><link>${link}</link><pubDate>${date}</pubDate><author>${author}</author></item></rss>`;
      const { found, problems } = await announcements(xml);
      expect(found.length + problems.length).toBeGreaterThan(0);
      for (const one of found) expect(one.id).not.toBe('');
    }),
    { seed: 4, numRuns: 200 },
  );
});
