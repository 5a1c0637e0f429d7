import { editDeal } from '@beringia/contract/deals/edit-deal';
import { importDeals } from '@beringia/contract/deals/import-deals';
import { showDeal } from '@beringia/contract/deals/show-deal';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

const SUMMIT = 'akeso-summit-ivonescimab-2022';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse('pglite');
});
afterAll(() => house.close());

describe('an imported copy of a shipped deal', () => {
  const bring = (line: object) => house.ask(importDeals, { content: JSON.stringify(line) });

  it('trap: money counted twice without a word: it is named beside the deal that it looks like', async () => {
    const record = house.house.shipped.deals.find(({ id }) => id === SUMMIT);
    const { likelyDoubles, advice } = await bring({ ...record, id: 'our-copy-2022', formerIds: [] });
    expect(likelyDoubles).toEqual([{ id: 'w.local.our-copy-2022', like: SUMMIT }]);
    expect(advice).toMatch(/twice.*own=false.*deals edit/);
  });

  it('is known in the flat shape too, whose parties are only names', async () => {
    const { flat } = await house.ask(showDeal, { id: SUMMIT });
    const { likelyDoubles } = await bring({ ...flat, id: 'our-flat-copy-2022' });
    expect(likelyDoubles).toEqual([{ id: 'w.local.our-flat-copy-2022', like: SUMMIT }]);
  });

  it('is nothing of the kind when it is another deal', async () => {
    expect(await bring(EXAMPLE)).toMatchObject({ likelyDoubles: [], advice: null });
  });
});

describe('an edit that does not fit', () => {
  it('names the field that was asked for, and what it takes', async () => {
    const refused = async (field: string, value: unknown) =>
      (await house.refusal(editDeal, { id: SUMMIT, field, value })).problems[0];
    expect(await refused('nonsense', 1)).toMatchObject({
      field: 'nonsense',
      wrong: 'a deal has no such field.',
      expected: expect.stringMatching(/amounts/),
    });
    expect(await refused('amounts.nonsense.value', 1)).toMatchObject({ field: 'amounts.nonsense.value' });
    expect(await refused('amounts.cashAtSigning.value', 'much')).toMatchObject({
      field: 'amounts.cashAtSigning.value',
      expected: 'a number',
    });
  });
});
