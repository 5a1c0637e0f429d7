import { type PartialDate, sortKey } from '../basics/partial-date.ts';
import type { Explained } from './explained.ts';

/** Numbers of publications, applications and priorities, and how one number read twice becomes one. */

/** The same number as different offices write it; null where the source does not give that form. */
export interface NumberForms {
  /** Country, number and kind apart, as exchanged between offices: `WO 2009085664 A2`. */
  readonly docdb: string | null;
  /** One string with the year in applications: `US20070964952`. */
  readonly epodoc: string | null;
  /** As printed by the office: `11/964,952`. */
  readonly original: string | null;
}

/** A publication. Country is ISO 3166 alpha-2, or an office such as WO or EP; the kind is the office's own (A1, B2). */
export interface FamilyMember {
  readonly country: string;
  readonly number: string;
  readonly kind: string | null;
  readonly date: PartialDate | null;
  readonly forms: NumberForms;
  readonly application: PatentNumber | null;
  /** Id of the narrow (DOCDB simple) family; members of one extended family may differ. */
  readonly familyId: string | null;
}

export interface PatentNumber {
  readonly country: string | null;
  readonly number: string;
  readonly kind: string | null;
  readonly date: PartialDate | null;
  readonly forms: NumberForms;
}

export interface PriorityClaim extends PatentNumber {
  /** False when the office says that the claim no longer counts; null when it does not say. */
  readonly active: boolean | null;
}

/**
 * The earliest date that the family claims. Priorities that an office marks as no longer active do not count; where no
 * priority is claimed the earliest filing stands, and where that is missing too the answer is unknown.
 */
export function earliestPriority(
  priorities: readonly PriorityClaim[],
  members: readonly Pick<FamilyMember, 'application'>[],
): Explained<PartialDate> {
  const active = priorities.filter((claim) => claim.active !== false);
  const claimed = earliest(active);
  if (claimed)
    return { value: claimed.date, because: [`earliest of ${active.length} priority claims: ${nameOf(claimed)}`] };
  const filed = earliest(members.flatMap(({ application }) => application ?? []));
  if (filed) return { value: filed.date, because: [`no dated priority is claimed; earliest filing: ${nameOf(filed)}`] };
  return { value: null, because: ['the source gives neither a priority nor a filing date; the family answer would'] };
}

/** One number once: the same publication read from two answers keeps the fuller record. */
export function mergeMembers(members: readonly FamilyMember[]): FamilyMember[] {
  const byNumber = new Map<string, FamilyMember>();
  for (const member of members) {
    const key = `${member.country}${member.number}${member.kind ?? ''}`;
    const held = byNumber.get(key);
    byNumber.set(key, held ? fuller(held, member) : member);
  }
  return [...byNumber.values()].sort(
    (a, b) => compare(keyOf(a.date), keyOf(b.date)) || compare(a.country, b.country) || compare(a.number, b.number),
  );
}

/**
 * One claim once. Sources repeat it for every member, with its docdb number here (`US 96495207 A`) and its epodoc number
 * there (`US20070964952`), which cannot be turned into each other; an epodoc number is left out when docdb numbers of the
 * same country and day are already as many.
 */
export function mergePriorities(priorities: readonly PriorityClaim[]): PriorityClaim[] {
  const byForm = new Map<string, PriorityClaim>();
  for (const claim of priorities) {
    const key = claim.forms.docdb ?? claim.forms.epodoc ?? claim.number;
    const held = byForm.get(key);
    if (!held || (held.active === false && claim.active !== false)) byForm.set(key, claim);
  }
  const claims = [...byForm.values()];
  const exchanged = claims.filter(({ forms }) => forms.docdb !== null);
  const others = claims.filter(({ forms }) => forms.docdb === null);
  const sameDay = (list: readonly PriorityClaim[], of: PriorityClaim) =>
    list.filter(({ country, date }) => country === of.country && date === of.date).length;
  return [...exchanged, ...others.filter((claim) => sameDay(exchanged, claim) < sameDay(others, claim))].sort(
    (a, b) => compare(keyOf(a.date), keyOf(b.date)) || compare(a.number, b.number),
  );
}

function earliest<T extends PatentNumber>(numbers: readonly T[]): (T & { date: PartialDate }) | null {
  const dated = numbers.flatMap((entry) => (entry.date === null ? [] : [{ ...entry, date: entry.date }]));
  return dated.toSorted((a, b) => compare(sortKey(a.date), sortKey(b.date)))[0] ?? null;
}

function fuller(a: FamilyMember, b: FamilyMember): FamilyMember {
  return {
    ...a,
    date: a.date ?? b.date,
    application: a.application ?? b.application,
    familyId: a.familyId ?? b.familyId,
    forms: {
      docdb: a.forms.docdb ?? b.forms.docdb,
      epodoc: a.forms.epodoc ?? b.forms.epodoc,
      original: a.forms.original ?? b.forms.original,
    },
  };
}

function nameOf(entry: PatentNumber): string {
  return `${entry.forms.docdb ?? entry.forms.epodoc ?? entry.number} of ${entry.date}`;
}

/** Unknown dates sort last. */
function keyOf(date: PartialDate | null): string {
  return date === null ? '9999' : sortKey(date);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
