import { exportDeals } from '@beringia/contract/deals/export-deals';
import { facetDeals } from '@beringia/contract/deals/facet-deals';
import { importDeals } from '@beringia/contract/deals/import-deals';
import { listDeals } from '@beringia/contract/deals/list-deals';
import { statsDeals } from '@beringia/contract/deals/stats-deals';
import { mergeParties, unmergeParties } from '@beringia/contract/parties/merge-parties';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

describe.each(enginesToTest())('filters of deals on %s', (engine) => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse(engine);
  });
  afterAll(() => house.close());
  const count = async (filter: object) => (await house.ask(listDeals, { ...filter, limit: 1 })).total;

  it.each([
    ['territory', 'XX', /^there is no country "XX"/, /^one of AD AE .* ZW$/],
    ['licensor', 'nobody', /^there is no company "nobody"/, /former, or one of its names/],
    ['licensee', 'Pfzer', /Perhaps .*pfizer/, /id of a company/],
    ['target', 'nonsense', /^there is no target "nonsense"/, /PD-1/],
    ['target', 'CLDN18.3', /Perhaps .*Claudin 18\.2/, /vocabulary/],
    ['year', '1802', /^no deal was announced in 1802/, /^a year from \d{4} to 2026$/],
  ])('trap: a slip answered with no deals: %s %s', async (field, value, wrong, expected) => {
    for (const [op, more] of [
      [listDeals, {}],
      [facetDeals, {}],
      [statsDeals, {}],
      [exportDeals, { format: 'csv' }],
    ] as const) {
      const { code, problems } = await house.refusal(op, { ...more, [field]: value });
      expect([op.name, code, problems.length]).toEqual([op.name, 'bad-input', 1]);
      expect(problems[0]).toMatchObject({
        field,
        wrong: expect.stringMatching(wrong),
        expected: expect.stringMatching(expected),
      });
    }
  });

  it('name every wrong value at once', async () => {
    const { problems } = await house.refusal(listDeals, { territory: ['CN', 'XX', 'ZZ'], licensor: 'nobody' });
    expect(problems.map(({ field }) => field)).toEqual(['licensor', 'territory', 'territory']);
  });

  it('find a company by its id, a former name, and its name in Chinese', async () => {
    const deals = await count({ licensor: 'beone' });
    expect(deals).toBeGreaterThan(2);
    for (const name of ['beigene', 'BeiGene', '百济神州'])
      expect([name, await count({ licensor: name })]).toEqual([name, deals]);
  });

  it('follow a merge of the workspace, and its taking back; the facets count what choosing gives', async () => {
    const [summit, pfizer] = [await count({ licensee: 'summit' }), await count({ licensee: 'pfizer' })];
    await house.ask(mergeParties, { from: 'summit', into: 'pfizer', reason: 'a trial' });
    const together = await count({ licensee: 'pfizer' });
    expect(together).toBe(summit + pfizer);
    expect(await count({ licensee: 'summit' })).toBe(together);
    const { facets } = await house.ask(facetDeals, {});
    expect(facets.licensee?.find(({ value }) => value === 'pfizer')?.count).toBe(together);
    expect(facets.licensee?.some(({ value }) => value === 'summit')).toBe(false);
    await house.ask(unmergeParties, { id: 'summit' });
    expect(await count({ licensee: 'summit' })).toBe(summit);
  });

  it('every value of the facets gives the deals that it counts', async () => {
    const { facets } = await house.ask(facetDeals, {});
    for (const facet of ['target', 'licensor', 'licensee', 'year'] as const) {
      for (const { value, count: counted } of facets[facet]?.slice(0, 12) ?? [])
        expect([facet, value, await count({ [facet]: value })]).toEqual([facet, value, counted]);
    }
  });

  it('know a target that no deal has, and another spelling of one that deals have', async () => {
    const held = new Set((await house.ask(facetDeals, {})).facets.target?.map(({ value }) => value));
    const unused = [...house.house.library.targetRows().values()].find(
      ({ id, display, aliases }) => ![id, display, ...aliases].some((name) => held.has(name.toLowerCase())),
    );
    expect(await count({ target: unused?.id })).toBe(0);
    expect(await count({ target: 'ERBB2' })).toBeGreaterThan(0);
  });

  it('take a year without deals inside the span', async () => {
    expect(await count({ year: '2026' })).toBeGreaterThan(0);
    const own = { ...EXAMPLE, id: 'early-2004', dates: { signed: null, announced: '2004', closed: null }, events: [] };
    await house.ask(importDeals, { content: JSON.stringify(own) });
    expect([await count({ year: '2004' }), await count({ year: '2005' })]).toEqual([1, 0]);
    expect(await count({ licensor: EXAMPLE.licensors[0]?.company ?? EXAMPLE.licensors[0]?.name })).toBeGreaterThan(0);
  });
});
