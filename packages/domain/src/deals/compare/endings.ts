import type { Day } from '../../basics/partial-date.ts';
import type { Deal } from '../deal.ts';
import { type StandingKind, standing } from '../standing.ts';

/** How many deals came back, against those whose fate is known. "No end found" is not a fate: nobody saw the deal alive. */
export interface Endings {
  readonly ended: number;
  readonly known: number;
  readonly endedDeals: readonly string[];
  readonly aliveDeals: readonly string[];
  readonly fulfilledDeals: readonly string[];
  readonly unknownDeals: readonly string[];
  readonly text: string;
}

const ENDED: readonly StandingKind[] = ['returned', 'partly-returned', 'terminated'];

export function endingsOf(deals: readonly Deal[], asOf: Day): Endings {
  const stands = deals.map((deal) => ({ deal: deal.id, value: standing(deal, asOf).value }));
  const idsOf = (values: readonly StandingKind[]) =>
    stands.filter(({ value }) => values.includes(value)).map(({ deal }) => deal);
  const endedDeals = idsOf(ENDED);
  const aliveDeals = idsOf(['active']);
  const fulfilledDeals = idsOf(['completed']);
  const unknownDeals = idsOf(['no-end-found', 'announced']);
  const known = endedDeals.length + aliveDeals.length + fulfilledDeals.length;
  const text = `${endedDeals.length} of ${known} deals of known fate came back or ended; of ${unknownDeals.length} no end was found, which does not show them alive.`;
  return { ended: endedDeals.length, known, endedDeals, aliveDeals, fulfilledDeals, unknownDeals, text };
}
