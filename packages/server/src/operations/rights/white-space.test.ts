import { editDeal, withdrawEdit } from '@beringia/contract/deals/edit-deal';
import { whiteSpace } from '@beringia/contract/rights/white-space';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { openTestHouse, RIVAL, type TestHouse } from '../testing/test-house.ts';

describe.each(enginesToTest())('white space on %s', { timeout: 60_000 }, (engine) => {
  let at: TestHouse;
  beforeAll(async () => {
    at = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => at.close());

  const white = (input: object, workspace?: string) => at.ask(whiteSpace, input, workspace);
  const states = async (input: object, workspace?: string) =>
    Object.fromEntries((await white(input, workspace)).items.map(({ id, state }) => [id, state]));

  it('of PD-(L)1 × VEGF in the United States begins with what came back, since when and by which source', async () => {
    const { items, left, country } = await white({ class: 'pd1-vegf' });
    expect(country).toBe('US');
    expect(items[0]).toMatchObject({ id: 'palverafusp-alfa', state: 'returned', sure: 'sourced', since: '2026-01-06' });
    expect(items[0]?.because.flatMap(({ sources }) => sources).length).toBeGreaterThan(0);
    expect(items[0]?.why).toMatch(/came back \(2026-01-06\)\. 1 deal looked through/);
    expect(items.map(({ id }) => id)).not.toContain('ivonescimab');
    expect(left.held).toBeGreaterThan(0);
  });

  it('on an earlier day holds what was open then: the licence of 2024 had not come back', async () => {
    const day = { class: 'pd1-vegf', asOf: '2025-06-01' };
    expect(await states(day)).not.toHaveProperty('palverafusp-alfa');
    expect(await states({ class: 'pd1-vegf', asOf: '2022-12-01' })).toHaveProperty('ivonescimab');
    const before = await white({ class: 'pd1-vegf', asOf: '2022-12-01' });
    expect(before.items.filter(({ lastChecked, deals }) => deals === 0 && lastChecked !== null)).toEqual([]);
  });

  it('differs by country: Summit never got China', async () => {
    expect((await states({ class: 'pd1-vegf', country: 'CN' })).ivonescimab).toBe('retained');
    const { items } = await white({ class: 'pd1-vegf', country: 'cn', state: 'retained' });
    expect(items.find(({ id }) => id === 'ivonescimab')?.keptBy).toEqual([{ party: 'akeso', name: 'Akeso' }]);
  });

  it('says that a licence ended, and not that rights came back, where no source says who has it', async () => {
    const { items } = await white({ limit: 200, state: 'no-grant-found' });
    const found = items.filter(({ ended }) => ended !== null);
    expect(found.length).toBeGreaterThan(0);
    for (const { why, sure, since } of found) {
      expect([sure, since]).toEqual(['from-deals', null]);
      expect(why).toMatch(/^The licence ended \(.+\), and who has it now is not said\. \d+ deals? looked through\.$/);
    }
  });

  it('never says that an asset is for sale', async () => {
    const { items } = await white({ limit: 200 });
    expect(items.length).toBeGreaterThan(100);
    expect(items.map(({ why }) => why).filter((why) => /for sale|available|free/i.test(why))).toEqual([]);
  });

  it('paged to the end yields every asset once, undated returns after dated ones', async () => {
    const seen: { id: string; state: string; since: string | null }[] = [];
    for (let next: string | null = null, total = 1; seen.length < total; ) {
      const page = await white({ limit: 200, ...(next === null ? {} : { cursor: next }) });
      seen.push(...page.items);
      [next, total] = [page.next, page.total];
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const dates = seen.filter(({ state }) => state === 'returned').map(({ since }) => since);
    expect(dates.slice(dates.indexOf(null)).filter((date) => dates.includes(null) && date !== null)).toEqual([]);
  });

  it('follows the edits of its workspace, and no other', async () => {
    const deal = 'immuneonco-instil-imm2510-imm27m-2024';
    const { claim } = await at.ask(editDeal, { id: deal, field: 'events', value: [] });
    expect(await states({ class: 'pd1-vegf' })).not.toHaveProperty('palverafusp-alfa');
    expect(await states({ class: 'pd1-vegf' }, RIVAL)).toMatchObject({ 'palverafusp-alfa': 'returned' });
    await at.ask(withdrawEdit, { id: deal, claim });
    expect(await states({ class: 'pd1-vegf' })).toMatchObject({ 'palverafusp-alfa': 'returned' });
  });

  it.each([
    [{ country: 'XX' }, 'bad-input', 'country'],
    [{ country: 'Japan' }, 'bad-input', 'country'],
    [{ class: 'pd1-vgf' }, 'bad-input', 'class'],
    [{ target: 'no such target' }, 'bad-input', 'target'],
    [{ indication: 'no such disease' }, 'bad-input', 'indication'],
    [{ originator: 'nobody' }, 'not-found', 'originator'],
    [{ asOf: '2026-13-01' }, 'bad-input', 'asOf'],
    [{ cursor: '-1' }, 'bad-input', 'cursor'],
  ])('%o is refused', async (input, code, field) => {
    expect(await at.refusal(whiteSpace, input)).toMatchObject({ code, problems: [{ field }] });
  });
});
