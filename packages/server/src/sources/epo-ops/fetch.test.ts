import { afterEach, describe, expect, it } from 'vitest';
import { textOf } from '../fetching/progress.ts';
import { allPages, stored } from '../fetching/testing/clients.ts';
import { xml } from '../testing/replay-server.ts';
import { familiesOf } from './map.ts';
import { parseOps } from './parse.ts';
import {
  closeServer,
  family,
  familyPath,
  nothing,
  query,
  reference,
  running,
  SEARCH,
  searchPage,
  twoFamilies,
} from './testing/ops-server.ts';
import { familyTables } from './testing/tables.ts';

afterEach(closeServer);

const short = (answer: { url: string }) => new URL(answer.url).pathname.split('/').slice(-2).join('/');

describe('a search of EPO OPS', () => {
  it('leads to each family once, with biblio and legal, and every body is one that the parser reads', async () => {
    const { client, fetcher, asked } = await running({
      [SEARCH]: twoFamilies,
      [familyPath(101)]: family,
      [familyPath(201)]: family,
    });
    const pages = await allPages(fetcher.pages(query, null, client));
    expect(pages.map(({ answer, last, total }) => [short(answer), last, total])).toEqual([
      ['published-data/search', false, 3],
      ['CN.101.A/biblio,legal', false, 3],
      ['CN.201.A/biblio,legal', true, 3],
    ]);
    const answers = await Promise.all(pages.map(({ answer }) => parseOps(textOf(answer.body))));
    expect(answers.map(({ kind }) => kind)).toEqual(['references', 'family', 'family']);
    expect(familiesOf(answers.slice(1, 2), familyTables('2026-11-25'))[0]?.members.length).toBeGreaterThan(0);
    const [first, search] = asked;
    expect([first?.method, first?.body]).toEqual(['POST', 'grant_type=client_credentials']);
    expect(first?.headers.authorization).toBe(`Basic ${Buffer.from('my-key:my-secret').toString('base64')}`);
    expect(search?.headers.authorization).toBe('Bearer token-1');
    expect(search?.query.get('q')).toBe('(ta="SX-101" or pa="SX-101") and (pn=CN or pr=CN)');
    expect(search?.query.get('Range')).toBe('1-100');
  });

  it('goes on where it stopped, and refuses the cursor of another search', async () => {
    const scripts = { [SEARCH]: twoFamilies, [familyPath(101)]: family, [familyPath(201)]: family };
    const { client, fetcher, asked } = await running(scripts);
    const [first] = await allPages(fetcher.pages(query, null, client));
    const before = asked.length;
    const rest = await allPages(fetcher.pages(query, stored(first?.cursor ?? null), client));
    expect(rest.map(({ answer }) => short(answer))).toEqual(['CN.101.A/biblio,legal', 'CN.201.A/biblio,legal']);
    expect(asked.slice(before).filter(({ path }) => path === SEARCH)).toEqual([]);
    expect(await allPages(fetcher.pages(query, stored(rest.at(-1)?.cursor ?? null), client))).toEqual([]);
    const other = allPages(fetcher.pages({ ...query, country: null }, stored(first?.cursor ?? null), client));
    await expect(other).rejects.toThrow('belongs to another query');
  });

  it('reads pages of a hundred, says that the total changed, and that OPS shows two thousand at most', async () => {
    const { client, fetcher, asked } = await running({
      [SEARCH]: ({ query: asks }) => {
        const range = asks.get('Range') ?? '';
        const total = range === '1-100' ? 10_000 : 9_990;
        return xml(searchPage(total, range, [reference(1, 101)]));
      },
      [familyPath(101)]: family,
    });
    const pages = await allPages(fetcher.pages(query, null, client));
    const searches = asked.filter(({ path }) => path === SEARCH).map((one) => one.query.get('Range'));
    expect([searches.length, searches.at(-1)]).toEqual([20, '1901-2000']);
    const notices = pages.flatMap((page) => page.notices.map(({ wrong }) => wrong));
    expect(notices[0]).toContain('10,000 or more publications, and OPS shows the first 2000');
    expect(notices).toContain('the total changed from 10000 to 9990 while pages were read.');
  });

  it('without a hit is an empty answer; a question that OPS cannot read is none', async () => {
    const empty = await running({ [SEARCH]: nothing });
    const pages = await allPages(empty.fetcher.pages(query, null, empty.client));
    expect(pages.map(({ total, last }) => [total, last])).toEqual([[0, true]]);
    await closeServer();
    const fault =
      '<fault xmlns="http://ops.epo.org"><code>CLIENT.InvalidIndex</code><message>Invalid index name</message></fault>';
    const odd = await running({ [SEARCH]: () => xml(fault, { status: 404 }) });
    await expect(allPages(odd.fetcher.pages(query, null, odd.client))).rejects.toThrow(
      'CLIENT.InvalidIndex: Invalid index',
    );
  });

  it('is split when there are many terms', async () => {
    const terms = ['a', 'b', 'c', 'd', 'e', 'f "g"'];
    const { client, fetcher, asked } = await running({
      [SEARCH]: nothing,
    });
    await allPages(fetcher.pages({ terms, country: null, since: '2026-11-01' as never }, null, client));
    const sent = asked.filter(({ path }) => path === SEARCH).map((one) => one.query.get('q') ?? '');
    expect(sent[0]?.match(/ta=/gu)).toHaveLength(5);
    expect(sent[1]).toBe('(ta="f g" or pa="f g") and pd within "20261101 20991231"');
    await expect(allPages(fetcher.pages({ terms: [], country: null, since: null }, null, client))).rejects.toThrow(
      'asked for everything',
    );
  });
});
