import { type AmountMark, markOfSum, toMillions } from '../../basics/money.ts';
import type { AmountKind } from '../amounts.ts';
import type { Deal } from '../deal.ts';
import type { AmountReader } from '../statistics/amount-of.ts';

/** The fewest stated amounts for which percentiles are shown. */
export const FEWEST = {
  n: 8,
  reason: 'With fewer than eight, a quartile rests on a single deal: the deals say more than a percentile.',
} as const;

export interface SpreadDeal {
  readonly deal: string;
  /** Millions of dollars. */
  readonly value: number;
  readonly mark: AmountMark;
}

/** How an amount lies over deals. Percentiles are null below {@link FEWEST}; the deals are always there. */
export interface Spread {
  readonly percentiles: {
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly mark: AmountMark;
  } | null;
  readonly n: number;
  readonly fewest: number;
  /** Largest first. */
  readonly deals: readonly SpreadDeal[];
  readonly unknown: readonly string[];
  readonly otherCurrency: readonly string[];
  readonly method: string;
}

const METHOD = 'Quartiles by linear interpolation between the two nearest deals (Hyndman and Fan, type 7).';

/**
 * Floors pull percentiles down to floors, ceilings up to ceilings, and both together leave them approximate, which the mark says.
 * @param fewest stated amounts needed for percentiles
 */
export function spreadOf(
  deals: readonly Deal[],
  kind: AmountKind,
  reader: AmountReader,
  fewest: number = FEWEST.n,
): Spread {
  const readings = deals.map((deal) => ({ deal: deal.id, ...reader.read(deal, kind) }));
  const stated = readings
    .flatMap((r) => (r.state === 'stated' ? [{ deal: r.deal, value: toMillions(r.money), mark: r.money.mark }] : []))
    .sort((a, b) => b.value - a.value || (a.deal < b.deal ? -1 : 1));
  const values = stated.map(({ value }) => value).reverse();
  const mark = stated.map((one) => one.mark).reduce(markOfSum, 'exact');
  const at = (share: number) => percentile(values, share);
  return {
    percentiles: stated.length < fewest ? null : { p25: at(0.25), p50: at(0.5), p75: at(0.75), mark },
    n: stated.length,
    fewest,
    deals: stated,
    unknown: readings.flatMap((r) => (r.state === 'unknown' || r.state === 'counted-elsewhere' ? [r.deal] : [])),
    otherCurrency: readings.flatMap((r) => (r.state === 'other-currency' ? [r.deal] : [])),
    method: METHOD,
  };
}

/** @param ascending at least one value, smallest first */
export function percentile(ascending: readonly number[], share: number): number {
  const place = share * (ascending.length - 1);
  const [below, above] = [ascending[Math.floor(place)], ascending[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('a percentile needs at least one value');
  // Rounded to a dollar of a million, so that a double's dust is never shown.
  return Math.round((below + (above - below) * (place - Math.floor(place))) * 1e6) / 1e6;
}
