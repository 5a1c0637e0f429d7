import { onOrBefore, type PartialDate, sortKey } from '../basics/partial-date.ts';
import { maskOf } from '../territory/territory.ts';
import type { Because } from './because.ts';
import type { FieldUniverse } from './field.ts';
import { GRANTING, type LaidEvent, type Ledger } from './ledger.ts';
import type { Look } from './looked-at.ts';
import type { RightStatus } from './spot-state.ts';
import { type WhoMaySell, whoMaySell } from './who-may-sell.ts';

/** White space: how open the rights in an asset look in one country. Open never means for sale. */

export const OPEN_STATES = {
  returned: 'It was granted here and came back',
  retained: 'A source says who keeps it',
  'no-grant-found': 'No deal reaches it and nobody is said to keep it',
  split: 'Taken in some fields of use and not in others',
  unknown: 'Something reaches for it and the sources do not settle it',
} as const;
export type OpenState = keyof typeof OPEN_STATES;

export const HOW_SURE = {
  sourced: 'A source speaks of this country, or of the return',
  'from-deals': 'Deals name the asset, and none reaches this country',
  'from-the-set': 'No deal of the set names the asset; deals outside the set are not known',
} as const;
export type HowSure = keyof typeof HOW_SURE;

export interface Openness {
  readonly state: OpenState | 'held' | 'encumbered' | 'contested';
  readonly sure: HowSure;
  /** Company ids of those who hold or keep it. */
  readonly parties: readonly string[];
  /** When it came back, as precisely as known. */
  readonly since: PartialDate | null;
  /** Set where a licence ended here, no source says that the rights went back, and nobody is said to have them. */
  readonly ended: { readonly on: PartialDate | null } | null;
  readonly because: readonly Because[];
}

/** @param look the deals that were searched for this asset */
export function opennessOf(
  ledger: Ledger,
  look: Look,
  country: string,
  asOf: PartialDate,
  universe: FieldUniverse,
): Openness {
  const ask = (date: PartialDate) => whoMaySell(ledger, { country, field: null, date }, universe, look);
  const now = ask(asOf);
  const end = lastEnd(now, ledger, country, asOf, ask);
  // An end says that a licence is over; only a return says where the rights are.
  const back = end?.event.kind === 'return' ? end : null;
  const sourced = back !== null || now.status === 'retained';
  return {
    state: back === null ? now.status : 'returned',
    sure: sourced ? 'sourced' : look.searched.length > 0 ? 'from-deals' : 'from-the-set',
    parties: [...new Set(now.answers.flatMap(({ holders }) => holders.map(({ party }) => party)))],
    since: back?.event.on ?? null,
    ended: end && !sourced ? { on: end.event.on } : null,
    because: now.answers.flatMap((answer) => answer.because),
  };
}

const OPEN: readonly (RightStatus | 'split')[] = ['retained', 'no-grant-found'];

/** The last end of a grant that reached the country, where nobody holds it now and somebody did on the day of a grant. */
function lastEnd(
  now: WhoMaySell,
  { laid }: Ledger,
  country: string,
  asOf: PartialDate,
  ask: (date: PartialDate) => WhoMaySell,
): LaidEvent | null {
  if (!OPEN.includes(now.status)) return null;
  const bit = maskOf([country]);
  const past = laid.filter(({ event }) => event.on === null || onOrBefore(event.on, asOf));
  const grants = past.filter(({ event }) => GRANTING.includes(event.kind));
  if (!grants.some(({ event }) => event.on !== null && ask(event.on).status === 'held')) return null;
  const reached = (place: number) => {
    const target = laid[place];
    return target !== undefined && GRANTING.includes(target.event.kind) && (target.may.countries & bit) !== 0n;
  };
  const ends = past.filter(
    ({ event, territory, targets }) => isEnd(event.kind) && (territory.out & bit) === 0n && targets.some(reached),
  );
  return ends.toSorted(byDay).at(-1) ?? null;
}

function isEnd(kind: string): boolean {
  return kind === 'return' || kind === 'termination';
}

/** What nobody dated comes last: it is known only to have happened. */
function byDay({ event: a }: LaidEvent, { event: b }: LaidEvent): number {
  const [x, y] = [a, b].map(({ on }) => (on === null ? '9999' : sortKey(on))) as [string, string];
  return x === y ? 0 : x < y ? -1 : 1;
}
