import type { Deal } from '../deal.ts';
import { type RoyaltyInterval, type RoyaltyWordTable, readRoyalty } from './royalty-words.ts';
import { FEWEST, percentile } from './spread.ts';

/** The royalty that the licensee pays on sales, over a set of deals. */
export interface RoyaltySummary {
  /** Percent: the medians of the lower and of the upper ends; null with too few of that end. */
  readonly low: number | null;
  readonly high: number | null;
  readonly n: { readonly low: number; readonly high: number };
  readonly fewest: number;
  readonly deals: readonly { deal: string; interval: RoyaltyInterval; text: string }[];
  /** Deals with a royalty of which no number and no word of size is known. */
  readonly sizeUnknown: readonly string[];
  /** Deals that state no royalty on sales at all. */
  readonly notStated: readonly string[];
}

/**
 * The interval of a deal's royalty. Numbers printed for the deal win over its words; profit shares are not royalties, and what
 * the licensor pays is not what the licensee pays.
 */
export function royaltyOfDeal(deal: Pick<Deal, 'royalties'>, table: RoyaltyWordTable) {
  const onSales = deal.royalties.filter((royalty) => royalty.payer === 'licensee' && royalty.basis === 'net-sales');
  const text = onSales.map((royalty) => royalty.text).join('; ');
  if (onSales.length === 0) return null;
  const printed = onSales.find((royalty) => royalty.low !== null || royalty.high !== null);
  const interval: RoyaltyInterval | null = printed
    ? { low: printed.low, high: printed.high, uncertainty: 'As printed.', basis: 'printed' }
    : readRoyalty(text, table);
  return { text, interval };
}

export function summariseRoyalties(
  deals: readonly Deal[],
  table: RoyaltyWordTable,
  fewest: number = FEWEST.n,
): RoyaltySummary {
  const read = deals.map((deal) => ({ deal: deal.id, royalty: royaltyOfDeal(deal, table) }));
  const known = read.flatMap(({ deal, royalty }) =>
    royalty?.interval ? [{ deal, interval: royalty.interval, text: royalty.text }] : [],
  );
  const lows = known.flatMap(({ interval }) => interval.low ?? []);
  const highs = known.flatMap(({ interval }) => interval.high ?? []);
  return {
    low: medianOrNull(lows, fewest),
    high: medianOrNull(highs, fewest),
    n: { low: lows.length, high: highs.length },
    fewest,
    deals: known,
    sizeUnknown: read.flatMap(({ deal, royalty }) => (royalty && !royalty.interval ? [deal] : [])),
    notStated: read.flatMap(({ deal, royalty }) => (royalty ? [] : [deal])),
  };
}

function medianOrNull(values: readonly number[], fewest: number): number | null {
  return values.length < fewest
    ? null
    : percentile(
        [...values].sort((a, b) => a - b),
        0.5,
      );
}
