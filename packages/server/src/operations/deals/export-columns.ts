import type { AmountKind, DealAmount } from '@beringia/domain/deals/amounts';
import type { Deal } from '@beringia/domain/deals/deal';
import type { DealRow } from '@beringia/domain/deals/row';
import type { Cell, Column } from '../../files/table.ts';
import { milestonesInWords } from './milestones-in-words.ts';

/** A deal with its row: what an exported line is made of. */
export interface ExportedDeal {
  readonly row: DealRow;
  readonly record: Deal;
}

export interface ExportColumn extends Column {
  readonly pick: (deal: ExportedDeal) => Cell;
}

/**
 * In the order of the page. The kinds of money at signing stand apart and are never added; every amount has its currency and its
 * mark beside it, and unknown stays empty.
 */
export const COLUMNS: readonly ExportColumn[] = [
  column('Id', 34, ({ row }) => row.id),
  column('Announced', 12, ({ row }) => row.announced),
  column('Licensor', 26, ({ row }) => list(row.licensors.map(({ name }) => name))),
  column('Licensor (Chinese)', 18, ({ row }) => list(row.licensors.map(({ nameZh }) => nameZh))),
  column('Licensee', 26, ({ row }) => list(row.licensees.map(({ name }) => name))),
  column('Licensee (Chinese)', 18, ({ row }) => list(row.licensees.map(({ nameZh }) => nameZh))),
  column('Type', 22, ({ row }) => row.type),
  column('Assets', 28, ({ row }) => list(row.assets.map(({ name }) => name))),
  column('Targets', 18, ({ row }) => list(row.targets)),
  column('Modality', 22, ({ row }) => list(row.modalities)),
  column('Area', 16, ({ row }) => list(row.areas)),
  column('Stage, highest', 13, ({ row }) => row.stages.highest),
  column('Stage, China', 13, ({ row }) => row.stages.china),
  column('Territory', 36, ({ row }) => row.territory),
  ...money('Cash at signing', 'cashAtSigning'),
  ...money('Later cash', 'laterCash'),
  ...money('Near-term', 'nearTerm'),
  ...money('Option fee', 'optionFee'),
  ...money('Equity received', 'equityReceived'),
  ...money('Shares bought', 'sharesBought'),
  ...money('Undivided upfront', 'upfrontAndNearTerm', 'upfrontCashAndEquity'),
  ...money('Announced total', 'total'),
  column('Milestones', 44, ({ record }) => milestonesInWords(record)),
  column('Royalty', 36, ({ row }) => row.royalty),
  column('Standing', 14, ({ row }) => row.standing.value),
  column('Standing, because', 44, ({ row, record }) => because(row, record)),
  column('Last checked', 12, ({ row }) => row.standing.lastChecked),
  column('Verified', 9, ({ row }) => yesOrNo(row.verified)),
  column('Onward deal', 9, ({ row }) => yesOrNo(row.onward)),
  column('Own', 8, ({ row }) => yesOrNo(row.own)),
  column('Sources', 60, ({ record }) => list(record.sources.map(({ title, url }) => title ?? url))),
  column('Source addresses', 60, ({ record }) => list(record.sources.map(({ url }) => url))),
];

function column(title: string, width: number, pick: ExportColumn['pick']): ExportColumn {
  return { title, width, pick };
}

/** @param kinds the first that the deal states is shown */
function money(title: string, ...kinds: readonly AmountKind[]): ExportColumn[] {
  const stated = ({ record }: ExportedDeal): DealAmount | undefined =>
    kinds.map((kind) => record.amounts[kind]).find((amount) => amount !== undefined);
  return [
    column(`${title} (million)`, 12, (deal) => stated(deal)?.value ?? null),
    column(`${title}, currency`, 10, (deal) => stated(deal)?.currency ?? null),
    column(`${title}, mark`, 10, (deal) => stated(deal)?.mark ?? null),
  ];
}

/** What decided the standing, in the words of the record. */
function because({ standing }: DealRow, { events }: Deal): Cell {
  return list(standing.because.map((index) => events[index]?.text ?? null));
}

function list(texts: readonly (string | null)[]): Cell {
  return texts.filter((text) => text !== null && text !== '').join('; ') || null;
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
