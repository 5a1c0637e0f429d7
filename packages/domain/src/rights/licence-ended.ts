import type { StageFact } from '../assets/asset.ts';
import { type PartialDate, sortKey } from '../basics/partial-date.ts';
import { parseTerritory } from '../territory/parse.ts';
import { ALL, type Mask } from '../territory/territory.ts';
import { GRANTING, type LaidEvent, type Ledger } from './ledger.ts';
import type { RightEvent } from './right-event.ts';
import { comeBy, NO, YES } from './timing.ts';

/** The end of the licence under which a licensee had reached a stage. */
export interface LicenceEnd {
  /** As precisely as known; null when no source states the day. */
  readonly on: PartialDate | null;
  readonly kind: 'return' | 'termination';
  /** Id of the event in the ledger. */
  readonly event: string;
  /** Ids of the records that tell it. */
  readonly basis: readonly string[];
}

type Fact = Pick<StageFact, 'on' | 'source' | 'territory'>;

/**
 * Whether every licence under which a stage can have been reached had ended by a day. A stage stays where it was reached, so that
 * its record says nothing of the licence; the ledger does.
 * @returns the last of the ends; null while one of the licences stands, and where the ledger knows none
 */
export function licenceEnded(ledger: Ledger, fact: Fact, asOf: PartialDate): LicenceEnd | null {
  const place = placeOf(fact);
  const behind = ledger.laid.flatMap((one, index) => (isBehind(one, index, fact, place, ledger) ? [index] : []));
  const ends = behind.map((index) => endBy(index, place, ledger, asOf));
  if (ends.includes(null)) return null;
  const last = ends
    .flatMap((end) => end ?? [])
    .toSorted((a, b) => dayKey(a).localeCompare(dayKey(b)))
    .at(-1);
  return last ? { on: last.on, kind: kindOf(last), event: last.id, basis: last.basis } : null;
}

/** A licence of the deal that tells the stage; where another source tells it, one in force there on its day. */
function isBehind({ event, may }: LaidEvent, index: number, fact: Fact, place: Mask, ledger: Ledger): boolean {
  const isLicence = GRANTING.includes(event.kind) && event.kind !== 'acquisition';
  if (!isLicence || (may.countries & place) === 0n) return false;
  if (fact.source.startsWith(DEAL)) return event.basis.includes(fact.source.slice(DEAL.length));
  return comeBy(event, fact.on) !== NO && endBy(index, place, ledger, fact.on) === null;
}
const DEAL = 'deal:';

/** What had certainly ended it in the whole place; an end elsewhere leaves it standing here. */
function endBy(index: number, place: Mask, { laid }: Ledger, asOf: PartialDate): RightEvent | null {
  const here = place & (laid[index]?.may.countries ?? 0n);
  const end = laid.find(({ event, targets, territory }) => {
    const ends = (event.kind === 'return' || event.kind === 'termination') && targets.includes(index);
    return ends && comeBy(event, asOf) === YES && (territory.out & here) === 0n;
  });
  return end?.event ?? null;
}

/** The countries that the words of the fact settle; anywhere when they settle none. */
function placeOf({ territory }: Fact): Mask {
  const settled = territory === null ? 0n : parseTerritory(territory).territory.in;
  return settled === 0n ? ALL : settled;
}

function kindOf({ kind }: RightEvent): LicenceEnd['kind'] {
  return kind === 'return' ? 'return' : 'termination';
}

/** What nobody dated comes last: it is known only to have happened. */
function dayKey({ on }: RightEvent): string {
  return on === null ? '9999' : sortKey(on);
}
