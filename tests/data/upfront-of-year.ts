import type { AmountKind } from '../../packages/domain/src/deals/amounts.ts';
import type { Deal } from '../../packages/domain/src/deals/deal.ts';
import { AmountReader } from '../../packages/domain/src/deals/statistics/amount-of.ts';
import {
  applyRule,
  DEFAULT_RULE,
  dateOf,
  type ScopeContext,
} from '../../packages/domain/src/deals/statistics/counting-rule.ts';

/** What somebody may call upfront in a deal: one line for each amount, counted by our rule or left out with the reason. */
export interface UpfrontLine {
  readonly deal: string;
  readonly announced: string;
  /** Kind of amount; `none` for a deal of which no amount of these kinds is told. */
  readonly kind: string;
  /** Millions of the currency; null when a payment exists and its size is not told. */
  readonly amount: number | null;
  readonly currency: string;
  readonly reason: string;
}

/** Reason by the kind of amount, for deals that count. Kinds that depend on later events, such as milestones, are no upfront. */
const REASONS: Partial<Record<AmountKind, string>> = {
  cashAtSigning: 'counted',
  upfrontAndNearTerm: 'undivided',
  upfrontCashAndEquity: 'undivided',
  equityReceived: 'shares-received',
  sharesBought: 'shares-bought',
  optionFee: 'option-fee',
  laterCash: 'later-cash',
  nearTerm: 'near-term',
};

/** @param year as in `2025`; deals that are dated in it */
export function upfrontLines(deals: readonly Deal[], year: string, context: ScopeContext): UpfrontLine[] {
  const { kept, steps } = applyRule(deals, DEFAULT_RULE, context);
  const reader = new AmountReader(kept);
  const outBy = new Map(steps.flatMap(({ id, leftOut }) => leftOut.map((deal) => [deal, id] as const)));
  return deals
    .filter((deal) => dateOf(deal)?.startsWith(year))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((deal) => linesOf(deal, outBy.get(deal.id) ?? null, reader));
}

function linesOf(deal: Deal, outBy: string | null, reader: AmountReader): UpfrontLine[] {
  const announced = dateOf(deal) ?? '';
  const lines = (Object.keys(REASONS) as AmountKind[]).flatMap((kind): UpfrontLine[] => {
    const amount = deal.amounts[kind];
    if (!amount) return [];
    const { value, currency } = amount;
    return [{ deal: deal.id, announced, kind, amount: value, currency, reason: reasonOf(deal, kind, outBy, reader) }];
  });
  const none = { deal: deal.id, announced, kind: 'none', amount: null, currency: '', reason: outBy ?? 'not-told' };
  return lines.length > 0 ? lines : [none];
}

function reasonOf(deal: Deal, kind: AmountKind, outBy: string | null, reader: AmountReader): string {
  if (outBy !== null) return outBy;
  const { state } = reader.read(deal, kind);
  if (state === 'unknown') return 'not-told';
  return state === 'stated' ? (REASONS[kind] ?? kind) : state;
}
