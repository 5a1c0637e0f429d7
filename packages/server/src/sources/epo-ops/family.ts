import type { ReportedEvent } from '@beringia/domain/scouting/legal-codes';
import type { PatentNumber, PriorityClaim } from '@beringia/domain/scouting/patent-number';
import { child, childrenOf, textAt } from '../reading/element.ts';
import type { Element } from '../reading/xml.ts';
import { findAll } from './answer.ts';
import { type OpsDocument, prioritiesIn, readDocument } from './documents.ts';
import { numberIn, opsDate } from './numbers.ts';

/** One `family-member` of the family service, with what the extended forms add (biblio, legal). */
export interface OpsMember {
  readonly familyId: string | null;
  readonly publication: PatentNumber;
  readonly application: PatentNumber | null;
  readonly priorities: readonly PriorityClaim[];
  readonly document: OpsDocument | null;
  readonly events: readonly ReportedEvent[];
}

export function readMember(element: Element): OpsMember | null {
  const publication = numberIn(child(element, 'publication-reference'));
  if (publication === null) return null;
  const document = child(element, 'exchange-document');
  return {
    familyId: element.attributes['family-id'] ?? null,
    publication,
    application: numberIn(child(element, 'application-reference')),
    priorities: prioritiesIn(childrenOf(element, 'priority-claim')),
    document: document === null ? null : readDocument(document),
    events: childrenOf(element, 'legal').map(readLegal),
  };
}

/** The numbered fields of INPADOC: L501 is the state concerned, L507 the states designated, L520 the fee year. */
function readLegal(element: Element): ReportedEvent {
  const field = (number: string) => textAt(findAll(element, `L${number}EP`)[0] ?? null);
  const year = Number(field('520'));
  return {
    office: field('001') ?? '',
    application: field('003')?.trim() ?? '',
    code: (field('008') ?? element.attributes.code ?? '').trim(),
    date: opsDate(field('007')),
    effectiveOn: opsDate(field('525')),
    state: field('501'),
    states: field('507')?.split(' ') ?? [],
    text: field('510'),
    owner: field('509'),
    feeYear: Number.isInteger(year) && year > 0 ? year : null,
  };
}
