import type { Day } from '@beringia/domain/basics/partial-date';
import { conflictsOf, evidenceOf } from '@beringia/domain/deals/claims-of';
import type { Deal } from '@beringia/domain/deals/deal';
import { everGranted } from '@beringia/domain/deals/granted';
import { dealRow } from '@beringia/domain/deals/row';
import type { EvidenceTables } from '@beringia/domain/deals/tiers';
import { toLists } from '@beringia/domain/territory/territory';
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
  return { record, row: dealRow(record, today, tables, conflicts, own), territories: toLists(everGranted(record)).in };
}
