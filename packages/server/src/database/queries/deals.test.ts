import type { PartialDate } from '@beringia/domain/basics/partial-date';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DealToStore, dealColumns, facetKey, storedDeal, wordsOf } from '../deal-columns.ts';
import { queryWords } from '../search-words.ts';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../test-database.ts';
import { pick, randomFrom, testDeals } from '../test-deals.ts';
import { asOwner } from '../walls.ts';
import { countFacets } from './count-facets.ts';
import { DEAL_SORTS, type DealSort, type SortOrder } from './deal-cursor.ts';
import type { DealFilter } from './filter.ts';
import { allRecords, findDeal } from './find-deals.ts';
import { type DealPage, listDeals } from './list-deals.ts';
import { putOwnDeals, putShipped } from './put-deals.ts';

const shipped = testDeals(120, 1, (n) => `deal-${n}`);
const copies = testDeals(10, 2, (n) => `deal-${n * 7}`, true);
const added = testDeals(70, 3, (n) => `w.red.deal-${n}`, true);
const set = {
  version: '1',
  deals: shipped,
  redirects: { older: 'old', old: 'deal-3' },
  loadedAt: '2026-01-01T00:00:00Z',
};
/** What workspace red sees, put together without a database. */
const visible = [...shipped.filter((deal) => !copies.some((copy) => copy.row.id === deal.row.id)), ...copies, ...added];

describe.each(enginesToTest())('deals on %s', { timeout: 60_000 }, (engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    await asOwner(database.kysely, (trx) => putShipped(trx, set));
    await database.as('red', (trx) => putOwnDeals(trx, 'red', [...copies, ...added]));
    await database.as('blue', (trx) =>
      putOwnDeals(
        trx,
        'blue',
        testDeals(30, 4, (n) => `w.blue.deal-${n}`, true),
      ),
    );
  }, 120_000);
  afterAll(() => database.close());

  const list = (filter: DealFilter, page: Partial<DealPage> = {}) =>
    database.as('red', (trx) => listDeals(trx, filter, { sort: 'id', order: 'asc', limit: 200, ...page }));

  it.each(DEAL_SORTS.flatMap((sort) => [[sort, 'asc'] as const, [sort, 'desc'] as const]))(
    'pages by %s %s through every row once, those without a value last',
    async (sort, order) => {
      for (const filter of [{}, { q: 'hengrui' }, { facets: { territory: ['US'] }, verified: true }]) {
        const seen: string[] = [];
        const expected = oracle(filter, sort, order);
        let cursor: string | null | undefined;
        while (cursor !== null) {
          const page = await list(filter, { sort, order, limit: 17, ...(cursor ? { cursor } : {}) });
          expect(page.total).toBe(expected.length);
          seen.push(...page.rows.map((row) => row.id));
          cursor = page.next;
        }
        expect(seen).toEqual(expected.map((deal) => deal.row.id));
        expect(seen.length).toBeGreaterThan(17);
      }
    },
  );

  it('lists what a plain filter and sort over all rows would', async () => {
    const random = randomFrom(7);
    let matched = 0;
    for (let n = 0; n < 150; n++) {
      const filter = randomFilter(random);
      const [sort, order] = [pick(random, DEAL_SORTS), pick(random, ['asc', 'desc'] as const)];
      const expected = oracle(filter, sort, order);
      const { rows, total } = await list(filter, { sort, order });
      expect({ filter, ids: rows.map((row) => row.id), total }).toEqual({
        filter,
        ids: expected.map((deal) => deal.row.id),
        total: expected.length,
      });
      matched += total;
    }
    expect(matched).toBeGreaterThan(500);
  }, 120_000);

  it('counts a facet without its own selection and with all others', async () => {
    const filter: DealFilter = { facets: { area: ['oncology'], type: ['license', 'option'] }, verified: true };
    const counts = await database.as('red', (trx) => countFacets(trx, filter, ['area', 'type', 'target', 'territory']));
    for (const facet of ['area', 'type', 'target', 'territory'] as const) {
      const rest = { ...filter, facets: { ...filter.facets, [facet]: [] } };
      for (const { value, count } of counts[facet] ?? []) {
        const chosen = { ...rest, facets: { ...rest.facets, [facet]: [value] } };
        expect([facet, value, count]).toEqual([facet, value, oracle(chosen, 'id', 'asc').length]);
      }
    }
    expect(counts.area?.length).toBeGreaterThan(3);
  });

  it('finds the own copy before the shipped deal, and follows an old id to its end', async () => {
    const find = (workspace: string, id: string) => database.as(workspace, (trx) => findDeal(trx, id));
    expect((await find('red', 'deal-7'))?.own).toBe(true);
    expect((await find('blue', 'deal-7'))?.own).toBe(false);
    expect((await find('red', 'older'))?.row.id).toBe('deal-3');
    expect(await find('blue', 'w.red.deal-1')).toBeNull();
  });

  it('gives whole records back as they came', async () => {
    const all = await database.as('red', allRecords);
    expect(all.length).toBe(visible.length);
    expect(all.find(({ row }) => row.id === 'w.red.deal-5')).toMatchObject({
      row: added[5]?.row,
      record: added[5]?.record,
      own: true,
    });
  });

  it('changes nothing when the same deals are put again', async () => {
    const before = await everything(database);
    const counts = await database.as('red', (trx) => putOwnDeals(trx, 'red', [...copies, ...added]));
    expect(counts).toEqual({ new: 0, changed: 0, same: copies.length + added.length });
    expect(await everything(database)).toEqual(before);
  });

  it('replaces only what changed, and drops the words that no longer hold', async () => {
    const old = added[0] as DealToStore;
    const renamed = { ...old, record: { ...old.record, assets: [] }, row: { ...old.row, cash: null } };
    const put = (deal: DealToStore) => database.as('red', (trx) => putOwnDeals(trx, 'red', [deal, ...added.slice(1)]));
    expect(await put(renamed)).toEqual({ new: 0, changed: 1, same: added.length - 1 });
    expect((await list({ q: 'SHR-A1000', own: true })).rows.map((row) => row.id)).not.toContain(old.row.id);
    expect(await put(old)).toMatchObject({ changed: 1 });
    expect((await list({ q: 'shra1000', own: true })).rows.map((row) => row.id)).toContain(old.row.id);
  });

  it('loads what ships once, and again when it differs', async () => {
    const load = (deals: readonly DealToStore[]) =>
      asOwner(database.kysely, (trx) => putShipped(trx, { ...set, deals }));
    expect(await load(shipped)).toMatchObject({ replaced: false });
    expect(await load(shipped.slice(1))).toMatchObject({ replaced: true });
    expect((await list({ own: false })).rows.map((row) => row.id)).not.toContain('deal-1000');
    expect(await load(shipped)).toMatchObject({ replaced: true });
    expect((await list({})).total).toBe(visible.length);
  });

  it('refuses a cursor of another order', async () => {
    const { next } = await list({}, { sort: 'cash', limit: 5 });
    await expect(list({}, { sort: 'total', cursor: next ?? '' })).rejects.toThrow(/belongs to a list by cash asc/);
    await expect(list({}, { cursor: 'nonsense' })).rejects.toThrow(/not a cursor/);
  });
});

