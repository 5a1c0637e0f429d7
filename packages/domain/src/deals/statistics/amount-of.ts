import { type Money, moneyOfMillions } from '../../basics/money.ts';
import { type PartialDate, sortKey } from '../../basics/partial-date.ts';
import type { AmountKind } from '../amounts.ts';
import type { Deal } from '../deal.ts';
import { dateOf } from './counting-rule.ts';
import { inDollars, type Rate } from './rates.ts';

/**
 * What a deal says about one kind of amount, as far as dollars go. Kinds are never mixed: cash at signing is not taken from an
 * option fee, from equity, or from an undivided "upfront and near-term".
 */
export type AmountReading =
  | { readonly state: 'stated'; readonly money: Money }
  | { readonly state: 'unknown' }
  | { readonly state: 'other-currency'; readonly value: number; readonly currency: string }
  /** One payment covers several deals and is counted with another of them. */
  | { readonly state: 'counted-elsewhere'; readonly with: string };

/** Reads amounts of the deals in scope; the scope decides which deal carries a payment that several deals share. */
export class AmountReader {
  readonly #byId: ReadonlyMap<string, Deal>;

  constructor(
    scope: readonly Deal[],
    private readonly rates: readonly Rate[] = [],
  ) {
    this.#byId = new Map(scope.map((deal) => [deal.id, deal]));
  }

  /** @returns dollars when stated; an absent amount and an amount of unknown size are both unknown, never zero */
  read(deal: Deal, kind: AmountKind): AmountReading {
    const amount = deal.amounts[kind];
    if (!amount || amount.value === null) return { state: 'unknown' };
    const carrier = this.#carrier(deal, amount.sharedWith);
    if (carrier !== deal.id) return { state: 'counted-elsewhere', with: carrier };
    const printed = moneyOfMillions(amount.value, amount.currency, amount.mark);
    const dollars = inDollars(printed, amount.on ?? dateOf(deal), this.rates);
    return dollars
      ? { state: 'stated', money: dollars }
      : { state: 'other-currency', value: amount.value, currency: amount.currency };
  }

  dollars(deal: Deal, kind: AmountKind): Money | null {
    const reading = this.read(deal, kind);
    return reading.state === 'stated' ? reading.money : null;
  }

  /** The earliest deal in scope that shares the payment carries it. */
  #carrier(deal: Deal, sharedWith: readonly string[]): string {
    const sharers = [deal, ...sharedWith.flatMap((id) => this.#byId.get(id) ?? [])];
    return sharers.reduce((first, other) => (orderOf(other) < orderOf(first) ? other : first)).id;
  }
}

function orderOf(deal: Deal): string {
  const date: PartialDate | null = dateOf(deal);
  return `${date === null ? '9999' : sortKey(date)} ${deal.id}`;
}
