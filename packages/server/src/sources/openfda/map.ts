import { isPartialDate, type PartialDate } from '@beringia/domain/basics/partial-date';
import { approvedOn, type Submission, type UsApplication, type UsLabel } from '@beringia/domain/scouting/approval';
import type { ApplicationRecord, LabelRecord } from './parse.ts';

type RawSubmission = NonNullable<ApplicationRecord['submissions']>[number];

const TYPES: Readonly<Record<string, Submission['type']>> = { ORIG: 'original', SUPPL: 'supplement' };
const STATUSES: Readonly<Record<string, Submission['status']>> = { AP: 'approved', TA: 'tentative' };

export function applicationOf(record: ApplicationRecord): UsApplication {
  const submissions = (record.submissions ?? []).map(submissionOf);
  return {
    id: record.application_number,
    kind: kindOf(record.application_number),
    sponsor: record.sponsor_name ?? null,
    products: (record.products ?? []).map((product) => ({
      brand: product.brand_name ?? null,
      ingredients: (product.active_ingredients ?? []).flatMap(({ name }) => name ?? []),
      form: product.dosage_form ?? null,
      route: product.route ?? null,
      marketing: product.marketing_status ?? null,
    })),
    submissions,
    approvedOn: approvedOn(submissions),
  };
}

export function labelOf(record: LabelRecord): UsLabel {
  const { openfda } = record;
  return {
    setId: record.set_id,
    version: record.version ?? null,
    effectiveOn: dayOf(record.effective_time),
    applications: openfda?.application_number ?? [],
    brands: openfda?.brand_name ?? [],
    generics: openfda?.generic_name ?? [],
    manufacturers: openfda?.manufacturer_name ?? [],
    indications: record.indications_and_usage?.join('\n') ?? null,
    hasBoxedWarning: (record.boxed_warning ?? []).length > 0,
  };
}

function submissionOf(raw: RawSubmission): Submission {
  const { submission_status: status, review_priority: priority } = raw;
  return {
    type: TYPES[raw.submission_type ?? ''] ?? 'other',
    number: raw.submission_number ?? null,
    status: status ? (STATUSES[status] ?? 'other') : 'unknown',
    date: dayOf(raw.submission_status_date),
    class: raw.submission_class_code_description ?? null,
    priority: priority === 'PRIORITY' ? true : priority === 'STANDARD' ? false : null,
  };
}

function kindOf(id: string): UsApplication['kind'] {
  const kind = /^(NDA|BLA|ANDA)/u.exec(id)?.[1];
  return kind === 'NDA' || kind === 'BLA' || kind === 'ANDA' ? kind : 'other';
}

function dayOf(digits: string | null | undefined): PartialDate | null {
  const day = `${digits?.slice(0, 4)}-${digits?.slice(4, 6)}-${digits?.slice(6, 8)}`;
  return isPartialDate(day) ? day : null;
}
