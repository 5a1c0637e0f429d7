import { listChanges, searchFound } from '@beringia/contract/sources/found-records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../database/test-database.ts';
import { takeSnapshot } from '../../sources/csl/snapshot.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { asBytes, importFile } from './testing/importing.ts';

const EL = 'Entity List (EL) - Bureau of Industry and Security';
const UVL = 'Unverified List (UVL) - Bureau of Industry and Security';

interface Name {
  readonly name: string;
  readonly source?: string;
  readonly addresses?: readonly object[];
  readonly start_date?: string;
}

/** A list with invented names. */
function listOf(names: readonly Name[]): string {
  const results = names.map(({ source = EL, addresses = [], ...one }) => ({
    source,
    addresses,
    alt_names: [],
    start_date: '2025-01-02',
    federal_register_notice: null,
    ...one,
  }));
  return JSON.stringify({ results });
}

describe.each(enginesToTest())('a list that is read whole on %s', { timeout: 60_000 }, (engine) => {
  let desk: TestHouse;
  beforeAll(async () => {
    desk = await openTestHouse(engine);
  }, 120_000);
  afterAll(() => desk.close());

  const bring = async (content: string) =>
    (await importFile(desk.house, { source: 'csl', name: 'consolidated.json', bytes: asBytes(content) })).job.progress;
  const stored = async () =>
    (await desk.ask(searchFound, { source: 'csl', limit: 200 })).items.map(({ id }) => id).sort();
  const told = async () =>
    (await desk.ask(listChanges, { source: 'csl' })).items
      .filter(({ field }) => field === 'listed')
      .map(({ ref, was, becomes }) => [ref, was, becomes]);

  const [a, b, c] = [{ name: 'Alderquay' }, { name: 'Brackenvale' }, { name: 'Cindermoor', source: UVL }];

  it('has the ids of the snapshot, also where a name has several rows', async () => {
    const rows = [
      a,
      { ...b, addresses: [{ address: '1 First Road', country: 'CN' }] },
      { ...b, addresses: [{ address: '2 Second Road', country: 'CN' }] },
      c,
    ];
    const content = listOf(rows);
    expect(await bring(content)).toMatchObject({ new: 4, removed: 0 });
    const { names } = await takeSnapshot(asBytes(content), 'json');
    expect(await stored()).toEqual(names.map(({ id }) => id));
    expect(await bring(listOf(rows.toReversed()))).toMatchObject({ new: 0, changed: 0, same: 4, removed: 0 });
  });

  it('takes off what it no longer holds, and tells it as a change', async () => {
    expect(await bring(listOf([a, c]))).toMatchObject({ same: 2, removed: 2 });
    expect(await stored()).toEqual(['EL/alderquay', 'UVL/cindermoor']);
    expect(await told()).toEqual([
      ['csl/EL/brackenvale', true, false],
      ['csl/EL/brackenvale#2', true, false],
    ]);
  });

  it('takes nothing off when it came damaged, or empty', async () => {
    const cut = listOf([a, c, b]).slice(0, -40);
    const progress = await bring(cut);
    expect(progress).toMatchObject({ removed: 0 });
    expect(Number(progress.rejected)).toBeGreaterThan(0);
    expect(await bring(listOf([]))).toMatchObject({ read: 0, removed: 0 });
    expect(await stored()).toContain('UVL/cindermoor');
  });

  it('takes nothing off a list that is not in the file, because that was not searched', async () => {
    expect(await bring(listOf([a]))).toMatchObject({ same: 1, removed: 0 });
    expect(await stored()).toContain('UVL/cindermoor');
  });

  it('is whole also where a field of a row is wrong', async () => {
    expect(await bring(listOf([{ ...a, start_date: 'soon' }, c]))).toMatchObject({ read: 2, rejected: 1 });
    expect(await bring(listOf([c, { name: 'Dunmarrow' }, { ...b, start_date: 'soon' }]))).toMatchObject({ removed: 1 });
  });

  it('that names somebody again says so', async () => {
    await bring(listOf([a, c]));
    expect((await told()).slice(0, 1)).toEqual([['csl/EL/alderquay', false, true]]);
  });
});
