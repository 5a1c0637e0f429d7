import { isPartialDate, type PartialDate } from '@beringia/domain/basics/partial-date';
import type { PatentFamily } from '@beringia/domain/scouting/patent';
import { type PartyName, readApplicants } from '@beringia/domain/scouting/patent-applicants';
import { earliestPriority, type FamilyMember, type PriorityClaim } from '@beringia/domain/scouting/patent-number';

/** One publication as a list of patents exports it: a row of Google Patents or of Lens. */
export interface PublicationRow {
  readonly country: string;
  readonly number: string;
  readonly kind: string | null;
  readonly title: string | null;
  readonly applicants: readonly string[];
  /** Counted and dropped. */
  readonly inventors: readonly string[];
  readonly priorities: readonly { readonly number: string | null; readonly date: PartialDate | null }[];
  readonly application: { readonly number: string | null; readonly filedOn: PartialDate | null };
  readonly published: PartialDate | null;
  readonly url: string | null;
}

const NO_FORMS = { docdb: null, epodoc: null, original: null };

/**
 * A family of one known member: such a list says nothing of the others, nor of legal status, which stays empty. Ask the
 * family service for the whole.
 */
export function familyOfRow(row: PublicationRow): PatentFamily {
  const { country, number, kind } = row;
  const docdb = [country, number, kind].filter((part) => part !== null).join(' ');
  const { number: applied, filedOn } = row.application;
  const known = applied !== null || filedOn !== null;
  const application = known ? { country, number: applied ?? '', kind: null, date: filedOn, forms: NO_FORMS } : null;
  const member: FamilyMember = {
    country,
    number,
    kind,
    date: row.published,
    forms: { ...NO_FORMS, docdb },
    application,
    familyId: null,
  };
  const priorities = row.priorities.map(priorityOf);
  const names = (texts: readonly string[]) =>
    texts.map((text, index): PartyName => ({ form: 'docdb', sequence: index + 1, text }));
  const parties = readApplicants(names(row.applicants), names(row.inventors));
  return {
    id: `publication-${country}${number}`.toLowerCase(),
    members: [member],
    priorities,
    earliestPriority: earliestPriority(priorities, [member]),
    applicants: parties.applicants,
    inventorCount: parties.inventorCount,
    titles: row.title === null ? {} : { und: row.title },
    claims: [],
    events: [],
    status: [],
  };
}

function priorityOf({ number, date }: PublicationRow['priorities'][number]): PriorityClaim {
  const country = /^[A-Z]{2}/u.exec(number ?? '')?.[0] ?? null;
  return { country, number: number ?? '', kind: null, date, forms: { ...NO_FORMS, original: number }, active: null };
}

/** `2021-07-15`; null for an empty cell or what is no date. */
export function dateCell(text: string | undefined): PartialDate | null {
  const plain = text?.trim() ?? '';
  return isPartialDate(plain) ? plain : null;
}

export function textCell(text: string | undefined): string | null {
  const plain = text?.trim() ?? '';
  return plain === '' ? null : plain;
}
