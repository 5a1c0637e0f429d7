import type { exportDeals } from '@beringia/contract/deals/export-deals';
import { type DEAL_SORTS, LIST_CAP } from '@beringia/contract/deals/list-deals';
import { AMOUNT_KINDS } from '@beringia/domain/deals/amounts';
import type { Deal } from '@beringia/domain/deals/deal';
import type { DealFilter } from '../../database/queries/filter.ts';
import { listDeals } from '../../database/queries/list-deals.ts';
import { csvFile } from '../../files/csv.ts';
import type { Table } from '../../files/table.ts';
import { xlsxFile } from '../../files/xlsx.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { COLUMNS, type ExportedDeal } from './export-columns.ts';
import { type FilterInput, filterOf } from './filter.ts';
import { recordsOf } from './shipped-record.ts';

/** The name of the file says the day and the revisions that it was made from: a CSV has no other place for them. */
export const exportDealsHandler: Handler<typeof exportDeals> = async ({ format, sort, order, ...input }, context) => {
  const { asOf, known } = await stampOf(context);
  const deals = await everyDeal(context, await filterOf(input, context), { sort, order });
  const table = tableOf(deals, input, { asOf, ...known });
  const fileName = `beringia-deals-${asOf}-data-${known.data}-revision-${known.workspace}.${format}`;
  if (format === 'csv')
    return { fileName, mediaType: 'text/csv; charset=utf-8', encoding: 'utf8', content: csvFile(table) };
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName, mediaType, encoding: 'base64', content: Buffer.from(await xlsxFile(table)).toString('base64') };
};

type Order = { readonly sort: (typeof DEAL_SORTS)[number]; readonly order: 'asc' | 'desc' };

async function everyDeal({ trx }: Context, filter: DealFilter, order: Order): Promise<ExportedDeal[]> {
  const deals: ExportedDeal[] = [];
  let cursor: string | null = null;
  do {
    const page = await listDeals(trx, filter, { ...order, limit: LIST_CAP, ...(cursor ? { cursor } : {}) });
    const records: ReadonlyMap<string, Deal> = await recordsOf(
      trx,
      page.rows.map(({ id }) => id),
    );
    for (const row of page.rows) {
      const record = records.get(row.id);
      if (record) deals.push({ row, record });
    }
    cursor = page.next;
  } while (cursor !== null);
  return deals;
}

type Stamp = { readonly asOf: Table['asOf']; readonly data: string; readonly workspace: number };

function tableOf(deals: readonly ExportedDeal[], asked: FilterInput, stamp: Stamp): Table {
  return {
    title: 'Deals',
    asOf: stamp.asOf,
    about: aboutOf(deals.length, asked, stamp),
    columns: COLUMNS,
    rows: deals.map((deal) => COLUMNS.map(({ pick }) => pick(deal))),
  };
}

function aboutOf(count: number, asked: FilterInput, { asOf, data, workspace }: Stamp): Table['about'] {
  const { cashAtSigning, laterCash, nearTerm, optionFee, equityReceived, sharesBought, total } = AMOUNT_KINDS;
  return [
    ['What', 'Licensing deals, one a line'],
    ['As of', asOf],
    ['Data version', data],
    ['Workspace revision', String(workspace)],
    ['Deals', String(count)],
    ['Filters', filtersInWords(asked)],
    ['Empty cell', 'Not known. It is never zero and never “no”.'],
    ['Amounts', 'Millions of the currency beside them. The kinds stand apart and are not to be added without care.'],
    ['Mark', 'exact; at-least: a floor; up-to: a ceiling; about: approximate'],
    ['Cash at signing', cashAtSigning],
    ['Later cash', laterCash],
    ['Near-term', nearTerm],
    ['Option fee', optionFee],
    ['Equity received', equityReceived],
    ['Shares bought', sharesBought],
    ['Undivided upfront', 'Reported as one amount, with near-term money or with equity, and not divisible'],
    ['Announced total', total],
    ['Standing', 'As of the day above; Last checked is when somebody last looked for an end or a change.'],
    ['Verified', 'yes: the sources of the record are of a kind that was checked; no: read with care'],
    ['Own', 'yes: imported or edited in this workspace'],
    ['Licence of the data', 'CC BY 4.0'],
  ];
}

function filtersInWords(asked: FilterInput): string {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => `${name}: ${[value].flat().join(', ')}`).join('; ') || 'none';
}