/** Row versions and all: an update that writes the same values would still show. */
function everything(database: TestDatabase) {
  return database.as('red', async (trx) => {
    const found: unknown[] = [];
    for (const table of ['own_deal', 'own_deal_record', 'own_deal_label', 'own_label_word']) {
      const { rows } = await sql`select xmin::text, ctid::text, t.* from ${sql.table(table)} t order by ctid`.execute(
        trx,
      );
      found.push(...rows);
    }
    return found;
  });
}

function oracle(filter: DealFilter, sort: DealSort, order: SortOrder): DealToStore[] {
  const key = (deal: DealToStore) => dealColumns(deal.row, [])[sort];
  const sign = order === 'asc' ? 1 : -1;
  return visible
    .filter((deal) => matches(deal, filter))
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === null || y === null) return x === y ? sign * compare(a.row.id, b.row.id) : x === null ? 1 : -1;
      return sign * (compare(x, y) || compare(a.row.id, b.row.id));
    });
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' ? a - Number(b) : Buffer.compare(Buffer.from(a), Buffer.from(String(b)));
}

function matches(deal: DealToStore, filter: DealFilter): boolean {
  const { row } = deal;
  const { labels, facets, cash } = storedDeal(deal);
  const words = wordsOf(labels);
  const asked = queryWords(filter.q ?? '');
  const chosen = Object.entries(filter.facets ?? {}).filter(([, values]) => values && values.length > 0);
  const day = (row.announced ?? '') as string;
  const upTo = (bound: string) => Math.min(bound.length, day.length);
  return (
    (asked === null || (asked.length > 0 && asked.every((word) => words.some((held) => held.startsWith(word))))) &&
    chosen.every(([facet, values = []]) =>
      values.some((value) =>
        facet === 'territory' ? deal.territories.includes(value) : facets.includes(`${facet}:${facetKey(value)}`),
      ),
    ) &&
    (filter.cashMin === undefined || (cash !== null && cash >= filter.cashMin)) &&
    (filter.announcedFrom === undefined ||
      (day !== '' && day >= filter.announcedFrom.slice(0, upTo(filter.announcedFrom)))) &&
    (filter.announcedTo === undefined ||
      (day !== '' &&
        day.slice(0, upTo(filter.announcedTo)) <= filter.announcedTo.slice(0, upTo(filter.announcedTo)))) &&
    (filter.verified === undefined || row.verified === filter.verified) &&
    (filter.onward === undefined || row.onward === filter.onward) &&
    (filter.chinese === undefined || row.chineseOrigin === filter.chinese) &&
    (filter.own === undefined || row.own === filter.own)
  );
}

function randomFilter(random: () => number): DealFilter {
  const maybe = <T>(values: readonly T[], chance = 0.25) => (random() < chance ? pick(random, values) : undefined);
  return {
    q: maybe([
      'hengrui',
      'hryy',
      '恒瑞',
      '瑞',
      'SHR-A10',
      'shra105',
      'eclair',
      'Merck novartis',
      'a1001',
      '肺癌',
      '!',
      ' ',
    ]),
    facets: {
      area: maybe([['oncology'], ['oncology', 'rare', 'renal'], []]),
      type: maybe([['license', 'option', 'newco']]),
      target: maybe([['PD-1'], ['vegf', 'EGFR']]),
      licensor: maybe([['hengrui', 'akeso'], ['Éclair Therapeutics']]),
      territory: maybe([['US'], ['JP', 'HK']]),
    },
    cashMin: maybe([0, 10, 20.5, 99.9], 0.15),
    announcedFrom: maybe(['2022', '2022-06-10', '2023', '2024-01-31'] as PartialDate[], 0.15),
    announcedTo: maybe(['2022', '2022-06-20', '2023-11', '2024-02'] as PartialDate[], 0.15),
    verified: maybe([true, false], 0.15),
    onward: maybe([true, false], 0.15),
    chinese: maybe([true, false, null], 0.15),
    own: maybe([true, false], 0.15),
  };
}
