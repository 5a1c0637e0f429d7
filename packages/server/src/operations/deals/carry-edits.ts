import { Refusal } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import { putOwnDeals } from '../../database/queries/put-deals.ts';
import type { Trx } from '../../database/tables.ts';
import type { StoringTables } from '../../files/shipped-data.ts';
import { editedDeal, standingEdits } from './own-edits.ts';
import { shippedRecord } from './shipped-record.ts';

/**
 * After an upgrade: lays the standing edits of a workspace on the deals as they ship now, so that only the edited fields
 * differ from what ships. `deals.show` then says where a shipped value changed underneath an edit.
 * @returns a sentence for each deal whose edits no longer fit; its copy stays as it was
 */
export async function carryEdits(trx: Trx, workspace: string, today: Day, tables: StoringTables): Promise<string[]> {
  const edited = await trx
    .selectFrom('own_claim')
    .select('deal')
    .distinct()
    .where('withdrawn_in', 'is', null)
    .execute();
  const notices: string[] = [];
  for (const { deal } of edited) {
    const base = await shippedRecord(trx, deal);
    if (base === null) continue;
    try {
      await putOwnDeals(trx, workspace, [editedDeal(base, await standingEdits(trx, deal), today, tables)]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      notices.push(`The edits of ${deal} no longer fit what ships; the copy made before stays. ${error.message}`);
    }
  }
  return notices;
}
