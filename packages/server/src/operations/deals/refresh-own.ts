import { Refusal } from '@beringia/domain/basics/errors';
import { workspaceOf } from '@beringia/domain/basics/ids';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { Deal } from '@beringia/domain/deals/deal';
import type { DealRow } from '@beringia/domain/deals/row';
import { standing } from '@beringia/domain/deals/standing';
import type { DealToStore } from '../../database/deal-columns.ts';
import { putOwnDeals } from '../../database/queries/put-deals.ts';
import type { Trx } from '../../database/tables.ts';
import type { StoringTables } from '../../files/shipped-data.ts';
import { editedDeal, type StandingEdit, standingEdits, withoutEdits } from './own-edits.ts';

/** Records in memory at a time; one is about 10 kB. */
const PAGE = 500;

/**
 * Computes the rows of a workspace's own deals anew where they have aged: standings go by the day, everything else by the code and
 * the tables of evidence. Copies of shipped deals are left to {@link carryEdits}. What nobody changed keeps its revision.
 * @param whole compute every row and not only those whose standing is another one today
 * @returns a sentence for each deal whose edits no longer fit; it stays as it was
 */
export async function refreshOwn(
  trx: Trx,
  workspace: string,
  today: Day,
  tables: StoringTables,
  whole: boolean,
): Promise<string[]> {
  const edits = await standingEdits(trx);
  const notices: string[] = [];
  for await (const page of ownRecords(trx)) {
    const stale = page.filter((deal) => workspaceOf(deal.record.id) !== null && (whole || hasAged(deal, today)));
    const ready = stale.flatMap(({ record }) => refreshed(record, edits, today, tables, notices));
    if (ready.length > 0) await putOwnDeals(trx, workspace, ready);
  }
  return notices;
}

interface OwnRecord {
  readonly id: string;
  readonly record: Deal;
  readonly row: DealRow;
}

async function* ownRecords(trx: Trx): AsyncGenerator<readonly OwnRecord[]> {
  for (let after = ''; ; ) {
    const page = await trx
      .selectFrom('own_deal_record')
      .select(['id', 'record', 'row'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.id;
  }
}

/** The database keeps the keys of an object in another order, so the parts are compared one by one. */
function hasAged({ record, row }: OwnRecord, today: Day): boolean {
  const now = standing(record, today);
  return (Object.keys(now) as (keyof typeof now)[]).some((key) => String(now[key]) !== String(row.standing[key]));
}

function refreshed(
  record: Deal,
  edits: readonly StandingEdit[],
  today: Day,
  tables: StoringTables,
  notices: string[],
): DealToStore[] {
  const mine = edits.filter((edit) => edit.deal === record.id);
  try {
    return [editedDeal(withoutEdits(record, mine), mine, today, tables)];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    notices.push(`The edits of ${record.id} no longer fit; the deal stays as it was. ${error.message}`);
    return [];
  }
}
