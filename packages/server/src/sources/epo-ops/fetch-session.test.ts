import { afterEach, describe, expect, it } from 'vitest';
import { allPages } from '../fetching/testing/clients.ts';
import { xml } from '../testing/replay-server.ts';
import {
  closeServer,
  family,
  familyPath,
  query,
  reference,
  running,
  SEARCH,
  sample,
  searchPage,
  TOKEN,
  twoFamilies,
} from './testing/ops-server.ts';

afterEach(closeServer);

describe('the key of the user', () => {
  it('that is missing or has another form is asked for, with where to get one', async () => {
    for (const [key, said] of [
      [undefined, 'the settings hold none'],
      ['only-a-key', 'is not a key and a secret'],
    ] as const) {
      const { client, fetcher, asked } = await running({}, key === undefined ? {} : { 'epo-ops': key });
      const refused = allPages(fetcher.pages(query, null, client));
      await expect(refused).rejects.toThrow(said);
      await expect(refused).rejects.toThrow('https://developers.epo.org');
      expect(asked).toEqual([]);
    }
  });

  it('whose token expires half way is renewed once, and nothing is lost or asked twice', async () => {
    for (const expired of [
      { status: 401 },
      { status: 400, body: '<error><code>400</code><message>invalid_access_token</message></error>' },
    ]) {
      const { client, fetcher, asked } = await running({
        [SEARCH]: twoFamilies,
        [familyPath(101)]: ({ headers }) =>
          headers.authorization === 'Bearer token-1' ? expired : xml(sample('family-with-legal.xml')),
        [familyPath(201)]: family,
      });
      const pages = await allPages(fetcher.pages(query, null, client));
      expect(pages).toHaveLength(3);
      expect(asked.map(({ path }) => path)).toEqual([
        TOKEN,
        SEARCH,
        familyPath(101),
        TOKEN,
        familyPath(101),
        familyPath(201),
      ]);
    }
  });

  it('is renewed before it expires', async () => {
    const { client, fetcher, clock, asked } = await running({
      [SEARCH]: twoFamilies,
      [familyPath(101)]: family,
      [familyPath(201)]: family,
    });
    for await (const _ of fetcher.pages(query, null, client)) await clock.sleep(700_000);
    expect(asked.filter(({ path }) => path === TOKEN)).toHaveLength(2);
  });

  it('that is refused twice ends the run, and never stands in a message', async () => {
    const { client, fetcher } = await running({ [SEARCH]: () => ({ status: 401, body: 'my-key:my-secret token-1' }) });
    const error = await allPages(fetcher.pages(query, null, client)).catch((one: Error) => one);
    expect(error).toMatchObject({ code: 'refused', message: expect.stringContaining('refused the key') });
    expect(JSON.stringify(error)).not.toMatch(/my-secret|token-1/u);
  });
});

describe('the limits of EPO OPS', () => {
  it('by the minute are kept as the header tells them', async () => {
    const slow = {
      headers: { 'content-type': 'text/xml', 'x-throttling-control': 'busy (inpadoc=yellow:15, search=green:15)' },
    };
    const { client, fetcher, clock } = await running({
      [SEARCH]: twoFamilies,
      [familyPath(101)]: () => ({ ...slow, body: sample('family-with-legal.xml') }),
      [familyPath(201)]: family,
    });
    await allPages(fetcher.pages(query, null, client));
    expect(Math.max(...clock.slept)).toBe(4000);
  });

  it('that give a black light are waited out: OPS counts the wait in milliseconds', async () => {
    const black = {
      status: 403,
      headers: { 'retry-after': '90000', 'x-throttling-control': 'overloaded (search=black:0)' },
    };
    const { client, fetcher, clock } = await running({
      [SEARCH]: (_, count) => (count === 0 ? black : xml(searchPage(0, '0-0', []))),
    });
    expect(await allPages(fetcher.pages(query, null, client))).toHaveLength(1);
    expect(clock.slept).toContain(90_000);
  });

  it('that are met with 429 are waited out in the same way', async () => {
    const { client, fetcher, clock } = await running({
      [SEARCH]: (_, count) =>
        count === 0 ? { status: 429, headers: { 'retry-after': '30000' } } : xml(searchPage(0, '0-0', [])),
    });
    expect(await allPages(fetcher.pages(query, null, client))).toHaveLength(1);
    expect(clock.slept).toContain(30_000);
  });

  it('by the week are explained', async () => {
    const { client, fetcher, asked } = await running({
      [SEARCH]: twoFamilies,
      [familyPath(101)]: () =>
        xml(sample('fault-forbidden.xml'), {
          status: 403,
          headers: { 'x-rejection-reason': 'RegisteredQuotaPerWeek' },
        }),
    });
    const refused = allPages(fetcher.pages(query, null, client));
    await expect(refused).rejects.toThrow(/about 4 GB a week.*Monday.*goes on at the same place/su);
    expect(asked.filter(({ path }) => path === familyPath(101))).toHaveLength(1);
  });

  it('on the size of a family leave its legal events', async () => {
    const { client, fetcher } = await running({
      [SEARCH]: () => xml(searchPage(1, '1-100', [reference(1, 101)])),
      [familyPath(101)]: () => ({ status: 413 }),
      [familyPath(101).replace('biblio,', '')]: family,
    });
    const pages = await allPages(fetcher.pages(query, null, client));
    expect(pages.at(-1)?.notices[0]?.wrong).toContain('too large to be given with its titles');
  });
});

describe('trouble on the way to EPO OPS', () => {
  it('429, 500 and a cut connection are ridden out', async () => {
    const { client, fetcher } = await running({
      [SEARCH]: (asks, count) =>
        [{ status: 429 }, { status: 500 }, { ...xml('x'.repeat(500)), cutAfter: 100 }][count] ??
        twoFamilies(asks, count),
      [familyPath(101)]: family,
      [familyPath(201)]: family,
    });
    expect(await allPages(fetcher.pages(query, null, client))).toHaveLength(3);
  });

  it('a page cut off within its text is refused and not taken for an end', async () => {
    const { client, fetcher } = await running({
      [SEARCH]: () => xml(searchPage(3, '1-100', [reference(1, 101)]).slice(0, 300)),
    });
    await expect(allPages(fetcher.pages(query, null, client))).rejects.toThrow('breaks off before the end');
  });

  it('without a network it is said that nothing was lost', async () => {
    const { client, fetcher } = await running({});
    await closeServer();
    await expect(allPages(fetcher.pages(query, null, client))).rejects.toThrow(/ECONNREFUSED.*Nothing was lost/su);
  });
});
