import type { PartialDate } from '@beringia/domain/basics/partial-date';
import type { ClaimKindReader } from '@beringia/domain/scouting/claim-kinds';
import type { LegalCodeTable, ReportedEvent } from '@beringia/domain/scouting/legal-codes';
import { readLegalEvents } from '@beringia/domain/scouting/legal-events';
import type { PatentFamily } from '@beringia/domain/scouting/patent';
import { namesInventor, type PartyName, readApplicants } from '@beringia/domain/scouting/patent-applicants';
import {
  earliestPriority,
  type FamilyMember,
  mergeMembers,
  mergePriorities,
  type PatentNumber,
  type PriorityClaim,
} from '@beringia/domain/scouting/patent-number';
import { statusByCountry } from '@beringia/domain/scouting/patent-status';
import type { OpsDocument } from './documents.ts';
import type { OpsMember } from './family.ts';
import type { OpsAnswer } from './parse.ts';
import type { OpsRegister } from './register.ts';

/** What the mapping needs besides the answers: the tables, and the day that legal status is asked for. */
export interface FamilyTables {
  readonly claimKinds: ClaimKindReader;
  readonly legalCodes: LegalCodeTable;
  readonly asOf: PartialDate;
}

interface Parts {
  readonly members: FamilyMember[];
  readonly priorities: PriorityClaim[];
  readonly documents: OpsDocument[];
  readonly registers: OpsRegister[];
  readonly claimTexts: { readonly publication: PatentNumber | null; readonly texts: readonly string[] }[];
  readonly events: ReportedEvent[];
}

/**
 * Families out of answers of OPS about them: biblio, family, legal, claims and register, in any order and number. The
 * answers of one family service call belong together; documents outside one join by their DOCDB family.
 * @returns one record a family, in order of first mention; answers that name no document give none
 */
export function familiesOf(answers: readonly OpsAnswer[], tables: FamilyTables): PatentFamily[] {
  const groups = new Map<string, Parts>();
  const keyOfNumber = new Map<string, string>();
  const partsOf = (familyId: string | null, number: PatentNumber): Parts => {
    const known = keyOfNumber.get(flat(number));
    const key = known ?? (familyId === null ? `publication-${flat(number)}` : `docdb-${familyId}`);
    keyOfNumber.set(flat(number), key);
    const parts = groups.get(key) ?? newParts();
    groups.set(key, parts);
    return parts;
  };
  for (const answer of answers) addFamily(answer, partsOf, keyOfNumber);
  for (const answer of answers) addDocuments(answer, partsOf);
  for (const answer of answers) addTexts(answer, partsOf);
  return [...groups].map(([id, parts]) => familyOf(id.toLowerCase(), parts, tables));
}

type PartsOf = (familyId: string | null, number: PatentNumber) => Parts;

/** All members of one answer are one family, even where their narrow families differ. */
function addFamily(answer: OpsAnswer, partsOf: PartsOf, keyOfNumber: Map<string, string>): void {
  if (answer.kind !== 'family') return;
  const [first] = answer.members;
  if (!first) return;
  const parts = partsOf(first.familyId, first.publication);
  const key = keyOfNumber.get(flat(first.publication)) ?? '';
  for (const member of answer.members) {
    keyOfNumber.set(flat(member.publication), key);
    addMember(parts, member);
  }
}

function addMember(parts: Parts, member: OpsMember): void {
  const { publication, application, familyId } = member;
  parts.members.push(memberOf(publication, application, familyId));
  parts.priorities.push(...member.priorities);
  parts.events.push(...member.events);
  if (member.document) parts.documents.push(member.document);
}

function addDocuments(answer: OpsAnswer, partsOf: PartsOf): void {
  if (answer.kind === 'references') {
    for (const { familyId, publication } of answer.references) {
      partsOf(familyId, publication).members.push(memberOf(publication, null, familyId));
    }
  }
  if (answer.kind !== 'documents') return;
  for (const document of answer.documents) {
    const parts = partsOf(document.familyId, document.publication);
    parts.documents.push(document);
    parts.priorities.push(...document.priorities);
    parts.members.push(memberOf(document.publication, document.application, document.familyId));
  }
}

function addTexts(answer: OpsAnswer, partsOf: PartsOf): void {
  if (answer.kind === 'full-text') {
    for (const { publication, claims } of answer.texts) {
      if (publication && claims.length > 0) partsOf(null, publication).claimTexts.push({ publication, texts: claims });
    }
  }
  if (answer.kind !== 'register') return;
  for (const file of answer.files) {
    const [first] = file.publications;
    if (!first) continue;
    const parts = partsOf(null, first);
    parts.registers.push(file);
    parts.events.push(...file.events);
    for (const publication of file.publications) parts.members.push(memberOf(publication, file.application, null));
  }
}

function familyOf(id: string, parts: Parts, { claimKinds, legalCodes, asOf }: FamilyTables): PatentFamily {
  const members = mergeMembers(parts.members);
  const priorities = mergePriorities(parts.priorities);
  const pages = [...parts.documents, ...parts.registers];
  const inventors = pages.map((page) => page.inventors);
  const events = readLegalEvents(distinct(parts.events.map(withoutPerson(inventors.flat()))), legalCodes);
  const parties = readApplicants(distinct(pages.flatMap((page) => page.applicants)), inventors.flat());
  return {
    id,
    members,
    priorities,
    earliestPriority: earliestPriority(priorities, members),
    applicants: parties.applicants,
    inventorCount: mostListed(inventors),
    titles: Object.assign({}, ...pages.map(({ titles }) => titles).toReversed()),
    claims: claimKinds.read(lastGranted(parts.claimTexts)),
    events,
    status: statusByCountry(members, events, asOf, legalCodes),
  };
}

/** An owner who is an inventor is a person, and is left out. */
function withoutPerson(inventors: readonly PartyName[]) {
  return (event: ReportedEvent): ReportedEvent =>
    event.owner !== null && namesInventor(event.owner, inventors) ? { ...event, owner: null } : event;
}

/** The longest list of one page: pages repeat the same people in other spellings. */
function mostListed(lists: readonly (readonly PartyName[])[]): number | null {
  const counts = lists.flatMap((list) => readApplicants([], list).inventorCount ?? []);
  return counts.length === 0 ? null : Math.max(...counts);
}

/** Claims as granted, when they are there, rather than as filed. */
function lastGranted(claims: Parts['claimTexts']): readonly string[] {
  const granted = claims.findLast(({ publication }) => /^[BC]/u.test(publication?.kind ?? ''));
  return (granted ?? claims.at(-1))?.texts ?? [];
}

function memberOf(publication: PatentNumber, application: PatentNumber | null, familyId: string | null): FamilyMember {
  const { country, number, kind, date, forms } = publication;
  return { country: country ?? '', number, kind, date, forms, application, familyId };
}

function newParts(): Parts {
  return { members: [], priorities: [], documents: [], registers: [], claimTexts: [], events: [] };
}

/** Country and number without the kind: A1 and B1 of one document are one family. */
function flat({ country, number, forms }: PatentNumber): string {
  return forms.docdb === null && forms.epodoc !== null ? forms.epodoc : `${country ?? ''}${number}`;
}

function distinct<T>(values: readonly T[]): T[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...seen.values()];
}
