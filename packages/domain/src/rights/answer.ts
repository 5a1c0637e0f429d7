import type { PartialDate } from '../basics/partial-date.ts';
import type { Grant } from '../deals/grants.ts';
import { codesOf, type Mask } from '../territory/territory.ts';
import type { Because } from './because.ts';
import { describeField } from './describe-field.ts';
import type { FieldUniverse } from './field.ts';
import { type Part, rightsAt } from './fold.ts';
import type { Holding } from './holders.ts';
import type { Ledger } from './ledger.ts';
import type { Look, Searched } from './looked-at.ts';
import { type Owner, ownersOf } from './owners.ts';
import type { LedgerProblem } from './read-event.ts';
import { groupedBy, type Rectangle, rectanglesOf, touches } from './rectangles.ts';
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
    readonly parts: readonly OpenPart[];
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

/** Where no grant was found. */
export interface OpenPart extends PlainPart {
  /** The last end of a licence here of which no source says where the rights went; null where none ended. */
  readonly ended: { readonly on: PartialDate | null; readonly event: string } | null;
}

export interface HolderLine extends PlainPart {
  readonly party: string;
  readonly exclusivity: Grant['exclusivity'];
  readonly status: Exclude<RightStatus, 'no-grant-found' | 'unknown'>;
  /** Ids of the records it rests on, the chain included. */
  readonly basis: readonly string[];
  /** Who has bought the holder since; the holder stays. */
  readonly ownedBy: readonly Owner[];
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
  return {
    asset: ledger.asset,
    asOf,
    holders: holderLines(parts, ledger, asOf, universe),
    noGrantFound: {
      countries: listOf(reach(plain) & ~reach(parts.filter((part) => !plain.includes(part)))),
      ...look,
      parts: plainParts(plain, universe),
    },
    unknown: listOf(reach(unknown)),
    unknownParts: plainParts(unknown, universe).map(({ ended: _, ...part }) => part),
    conflicts: parts.flatMap((part) => conflictLines(part, universe)),
    problems: ledger.problems,
  };
}

interface HeldPart extends Part {
  readonly status: HolderLine['status'];
  readonly holding: Holding;
}

/** One line for all that a party holds alike, whatever grants led to it; below it stand the reasons of every piece. */
function holderLines(parts: readonly Part[], ledger: Ledger, asOf: PartialDate, universe: FieldUniverse): HolderLine[] {
  const held = parts.flatMap((part): HeldPart[] => {
    const { status, holdings } = part.state;
    if (status === 'no-grant-found' || status === 'unknown') return [];
    return holdings.map((holding) => ({ ...part, status, holding }));
  });
  const alike = groupedBy(held, ({ status, holding: { party, exclusivity } }) => `${status} ${exclusivity} ${party}`);
  return alike.flatMap((pieces) =>
    rectanglesOf(pieces).flatMap((line): HolderLine[] => {
      const there = pieces.filter((piece) => touches(piece, line));
      const [first] = there;
      if (!first) return [];
      const { party, exclusivity } = first.holding;
      const basis = [...new Set(there.flatMap(({ holding }) => holding.basis))];
      const ownedBy = ownersOf(party, ledger, asOf);
      const because = reasonsOf(there);
      return [{ ...placeOf(line, universe), party, exclusivity, status: first.status, basis, ownedBy, because }];
    }),
  );
}

/** Parts of one answer for the same reasons are one part. */
function plainParts(parts: readonly Part[], universe: FieldUniverse): OpenPart[] {
  const alike = groupedBy(parts, ({ state }) => state.because.map(({ event, says }) => `${event} ${says}`).join('|'));
  return alike.flatMap((pieces) =>
    rectanglesOf(pieces).map((part) => {
      return { ...placeOf(part, universe), because: reasonsOf(pieces), ended: endOf(pieces) };
    }),
  );
}

/** Pieces for the same reasons ended by the same event. */
function endOf([first]: readonly Part[]): OpenPart['ended'] {
  const ended = first?.state.ended ?? null;
  return ended && { on: ended.on, event: ended.id };
}

function reasonsOf(parts: readonly Part[]): Because[] {
  const all = parts.flatMap(({ state }) => state.because);
  return [...new Map(all.map((reason) => [`${reason.event} ${reason.says}`, reason])).values()];
}

function conflictLines(part: Part, universe: FieldUniverse): ConflictLine[] {
  const { conflict, holdings, because } = part.state;
  if (!conflict) return [];
  return [{ ...placeOf(part, universe), ...conflict, parties: holdings.map(({ party }) => party), because }];
}

function placeOf({ countries, field }: Rectangle, universe: FieldUniverse): Pick<PlainPart, 'countries' | 'field'> {
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
