import type { PartialDate } from '../../basics/partial-date.ts';
import type { Deal } from '../../deals/deal.ts';
import { EVENT_TYPES, type EventType } from '../../deals/events.ts';

/** A day on which a deal spoke of a drug: its announcement, or what happened to it later. */
export interface DealDay {
  /** `deal/<id>`. */
  readonly ref: string;
  readonly day: PartialDate;
  readonly title: string;
}

/** Of the parties and not of the drug. */
const OF_PARTIES: readonly EventType[] = ['party-acquired', 'party-renamed'];

/** @param keys the drug's own keys in the deal; empty where nobody says, and then every event counts */
export function dealDays({ id, dates, events }: Deal, keys: readonly string[]): DealDay[] {
  const ref = `deal/${id}`;
  const began = dates.announced ?? dates.signed;
  const concerns = (assets: readonly string[]) =>
    assets.length === 0 || keys.length === 0 || assets.some((key) => keys.includes(key));
  const happened = events.flatMap(({ type, on, assets }) =>
    on === null || OF_PARTIES.includes(type) || !concerns(assets)
      ? []
      : [{ ref, day: on, title: `${id}: ${EVENT_TYPES[type]}` }],
  );
  return [...(began === null ? [] : [{ ref, day: began, title: id }]), ...happened];
}
