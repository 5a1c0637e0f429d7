import type { exportDeals } from '@beringia/contract/deals/export-deals';
import { LIST_CAP } from '@beringia/contract/deals/list-deals';
import type { DealRow, RowAmount } from '@beringia/domain/deals/row';
import { listDeals } from '../../database/queries/list-deals.ts';
import { csvFile } from '../../files/csv.ts';
import type { Cell, Table } from '../../files/table.ts';
import { xlsxFile } from '../../files/xlsx.ts';
import type { Context, Handler } from '../handler.ts';
import { filterOf } from './filter.ts';

export const exportDealsHandler: Handler<typeof exportDeals> = async ({ format, sort, order, ...input }, context) => {
  const table = tableOf(await everyRow(context, input, sort, order), context);
  const fileName = `beringia-deals-${context.today}.${format}`;
  if (format === 'csv')
    return { fileName, mediaType: 'text/csv; charset=utf-8', encoding: 'utf8', content: csvFile(table) };
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName, mediaType, encoding: 'base64', content: Buffer.from(await xlsxFile(table)).toString('base64') };
};

type Input = Parameters<typeof filterOf>[0];

async function everyRow(
  { trx }: Context,
  input: Input,
  sort: 'cash' | 'announced' | 'total' | 'licensor' | 'licensee' | 'id',
  order: 'asc' | 'desc',
) {
  const rows: DealRow[] = [];
  let cursor: string | null = null;
  do {
    const page = await listDeals(trx, filterOf(input), { sort, order, limit: LIST_CAP, ...(cursor ? { cursor } : {}) });
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

/** Columns in the order of the page; every amount has its currency and its mark beside it, and unknown stays empty. */
const COLUMNS: readonly (readonly [string, (row: DealRow) => Cell])[] = [
  ['Id', (row) => row.id],
  ['Announced', (row) => row.announced],
  ['Licensor', (row) => row.licensors.map((party) => party.name).join('; ')],
  [
    'Licensor (Chinese)',
    (row) =>
      row.licensors
        .map((party) => party.nameZh)
        .filter(Boolean)
        .join('; ') || null,
  ],
  ['Licensee', (row) => row.licensees.map((party) => party.name).join('; ')],
  ['Type', (row) => row.type],
  ['Assets', (row) => row.assets.map((asset) => asset.name).join('; ')],
  ['Modality', (row) => row.modalities.join('; ')],
  ['Area', (row) => row.areas.join('; ')],
  ['Stage, highest', (row) => row.stages.highest],
  ['Stage, China', (row) => row.stages.china],
  ['Territory', (row) => row.territory],
  ...money('Cash at signing', (row) => row.cash),
  ...money('Equity received', (row) => row.equity),
  ...money('Undivided upfront', (row) => row.undivided),
  ...money('Announced total', (row) => row.total),
  ['Royalty', (row) => row.royalty],
  ['Standing', (row) => row.standing.value],
  ['Last checked', (row) => row.standing.lastChecked],
  ['Verified', (row) => (row.verified ? 'yes' : 'no')],
  ['Onward deal', (row) => (row.onward ? 'yes' : 'no')],
];

function money(title: string, pick: (row: DealRow) => RowAmount | null): [string, (row: DealRow) => Cell][] {
  return [
    [`${title} (million)`, (row) => pick(row)?.value ?? null],
    [`${title}, currency`, (row) => pick(row)?.currency ?? null],
    [`${title}, mark`, (row) => pick(row)?.mark ?? null],
  ];
}

function tableOf(rows: readonly DealRow[], { today, shipped }: Context): Table {
  return {
    title: 'Deals',
    asOf: today,
    note: `As of ${today}, data ${shipped.version}. Amounts are millions of the named currency; an empty cell is unknown, not zero. Data: CC BY 4.0.`,
    header: COLUMNS.map(([title]) => title),
    rows: rows.map((row) => COLUMNS.map(([, pick]) => pick(row))),
  };
}
