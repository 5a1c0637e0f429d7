import type { PatentFamily } from '@beringia/domain/scouting/patent';
import { type PartyName, readApplicants } from '@beringia/domain/scouting/patent-applicants';
import {
  earliestPriority,
  type FamilyMember,
  mergeMembers,
  type PriorityClaim,
} from '@beringia/domain/scouting/patent-number';
import type { PublicationNumber, PublicationRow } from './publication-row.ts';

const NO_FORMS = { docdb: null, epodoc: null, original: null };

/**
 * A row of Google Patents or of Lens as a family: of the publication alone, or with the members that the list names beside
 * it. Such lists say nothing of legal events, so status stays empty; ask the family service for it.
 */
export function familyOfRow(row: PublicationRow): PatentFamily {
  const { country, number } = row;
  const { number: applied, filedOn } = row.application;
  const known = applied !== null || filedOn !== null;
  const application = known ? { country, number: applied ?? '', kind: null, date: filedOn, forms: NO_FORMS } : null;
  const own: FamilyMember = { ...memberOf(row), date: row.published, application };
  const priorities = row.priorities.map(priorityOf);
  const names = (texts: readonly string[]) =>
    texts.map((text, index): PartyName => ({ form: 'docdb', sequence: index + 1, text }));
  const parties = readApplicants(names(row.applicants), names(row.inventors));
  return {
    id: `publication-${country}${number}`.toLowerCase(),
    members: mergeMembers([own, ...row.family.map(memberOf)]),
    priorities,
    earliestPriority: earliestPriority(priorities, [own]),
    applicants: parties.applicants,
    inventorCount: parties.inventorCount,
    titles: row.title === null ? {} : { und: row.title },
    claims: [],
    events: [],
    status: [],
  };
}

function memberOf({ country, number, kind }: PublicationNumber): FamilyMember {
  const docdb = [country, number, kind].filter((part) => part !== null).join(' ');
  return { country, number, kind, date: null, forms: { ...NO_FORMS, docdb }, application: null, familyId: null };
}

function priorityOf({ number, date }: PublicationRow['priorities'][number]): PriorityClaim {
  const country = /^[A-Z]{2}/u.exec(number ?? '')?.[0] ?? null;
  return { country, number: number ?? '', kind: null, date, forms: { ...NO_FORMS, original: number }, active: null };
}
