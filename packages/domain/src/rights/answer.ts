import type { PartialDate } from '../basics/partial-date.ts';
import type { Grant } from '../deals/grants.ts';
import { codesOf, type Mask } from '../territory/territory.ts';
import type { Because } from './because.ts';
import { describeField } from './describe-field.ts';
import type { FieldUniverse } from './field.ts';
import { type Part, rightsAt } from './fold.ts';
import type { Ledger } from './ledger.ts';
import type { Look, Searched } from './looked-at.ts';
import type { LedgerProblem } from './read-event.ts';
import type { RightStatus } from './spot-state.ts';

/** The answer of `rights show`. Countries are ISO codes in order; a field is in the words of `describe-field.ts`. */
export interface RightsAnswer {
  readonly asset: string;
  readonly asOf: PartialDate;
  readonly holders: readonly HolderLine[];
  readonly noGrantFound: {
    /** Countries in which nothing was found in any field; those with an answer in some field are in `parts`. */
    readonly countries: readonly string[];
    readonly searched: readonly Searched[];
    readonly on: PartialDate | null;
    readonly parts: readonly PlainPart[];
  };
  /** Countries that are unknown in at least one field; which fields is in `unknownParts`. */
  readonly unknown: readonly string[];
  readonly unknownParts: readonly PlainPart[];
  readonly conflicts: readonly ConflictLine[];
  readonly problems: readonly LedgerProblem[];
}

export interface PlainPart {
  readonly countries: readonly string[];
  readonly field: string;
  readonly because: readonly Because[];
}

export interface HolderLine extends PlainPart {
  readonly party: string;
  readonly exclusivity: Grant['exclusivity'];
  readonly status: Exclude<RightStatus, 'no-grant-found' | 'unknown'>;
  /** Ids of the records it rests on, the chain included. */
  readonly basis: readonly string[];
}

export interface ConflictLine extends PlainPart {
  readonly parties: readonly string[];
  /** False where the overlap decides nothing, because no source says how exclusive the grants are. */
  readonly certain: boolean;
  readonly wrong: string;
}

/** @param look the records searched for this asset; "no grant found" is never said without them */
export function rightsAnswer(ledger: Ledger, asOf: PartialDate, universe: FieldUniverse, look: Look): RightsAnswer {
  const parts = rightsAt(ledger, asOf, universe);
  const plain = ofStatus(parts, 'no-grant-found');
  const unknown = ofStatus(parts, 'unknown');
  const plainPart = (part: Part): PlainPart => ({ ...placeOf(part, universe), because: part.state.because });
  return {
    asset: ledger.asset,
    asOf,
    holders: parts.flatMap((part) => holderLines(part, universe)),
    noGrantFound: {
      countries: listOf(reach(plain) & ~reach(parts.filter((part) => !plain.includes(part)))),
      ...look,
      parts: plain.map(plainPart),
    },
    unknown: listOf(reach(unknown)),
    unknownParts: unknown.map(plainPart),
    conflicts: parts.flatMap((part) => conflictLines(part, universe)),
    problems: ledger.problems,
  };
}

function holderLines(part: Part, universe: FieldUniverse): HolderLine[] {
  const { status, holdings, because } = part.state;
  if (status === 'no-grant-found' || status === 'unknown') return [];
  return holdings.map((holding) => ({ ...holding, ...placeOf(part, universe), status, because }));
}

function conflictLines(part: Part, universe: FieldUniverse): ConflictLine[] {
  const { conflict, holdings, because } = part.state;
  if (!conflict) return [];
  return [{ ...placeOf(part, universe), ...conflict, parties: holdings.map(({ party }) => party), because }];
}

function placeOf({ countries, field }: Part, universe: FieldUniverse): Pick<PlainPart, 'countries' | 'field'> {
  return { countries: listOf(countries), field: describeField(field, universe) };
}

function ofStatus(parts: readonly Part[], status: RightStatus): Part[] {
  return parts.filter(({ state }) => state.status === status);
}

function reach(parts: readonly Part[]): Mask {
  return parts.reduce((mask, { countries }) => mask | countries, 0n);
}

const MOST_REMEMBERED = 2_000;
const remembered = new Map<Mask, readonly string[]>();

/** Lists of countries repeat from asset to asset ("all but Greater China"), and writing them out is most of the work. */
function listOf(mask: Mask): readonly string[] {
  const known = remembered.get(mask);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const codes = Object.freeze(codesOf(mask));
  remembered.set(mask, codes);
  return codes;
}
