import type { PartialDate } from '../basics/partial-date.ts';

/**
 * A grant of public money for research, as an award list gives it: often the earliest sign of a programme, years before a company
 * is founded on it. The person in charge is counted as present or not and never kept.
 */
export interface Award {
  /** Number of the project; where the list gives none, its programme, year and title, which no other list repeats. */
  readonly id: string;
  /** `National Key R&D Program`, `NSFC`; as the list calls it. */
  readonly programme: string | null;
  readonly title: string;
  readonly lang: 'en' | 'zh';
  /** As printed: the institution that leads, and those that take part. */
  readonly institution: string | null;
  readonly partners: readonly string[];
  readonly awarded: PartialDate | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** Length in years, for lists that give it and no dates. */
  readonly years: number | null;
  /** In millions of the currency named; null where the list does not say. */
  readonly amount: { readonly value: number; readonly currency: string } | null;
  readonly keywords: readonly string[];
}
