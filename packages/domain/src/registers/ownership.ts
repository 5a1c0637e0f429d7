import { z } from 'zod';
import { type Day, earliestDay, latestDay, partialDate } from '../basics/partial-date.ts';
import type { Company } from '../parties/company.ts';
import { provenance } from './provenance.ts';

/** Who owns or is tied to whom, with dates and, where known, shares. Entities are company ids where the company is known. */

export const RELATIONS = ['subsidiary', 'spin-out', 'joint-venture', 'acquired-by', 'renamed-from'] as const;

export const ownershipEdge = z.strictObject({
  owned: z.string().min(1),
  owner: z.string().min(1),
  relation: z.enum(RELATIONS),
  /** Share of the owner in percent; null is unknown. */
  percent: z.number().min(0).max(100).nullable(),
  /** Null: since a day that nobody told, taken as long ago. */
  from: partialDate.nullable(),
  /** First day on which it no longer holds; null while it does. */
  to: partialDate.nullable(),
  ...provenance,
});
export type OwnershipEdge = z.infer<typeof ownershipEdge>;

export type Standing = 'yes' | 'maybe' | 'no';

/** Whether an edge stands on a day; a date known to the month or year leaves the days inside it open. */
export function standsAt({ from, to }: Pick<OwnershipEdge, 'from' | 'to'>, asOf: Day): Standing {
  if (from !== null && asOf < earliestDay(from)) return 'no';
  if (to !== null && asOf >= latestDay(to)) return 'no';
  const begun = from === null || asOf >= latestDay(from);
  const ended = to !== null && asOf >= earliestDay(to);
  return begun && !ended ? 'yes' : 'maybe';
}

/** The edges that the records of companies tell; they know no shares. A company tells its parents on one day only. */
export function edgesOfCompanies(companies: readonly Company[], recordedOn: Day): OwnershipEdge[] {
  return companies.flatMap(({ id, parents, evidence }) =>
    parents.map((parent) => ({
      owned: id,
      owner: parent.id,
      relation: parent.relation,
      percent: null,
      from: parent.from,
      to: parent.to,
      sources: evidence === 'knowledge' ? [] : [`company:${id}`],
      grade: evidence === 'knowledge' ? ('B' as const) : ('S' as const),
      recordedOn,
      reason: `Parent in the record of ${id}.`,
    })),
  );
}
