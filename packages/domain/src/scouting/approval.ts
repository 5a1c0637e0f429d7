import { type PartialDate, sortKey } from '../basics/partial-date.ts';
import type { Explained } from './explained.ts';

/** Approvals and labels in the United States, as comparators and as the end of a race. */

export interface Submission {
  /** `original` is the application itself; `supplement` changes what was approved. */
  readonly type: 'original' | 'supplement' | 'other';
  readonly number: string | null;
  /** A tentative approval waits for a patent or an exclusivity to end, and allows no sale. */
  readonly status: 'approved' | 'tentative' | 'other' | 'unknown';
  readonly date: PartialDate | null;
  /** In the words of the FDA: `Type 1 - New Molecular Entity`, `Efficacy`. */
  readonly class: string | null;
  readonly priority: boolean | null;
}

export interface ApprovedProduct {
  readonly brand: string | null;
  readonly ingredients: readonly string[];
  readonly form: string | null;
  readonly route: string | null;
  /** In the words of the FDA: `Prescription`, `Discontinued`. */
  readonly marketing: string | null;
}

export interface UsApplication {
  /** `BLA000001`, `NDA…`, `ANDA…`. */
  readonly id: string;
  readonly kind: 'NDA' | 'BLA' | 'ANDA' | 'other';
  readonly sponsor: string | null;
  readonly products: readonly ApprovedProduct[];
  readonly submissions: readonly Submission[];
  readonly approvedOn: Explained<PartialDate>;
}

export interface UsLabel {
  /** Id of the label through all its versions. */
  readonly setId: string;
  readonly version: string | null;
  readonly effectiveOn: PartialDate | null;
  readonly applications: readonly string[];
  readonly brands: readonly string[];
  readonly generics: readonly string[];
  readonly manufacturers: readonly string[];
  /** The section as printed; null when the label has none. */
  readonly indications: string | null;
  readonly hasBoxedWarning: boolean;
}

/** When the drug was first approved: the first approved original submission. A supplement or a tentative approval is none. */
export function approvedOn(submissions: readonly Submission[]): Explained<PartialDate> {
  const originals = submissions.filter(({ type }) => type === 'original');
  const approved = originals.flatMap(({ status, date, number }) =>
    status === 'approved' && date !== null ? [{ date, number }] : [],
  );
  const [first] = approved.toSorted((a, b) => (sortKey(a.date) < sortKey(b.date) ? -1 : 1));
  if (first)
    return { value: first.date, because: [`original submission ${first.number ?? ''} approved ${first.date}`] };
  if (originals.some(({ status }) => status === 'tentative')) {
    return { value: null, because: ['the original submission is approved tentatively only, which allows no sale'] };
  }
  const why =
    originals.length === 0
      ? 'no original submission is listed; older files lack it'
      : 'no approved original submission is dated';
  return { value: null, because: [`${why}: the approval letter would settle it`] };
}
