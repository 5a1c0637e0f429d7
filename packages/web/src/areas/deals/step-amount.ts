import type { DealRow } from '../../api.ts';
import type { AmountLike } from '../../parts/format.ts';

/**
 * Which amount of a deal stands beside it where a number is opened. `rest`: the total less the cash. `whole`: the total, because
 * the list does not carry the part in question.
 */
export type ShownAmount = 'cash' | 'total' | 'equity' | 'undivided' | 'rest' | 'whole';

/** Steps of the bridge from headline to cash, by the amount of a deal that each takes away or adds. */
const OF_STEP: Readonly<Record<string, ShownAmount>> = {
  headline: 'total',
  onward: 'total',
  origin: 'total',
  'origin-unknown': 'total',
  unverified: 'total',
  acquisition: 'total',
  contingent: 'rest',
  equity: 'equity',
  later: 'whole',
  undivided: 'undivided',
  unknown: 'whole',
  excess: 'whole',
  'no-total': 'cash',
  cash: 'cash',
};

export function amountOfStep(step: string): ShownAmount {
  return OF_STEP[step] ?? 'whole';
}

type Amounts = Pick<DealRow, 'cash' | 'total' | 'equity' | 'undivided'>;

/** @returns null where the list does not tell the amount, which is never a zero */
export function shownAmount(row: Amounts, shown: ShownAmount): AmountLike | null {
  if (shown === 'rest') return totalLessCash(row);
  return shown === 'whole' ? row.total : row[shown];
}

/** Null where either is unknown or they are in two currencies; as sure as the less sure of the two. */
function totalLessCash({ total, cash }: Amounts): AmountLike | null {
  if (!total || !cash || total.value === null || cash.value === null || total.currency !== cash.currency) return null;
  const mark = cash.mark === 'exact' ? total.mark : 'about';
  return { value: Math.round((total.value - cash.value) * 1000) / 1000, currency: total.currency, mark };
}
