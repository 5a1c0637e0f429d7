import type { Day } from '@beringia/domain/basics/partial-date';
import { conflictsOf, evidenceOf } from '@beringia/domain/deals/claims-of';
import type { Deal } from '@beringia/domain/deals/deal';
import { everGranted } from '@beringia/domain/deals/granted';
import { dealRow } from '@beringia/domain/deals/row';
import { toLists } from '@beringia/domain/territory/territory';
import type { DealToStore } from '../../database/deal-columns.ts';
import type { StoringTables } from '../../files/shipped-data.ts';

/**
 * A deal with everything that lists and search need, computed once when it is stored.
 * @param evidence of an edited deal, where the sources speak for another value than the record holds
 */
export function dealToStore(
  record: Deal,
  today: Day,
  tables: StoringTables,
  own = false,
  evidence = evidenceOf(record, tables),
): DealToStore {
  const conflicts = conflictsOf(evidence).length;
  const row = dealRow(record, today, tables, conflicts, own);
  return { record, row, territories: toLists(everGranted(record)).in, names: tables.namesBeside(record) };
}
