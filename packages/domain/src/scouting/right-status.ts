import { isPartialDate, type PartialDate, sortKey } from '../basics/partial-date.ts';
import { effectOfKind, type LegalCodeTable, type LegalEffect } from './legal-codes.ts';
import type { LegalEvent } from './legal-events.ts';
import type { FamilyMember } from './patent-number.ts';

/** Where one right stands, folded from publications and events in order. Silence is unknown, never in force. */

/**
 * - `granted`: granted, and no lapse seen - `in-force`: a fee seen covers the day asked about
 * - `lapsed`: lapsed, expired or revoked after grant - `discontinued`: withdrawn, refused or never entered
 */
export const LEGAL_STATUSES = ['in-force', 'granted', 'pending', 'unknown', 'lapsed', 'discontinued'] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

export interface RightStatus {
  readonly office: string;
  readonly application: string;
  readonly value: LegalStatus;
  /** Day to which the last fee seen covers the right; null when no fee says. */
  readonly coveredUntil: PartialDate | null;
  readonly because: readonly string[];
}

/** One application at one office, in one country. */
export interface Right {
  readonly country: string;
  readonly office: string;
  readonly application: string;
  readonly members: readonly FamilyMember[];
  readonly events: readonly LegalEvent[];
}

interface Fold {
  value: LegalStatus;
  before: LegalStatus;
  granted: PartialDate | null;
  covered: PartialDate | null;
  extended: boolean;
  readonly because: string[];
}

/** Where the right stands on a day, and why. */
export function foldRight(right: Right, asOf: PartialDate, table: LegalCodeTable): RightStatus {
  const fold: Fold = {
    value: 'unknown',
    before: 'unknown',
    granted: null,
    covered: null,
    extended: false,
    because: [],
  };
  const regional = right.country !== right.office;
  for (const step of stepsOf(right, table)) {
    if (step.date !== null && sortKey(step.date) > sortKey(asOf)) continue;
    apply(fold, step, right, table);
  }
  settle(fold, right, asOf, regional, table);
  const { office, application } = right;
  return { office, application, value: fold.value, coveredUntil: fold.covered, because: fold.because };
}

interface Step {
  readonly effect: LegalEffect;
  readonly date: PartialDate | null;
  readonly words: string;
  readonly event: LegalEvent | null;
}

/** Publications and events in order of their dates; a publication stands before the events of its day. */
function stepsOf({ members, events }: Right, table: LegalCodeTable): Step[] {
  const published = members.flatMap((member): Step[] => {
    const effect = effectOfKind(member, table);
    const words = `${member.country} ${member.number} ${member.kind} published ${member.date ?? 'on an unknown day'}`;
    return effect === null ? [] : [{ effect, date: member.date, words, event: null }];
  });
  const reported = events.map((event): Step => {
    const words = `${event.code} of ${event.date ?? 'an unknown day'}: ${event.meaning}`;
    return { effect: event.effect, date: event.date, words, event };
  });
  return [...published, ...reported].toSorted((a, b) =>
    stepKey(a) < stepKey(b) ? -1 : stepKey(a) > stepKey(b) ? 1 : 0,
  );
}

/** On one day the grant comes first, so that a lapse or a fee of that day meets a granted patent. */
function stepKey({ date, effect }: Step): string {
  return `${date === null ? '0000' : sortKey(date)}${effect === 'grant' ? 0 : 1}`;
}

function apply(fold: Fold, step: Step, right: Right, table: LegalCodeTable): void {
  switch (step.effect) {
    case 'publication':
    case 'examination':
      if (fold.value === 'unknown') become(fold, 'pending', step.words);
      break;
    case 'grant':
      if (fold.value !== 'lapsed') fold.granted ??= step.date;
      if (fold.value === 'unknown' || fold.value === 'pending') become(fold, 'granted', step.words);
      break;
    case 'fee':
      if (fold.value === 'granted' && step.event) cover(fold, step.event, right, table);
      break;
    case 'lapse':
    case 'expiry':
    case 'revocation':
      become(fold, 'lapsed', step.words);
      break;
    case 'discontinuation':
    case 'no-national-phase':
      become(fold, 'discontinued', step.words);
      break;
    case 'restoration':
      become(fold, fold.before, step.words);
      break;
    case 'extension':
      fold.extended = true;
      fold.because.push(step.words);
      break;
    case 'challenge':
      fold.because.push(step.words);
  }
}

function become(fold: Fold, value: LegalStatus, words: string): void {
  if (fold.value !== value) fold.before = fold.value;
  fold.value = value;
  fold.because.push(words);
}

/** Notes how far a fee reaches, by the rule of the office. */
function cover(fold: Fold, event: LegalEvent, { office, members }: Right, table: LegalCodeTable): void {
  const rule = table.feeCover.find(({ offices }) => offices.includes(office));
  const from =
    rule?.from === 'grant' ? fold.granted : (members.find(({ application }) => application)?.application?.date ?? null);
  const years = rule?.years === 'as-paid' ? event.feeYear : (rule?.years[String(event.feeYear)] ?? null);
  const until = from !== null && years ? plusYears(from, years) : null;
  if (until !== null && (fold.covered === null || sortKey(until) > sortKey(fold.covered))) fold.covered = until;
  const reach = until === null ? 'how far it reaches is not told' : `it covers the right to ${until}`;
  fold.because.push(`fee of year ${event.feeYear ?? '?'} recorded ${event.date ?? 'on an unknown day'}; ${reach}`);
}

function settle(fold: Fold, right: Right, asOf: PartialDate, regional: boolean, table: LegalCodeTable): void {
  if (fold.value === 'pending' && right.events.length === 0) {
    become(
      fold,
      'unknown',
      'published as an application; what became of it stands in the legal events, which were not read',
    );
    return;
  }
  if (fold.value === 'granted' && fold.covered !== null && sortKey(fold.covered) >= sortKey(asOf)) {
    fold.value = 'in-force';
    return;
  }
  const filed = right.members.find(({ application }) => application?.date)?.application?.date ?? null;
  const end = filed === null ? null : plusYears(filed, table.term.years);
  if (fold.value === 'granted' && end !== null && sortKey(end) < sortKey(asOf) && !fold.extended) {
    become(
      fold,
      'unknown',
      `the ordinary term of ${table.term.years} years from filing ended ${end}, and no extension is seen`,
    );
  } else if (fold.value === 'granted' && regional && fold.covered === null) {
    become(fold, 'unknown', `no event says whether the patent of ${right.office} was made valid in ${right.country}`);
  } else if (fold.value === 'granted') {
    fold.because.push(`no fee seen covers ${asOf}, and no lapse is seen: the office's register would settle it`);
  } else if (fold.value === 'unknown') {
    fold.because.push("no publication or event says; the office's register would settle it");
  }
}

/** The same day some years later; 29 February becomes the 28th. */
function plusYears(date: PartialDate, years: number): PartialDate | null {
  const later = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  const shorter = later.replace(/-29$/, '-28');
  return isPartialDate(later) ? later : isPartialDate(shorter) ? shorter : null;
}
