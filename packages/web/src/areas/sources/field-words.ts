import type { Text } from '../../text/en.ts';

/** What changed, in words: `interventions[SMP-101].role` as “What is given: SMP-101, role”. */

export interface FieldWords {
  readonly name: string;
  /** Which of several, and which part of it; empty for a field that is one value. */
  readonly of: string;
}

/** @param field path in the record, as the server tells it */
export function fieldWords(field: string, text: Text): FieldWords {
  const [, first = field, which = '', part = ''] = /^(\w+)(?:\[(.*)\])?(?:\.(\w[\w.]*))?$/s.exec(field) ?? [];
  // What has no name of its own is told apart by all that it says, and that stands beside it as the value.
  const named = which.startsWith('{') ? '' : which;
  const names = namesOf(text);
  const beside = PLAIN.has(part) ? '' : (names[part] ?? part);
  return { name: names[first] ?? first, of: [named, beside].filter(Boolean).join(', ') };
}

/** Parts that the value itself shows. */
const PLAIN = new Set(['is', 'value', 'date', 'n']);

function namesOf({ records, sources }: Text): Readonly<Record<string, string>> {
  const { trial, patent, paper, filing, approval, award, vendor, listed } = records;
  return {
    printed: sources.changes.printed,
    why: trial.whyStopped,
    role: trial.role,
    kind: trial.kind,
    application: patent.application,
    owner: patent.owner,
    status: trial.status,
    phases: trial.phases,
    stage: trial.stage,
    type: trial.type,
    titles: records.titles,
    sponsors: trial.sponsors,
    collaborators: trial.collaborators,
    conditions: trial.conditions,
    enrolment: trial.enrolment,
    registered: trial.registered,
    start: trial.start,
    primaryCompletion: trial.primaryCompletion,
    completion: trial.completion,
    hasResults: trial.results,
    crossIds: trial.ids,
    secondaryIds: trial.ids,
    interventions: trial.intervention,
    arms: trial.arms,
    countries: patent.country,
    sites: trial.sites,
    applicants: patent.applicants,
    members: patent.members,
    priorities: patent.priorities,
    earliestPriority: patent.priority,
    claims: patent.claims,
    events: patent.events,
    firstSeen: paper.firstSeen,
    published: paper.published,
    documents: filing.documents,
    products: approval.products,
    submissions: approval.submissions,
    approvedOn: approval.approvedOn,
    amount: award.amount,
    institution: award.institution,
    companies: vendor.companies,
    targets: vendor.targets,
    indications: vendor.indications,
    chinaStage: vendor.chinaStage,
    modality: vendor.modality,
    programs: listed.programs,
    altNames: listed.altNames,
    addresses: listed.addresses,
    endDate: listed.endDate,
  };
}
