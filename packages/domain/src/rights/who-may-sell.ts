import type { PartialDate } from '../basics/partial-date.ts';
import { maskOf } from '../territory/territory.ts';
import type { Because } from './because.ts';
import { describeField } from './describe-field.ts';
import { ALL_FIELDS, type FieldOfUse, type FieldUniverse, fieldSetOf } from './field.ts';
import { type Part, rightsAt } from './fold.ts';
import type { Holding } from './holders.ts';
import type { Ledger } from './ledger.ts';
import type { Look } from './looked-at.ts';
import type { RightSource } from './right-event.ts';
import type { RightStatus } from './spot-state.ts';

export interface Question {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Null asks about every field. */
  readonly field: FieldOfUse | null;
  readonly date: PartialDate;
}

/** One answer for a part of the field asked about. */
export interface FieldAnswer {
  readonly field: string;
  readonly status: RightStatus;
  readonly holders: readonly Holding[];
  readonly because: readonly Because[];
  readonly sources: readonly RightSource[];
}

export interface WhoMaySell {
  readonly asset: string;
  readonly country: string;
  readonly date: PartialDate;
  /** The status of the whole field asked about, or `split` where its parts differ in status or holders. */
  readonly status: RightStatus | 'split';
  readonly answers: readonly FieldAnswer[];
  /** What was looked at; without it "no grant found" would mean nothing. */
  readonly look: Look;
}

/**
 * Who may develop and sell the asset in a country, for a field, on a day.
 * @throws Refusal `bad-input` for a country that is not one of the 250, and for an unknown indication
 */
export function whoMaySell(
  ledger: Ledger,
  { country, field, date }: Question,
  universe: FieldUniverse,
  look: Look,
): WhoMaySell {
  const bit = maskOf([country]);
  const asked = fieldSetOf(field ?? ALL_FIELDS, universe);
  const wanted = universe.all & ~asked.out;
  const parts = rightsAt(ledger, date, universe).filter(
    (part) => (part.countries & bit) !== 0n && (part.field & wanted) !== 0n,
  );
  const answers = joined(parts, wanted, universe);
  const [only, ...others] = answers;
  const status = only && others.length === 0 ? only.status : 'split';
  return { asset: ledger.asset, country, date, status, answers, look };
}

/** Parts that say the same of the same parties are one answer, whatever led to it. */
function joined(parts: readonly Part[], wanted: bigint, universe: FieldUniverse): FieldAnswer[] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const { status, holdings } = part.state;
    const key = [status, ...holdings.map(({ party, exclusivity }) => `${party} ${exclusivity}`).sort()].join('|');
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const because = distinct(
      group.flatMap(({ state }) => state.because),
      ({ event }) => event,
    );
    return [
      {
        field: describeField(
          group.reduce((mask, part) => mask | (part.field & wanted), 0n),
          universe,
        ),
        status: first.state.status,
        holders: holdersTogether(group),
        because,
        sources: distinct(
          because.flatMap(({ sources }) => sources),
          ({ record, id }) => `${record}#${id}`,
        ),
      },
    ];
  });
}

function holdersTogether(group: readonly Part[]): Holding[] {
  const all = group.flatMap(({ state }) => state.holdings);
  return distinct(all, ({ party }) => party).map((holding) => ({
    ...holding,
    basis: [...new Set(all.filter(({ party }) => party === holding.party).flatMap(({ basis }) => basis))],
  }));
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
