import type { Day } from '@beringia/domain/basics/partial-date';
import { conflictsOf, evidenceOf } from '@beringia/domain/deals/claims-of';
import type { Deal } from '@beringia/domain/deals/deal';
import { dealRow } from '@beringia/domain/deals/row';
import type { EvidenceTables } from '@beringia/domain/deals/tiers';
import { territoryOf } from '@beringia/domain/territory/code-lists';
import { NOT_STATED, toLists, union } from '@beringia/domain/territory/territory';
import type { DealToStore } from '../../database/deal-columns.ts';

/**
 * A deal with everything that lists and search need, computed once when it is stored.
 * @param evidence of an edited deal, where the sources speak for another value than the record holds
 */
export function dealToStore(
  record: Deal,
  today: Day,
  tables: EvidenceTables,
  own = false,
  evidence = evidenceOf(record, tables),
): DealToStore {
  const conflicts = conflictsOf(evidence).length;
  return { record, row: dealRow(record, today, tables, conflicts, own), territories: grantedCountries(record) };
}

/** Countries of all grants to the licensee together; what is not stated is not in. */
function grantedCountries(deal: Deal): string[] {
  const grants = deal.grants.filter((grant) => grant.direction === 'licensor-to-licensee');
  const on = deal.dates.signed ?? deal.dates.announced;
  const all = grants.map((grant) => territoryOf(grant.territory, on === null ? {} : { on }));
  return toLists(all.reduce(union, NOT_STATED)).in;
}
