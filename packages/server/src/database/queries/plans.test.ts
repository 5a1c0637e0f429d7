import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest, openTestDatabase, type TestDatabase } from '../test-database.ts';
import { testDeals } from '../test-deals.ts';
import { countFacets } from './count-facets.ts';
import { DEAL_SORTS, type DealSort, type SortOrder } from './deal-cursor.ts';
import type { DealFilter } from './filter.ts';
import { listDeals, listQuery } from './list-deals.ts';
import { putOwnDeals } from './put-deals.ts';

const OWN_ROWS = 20_000;
const BATCH = 5000;

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  Plans?: PlanNode[];
}

/** One workspace holds nearly every row: the case in which a plan is most tempted to read the whole table. */
describe.each(enginesToTest())(
  `plans with ${OWN_ROWS} own deals under the wall on %s`,
  { timeout: 60_000 },
  (engine) => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await openTestDatabase(engine);
      const started = performance.now();
      for (let from = 0; from < OWN_ROWS; from += BATCH) {
        const deals = testDeals(BATCH, from + 1, (n) => `w.red.deal-${from + n}`, true);
        await database.as('red', (trx) => putOwnDeals(trx, 'red', deals));
      }
      await database.as('blue', (trx) =>
        putOwnDeals(
          trx,
          'blue',
          testDeals(500, 9, (n) => `w.blue.deal-${n}`, true),
        ),
      );
      tell(`${engine}: ${OWN_ROWS} deals put`, performance.now() - started);
    }, 300_000);
    afterAll(() => database.close());

    const orders = DEAL_SORTS.flatMap((sort) => [
      [sort, 'asc'],
      [sort, 'desc'],
    ]) as [DealSort, SortOrder][];

    it.each(orders)('a page by %s %s walks an index, also from the middle', async (sort, order) => {
      const first = await nodesOf({}, sort, order);
      const cursor = await middle(sort, order);
      for (const nodes of [first, await nodesOf({}, sort, order, cursor)]) {
        expect(nodes.filter(readsAllOwn)).toEqual([]);
        expect(Math.max(...cutShort(nodes).filter(isOwn).map(rowsOf))).toBeLessThan(1000);
      }
    });

    it.each(['shra1500', '恒瑞', 'hengrui merck', 'SHR-A15', 'shr'])('a search for %s walks the words', async (q) => {
      expect((await nodesOf({ q }, 'cash', 'desc')).filter(readsAllOwn)).toEqual([]);
    });

    it('a filtered page does not read the whole table', async () => {
      const facets = { area: ['oncology'], modality: ['adc'] };
      const filters: DealFilter[] = [{ facets }, { facets: { area: ['oncology'] }, cashMin: 50, verified: true }];
      for (const filter of filters) expect((await nodesOf(filter, 'cash', 'desc')).filter(readsAllOwn)).toEqual([]);
    });

    it('answers while a person waits', async () => {
      const timed = async (name: string, run: () => Promise<unknown>) => {
        const started = performance.now();
        await run();
        tell(`${engine}: ${name}`, performance.now() - started);
      };
      const list = (filter: DealFilter) => () =>
        database.as('red', (trx) => listDeals(trx, filter, { sort: 'cash', order: 'desc', limit: 50 }));
      await timed('page by cash, with total', list({}));
      await timed('page by cash, with total, again', list({}));
      await timed('search hengrui', list({ q: 'hengrui' }));
      await timed('search shra1500', list({ q: 'shra1500' }));
      await timed('area and cash', list({ facets: { area: ['oncology'] }, cashMin: 50 }));
      await timed('facets of everything', () => database.as('red', (trx) => countFacets(trx, {})));
    });

    async function nodesOf(filter: DealFilter, sort: DealSort, order: SortOrder, cursor?: string): Promise<PlanNode[]> {
      const query = listQuery(filter, { sort, order, ...(cursor ? { cursor } : {}) }, 51);
      return database.as('red', async (trx) => {
        const explained = sql`explain (analyze, costs off, timing off, format json) ${query}` as RawBuilder<{
          'QUERY PLAN': [{ Plan: PlanNode }];
        }>;
        const { rows } = await explained.execute(trx);
        return flatten(rows[0]?.['QUERY PLAN'][0].Plan);
      });
    }

    async function middle(sort: DealSort, order: SortOrder): Promise<string> {
      return database.as('red', async (trx) => {
        let cursor: string | undefined;
        for (let page = 0; page < 20; page++) {
          const { next } = await listDeals(trx, {}, { sort, order, limit: 200, ...(cursor ? { cursor } : {}) });
          cursor = next ?? undefined;
        }
        return cursor ?? '';
      });
    }
  },
);

function flatten(node: PlanNode | undefined): PlanNode[] {
  return node ? [node, ...(node.Plans ?? []).flatMap(flatten)] : [];
}

/** Everything below a limit: the page, and not the total beside it. */
function cutShort(nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.filter((node) => node['Node Type'] === 'Limit').flatMap(flatten);
}

function isOwn(node: PlanNode): boolean {
  return node['Relation Name']?.startsWith('own_') ?? false;
}

function readsAllOwn(node: PlanNode): boolean {
  return isOwn(node) && node['Node Type'] === 'Seq Scan';
}

function rowsOf(node: PlanNode): number {
  return (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1);
}

function tell(what: string, ms: number): void {
  console.info(`${what}: ${Math.round(ms)} ms`);
}
