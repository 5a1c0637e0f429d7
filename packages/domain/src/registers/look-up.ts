import { type Day, earliestDay, latestDay } from '../basics/partial-date.ts';
import type { Edition, Entry, Notice, RegisterList } from './list.ts';
import { listedBy, wasLookedFor } from './listed-by.ts';
import { decides } from './provenance.ts';
import { countsFrom, type Register } from './register.ts';

/** One appearance of an entity on an edition or notice that was out by the day asked, whether it took effect or not. */
export interface Appearance {
  /** Id of the edition or notice. */
  readonly edition: string;
  readonly published: string | null;
  readonly status: Edition['status'];
  readonly row: string | null;
  readonly name: string;
}

/** What the records of one list say about one entity by a day, before any overlay. */
export interface Look {
  readonly entity: string;
  readonly asOf: Day;
  readonly list: RegisterList;
  /** Editions in effect by the day asked, the earliest first. */
  readonly effective: readonly Edition[];
  /** Edition that answers: the one that names the entity, else the newest. */
  readonly shown: Edition | null;
  readonly entry: Entry | null;
  readonly on: boolean;
  /** Edition that names it and was withdrawn on the day asked. */
  readonly withdrawn: Edition | null;
  /** Newest edition that names it and is not in effect yet. */
  readonly proposed: Edition | null;
  /** Whether somebody looked for it in all that is in effect. */
  readonly lookedFor: boolean;
  /** Notices that name it, and those from memory too, which decide nothing. */
  readonly notices: readonly Notice[];
  readonly firstListed: Day | null;
  readonly history: readonly Appearance[];
}

export function lookUp(register: Register, entity: string, list: RegisterList, asOf: Day, lifeScience: boolean): Look {
  const all = (register.editionsOf.get(list.id) ?? []).filter(decides);
  const editions = all.filter((one) => isOut(one, asOf));
  const entries = (register.entriesOf.get(entity) ?? []).filter(decides);
  const mine = new Map(entries.map((one) => [one.edition, one]));
  const named = ({ id }: Edition) => mine.has(id);
  const effective = editions.filter((one) => isEffective(one, asOf));
  const notices = (register.noticesOf.get(list.id) ?? []).filter((one) => touches(one, entity, asOf));
  const withdrawn = editions.find((one) => one.withdrawnOn === asOf && named(one)) ?? null;
  const proposed = editions.findLast((one) => isPending(one, asOf) && named(one)) ?? null;
  const by = listedBy(list, effective, notices, entity, named);
  const pending = by === null ? (withdrawn ?? proposed) : null;
  const isBiotech = lifeScience || entries.length > 0;
  const addedLater = effective.length > 0 && !effective.some(named) && all.some(named);
  return {
    entity,
    asOf,
    list,
    effective,
    shown: pending ?? register.edition.get(by ?? '') ?? effective.at(-1) ?? null,
    entry: mine.get(by ?? pending?.id ?? '') ?? null,
    on: by !== null,
    withdrawn,
    proposed,
    lookedFor: wasLookedFor(list, effective, notices, entity, isBiotech, addedLater),
    notices,
    firstListed: firstDay(effective.find(named), notices, entity),
    history: [
      ...editions.flatMap((one) => appearance(one, mine.get(one.id))),
      ...notices.flatMap((one) => added(one, mine)),
    ],
  };
}

function touches({ on, adds, removes }: Notice, entity: string, asOf: Day): boolean {
  return earliestDay(on) <= asOf && (adds.includes(entity) || removes.includes(entity));
}

function isOut({ published }: Edition, asOf: Day): boolean {
  return published !== null && latestDay(published) <= asOf;
}

/** A withdrawn edition counts from its day of effect to its withdrawal, which may be no day at all. */
function isEffective(one: Edition, asOf: Day): boolean {
  const from = countsFrom(one);
  if (one.status === 'proposed' || from === null || from > asOf) return false;
  return one.withdrawnOn === null || (from < one.withdrawnOn && asOf < one.withdrawnOn);
}

function isPending(one: Edition, asOf: Day): boolean {
  const gone = one.withdrawnOn !== null && one.withdrawnOn <= asOf;
  return !gone && !isEffective(one, asOf);
}

function firstDay(first: Edition | undefined, notices: readonly Notice[], entity: string): Day | null {
  const added = notices.find((one) => decides(one) && one.adds.includes(entity));
  const days = [first ? countsFrom(first) : null, added ? latestDay(added.on) : null].filter((one) => one !== null);
  return days.sort()[0] ?? null;
}

function appearance({ id, published, status }: Edition, entry: Entry | undefined): Appearance[] {
  return entry ? [{ edition: id, published, status, row: entry.row, name: entry.name }] : [];
}

/** A name that a notice added appears by that notice. */
function added({ id, on }: Notice, mine: ReadonlyMap<string, Entry>): Appearance[] {
  const entry = mine.get(id);
  return entry ? [{ edition: id, published: on, status: 'published', row: entry.row, name: entry.name }] : [];
}
