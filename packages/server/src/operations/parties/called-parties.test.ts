import { facetDeals } from '@beringia/contract/deals/facet-deals';
import { importDeals } from '@beringia/contract/deals/import-deals';
import { listDeals } from '@beringia/contract/deals/list-deals';
import { addParty, nameParty } from '@beringia/contract/parties/add-party';
import { mergeParties, unmergeParties } from '@beringia/contract/parties/merge-parties';
import { findAnything } from '@beringia/contract/search/find-anything';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

const IVONESCIMAB = 'akeso-summit-ivonescimab-2022';
const OURS = 'w.local.quillhaven-2024';

describe.each(enginesToTest())('deals by names of the workspace’s own on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());

  const list = async (q: string, workspace?: string) => {
    const { items, total } = await at.ask(listDeals, { q, limit: 200 }, workspace);
    expect(items).toHaveLength(total);
    return items.map(({ id }) => id);
  };

  it('are found by a name that was added, in this workspace alone', async () => {
    const sides = [{ licensor: ['akeso'] }, { licensee: ['akeso'] }].map((side) =>
      at.ask(listDeals, { ...side, limit: 200 }),
    );
    const deals = (await Promise.all(sides)).flatMap(({ items }) => items.map(({ id }) => id));
    await at.ask(nameParty, { id: 'akeso', text: 'Zhongshan Vermilion', lang: 'en', kind: 'short', source: 'a card' });
    expect((await list('vermil')).toSorted()).toEqual(deals.toSorted());
    expect(await list('summit vermilion')).toEqual([IVONESCIMAB]);
    expect(await list('vermilion', RIVAL)).toEqual([]);
  });

  it('are found in Chinese and by its sound', async () => {
    await at.ask(nameParty, { id: 'summit', text: '峰曜制药', lang: 'zh', kind: 'short', source: 'a card' });
    for (const q of ['峰曜', 'fengyao', '峰曜 akeso']) expect(await list(q)).toContain(IVONESCIMAB);
    expect(await list('峰曜', RIVAL)).toEqual([]);
  });

  it('are counted by the facets as they are listed', async () => {
    const { facets } = await at.ask(facetDeals, { q: 'vermilion' });
    const counted = (facets.year ?? []).reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe((await list('vermilion')).length);
    expect((await at.ask(facetDeals, { q: 'vermilion' }, RIVAL)).facets.year ?? []).toEqual([]);
  });

  it('of a company that the workspace added are found by its other names', async () => {
    const { id } = await at.ask(addParty, { name: 'Quillhaven Lumicyte', nameZh: '翎澜生物', source: 'a list' });
    const [licensor] = EXAMPLE.licensors;
    const line = {
      ...EXAMPLE,
      id: 'quillhaven-2024',
      licensors: [{ ...licensor, company: null, name: 'Quillhaven Lumicyte' }],
    };
    await at.ask(importDeals, { content: JSON.stringify(line) });
    expect(await list('翎澜')).toEqual([OURS]);
    await at.ask(nameParty, { id, text: 'Orrinmoss', lang: 'en', kind: 'former', source: 'a list' });
    expect(await list('orrinmoss')).toEqual([OURS]);
    expect(await list('orrinmoss', RIVAL)).toEqual([]);
  });

  it('say in the search which name led there', async () => {
    const { items } = await at.ask(findAnything, { q: 'orrinmoss' });
    expect(items.filter(({ kind }) => kind === 'deal')).toMatchObject([{ id: OURS, matched: 'Orrinmoss' }]);
  });

  it('of merged records are found by the names of both, until the merge is taken back', async () => {
    expect(await list('Hengrui Summit')).toEqual([]);
    await at.ask(mergeParties, { from: 'akeso', into: 'hengrui' });
    expect(await list('Hengrui Summit')).toContain(IVONESCIMAB);
    expect(await list('Hengrui Summit', RIVAL)).toEqual([]);
    await at.ask(unmergeParties, { id: 'akeso' });
    expect(await list('Hengrui Summit')).toEqual([]);
  });
});
