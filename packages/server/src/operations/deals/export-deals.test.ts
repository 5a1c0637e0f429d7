import { exportDeals } from '@beringia/contract/deals/export-deals';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { COLUMNS } from './export-columns.ts';
import { milestonesInWords } from './milestones-in-words.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse('pglite');
});
afterAll(() => house.close());

const titles = COLUMNS.map(({ title }) => title);

describe('an export of deals', () => {
  it('keeps the kinds of money apart, each with its currency and mark', () => {
    for (const kind of [
      'Cash at signing',
      'Later cash',
      'Near-term',
      'Option fee',
      'Equity received',
      'Shares bought',
      'Undivided upfront',
      'Announced total',
    ])
      expect(titles).toEqual(expect.arrayContaining([`${kind} (million)`, `${kind}, currency`, `${kind}, mark`]));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has the facts of the record in its cells', () => {
    const record = house.house.shipped.deals.find(({ amounts }) => amounts.laterCash?.value != null);
    const row = { standing: { because: [] }, licensors: [], licensees: [] } as never;
    const told = (title: string) =>
      COLUMNS.find((column) => column.title === title)?.pick({ row, record: record as never });
    expect(told('Later cash (million)')).toBe(record?.amounts.laterCash?.value);
    expect(told('Source addresses')).toContain(record?.sources[0]?.url);
    expect(told('Sources')).toContain(record?.sources[0]?.title ?? record?.sources[0]?.url);
  });

  it('says in the name of the file, and in a workbook on the second sheet, what it was made from', async () => {
    const { fileName, content } = await house.ask(exportDeals, { format: 'xlsx', modality: 'adc' });
    const { version } = house.house.shipped;
    expect(fileName).toBe(`beringia-deals-2026-11-25-data-${version}-revision-0.xlsx`);
    const { sheets } = await readXlsx(Buffer.from(content, 'base64'));
    expect(sheets.map(({ name }) => name)).toEqual(['Deals', 'About']);
    expect(sheets[1]?.rows).toEqual(
      expect.arrayContaining([
        ['As of', '2026-11-25'],
        ['Data version', version],
        ['Filters', 'modality: adc'],
      ]),
    );
  });

  it('has a header on the first line that stays and filters, and columns as wide as what they hold', async () => {
    const { content } = await house.ask(exportDeals, { format: 'xlsx', modality: 'adc' });
    const [sheet] = (await readXlsx(Buffer.from(content, 'base64'))).sheets;
    expect(sheet?.rows[0]).toEqual(titles);
    expect(sheet?.freezePane).toMatchObject({ rows: 1, columns: 1 });
    expect(sheet?.autoFilter?.range).toBe(`A1:AV${sheet?.rows.length}`);
    const { content: csv } = await house.ask(exportDeals, { format: 'csv', modality: 'adc' });
    expect(csv.startsWith(`\uFEFF${titles.slice(0, 3).join(',')}`)).toBe(true);
  });
});

describe('milestones in words', () => {
  const amount = (value: number | null, mark: 'exact' | 'up-to' = 'exact') => {
    return { value, currency: 'USD', mark, derived: false, pooledOver: null, sharedWith: [], on: null, note: null };
  };

  it('trap: null shown as zero: a size nobody gave is not stated, and no milestones are nothing', () => {
    expect(milestonesInWords({ amounts: {}, milestones: [] })).toBeNull();
    const approval = { event: 'US approval', asset: null, region: null, indication: 'NSCLC', amount: amount(null) };
    expect(milestonesInWords({ amounts: { commercial: amount(80, 'up-to') }, milestones: [approval] })).toBe(
      'sales: up to 80 million USD; US approval (NSCLC): an amount not stated, in USD',
    );
  });
});
