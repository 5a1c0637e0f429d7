import { LIST_CAP } from '@beringia/contract/deals/list-deals';
import type { Deal } from '@beringia/domain/deals/deal';
import type { DealFilter } from '../../database/queries/filter.ts';
import { allRecords } from '../../database/queries/find-deals.ts';
import { listDeals } from '../../database/queries/list-deals.ts';
import type { Context } from '../handler.ts';
import { type FilterInput, filterOf } from './filter.ts';

/** Full records of every deal that the filters leave, as the workspace sees them. */
export async function dealsInScope(context: Context, input: FilterInput): Promise<Deal[]> {
  const records = (await allRecords(context.trx)).map(({ record }) => record);
  const filter = await filterOf(input, context);
  if (Object.keys(filter.facets ?? {}).length === 0 && Object.keys(filter).length === 1) return records;
  const chosen = await idsMatching(context, filter);
  return records.filter((deal) => chosen.has(deal.id));
}

async function idsMatching({ trx }: Context, filter: DealFilter): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let cursor: string | null | undefined;
  do {
    const page = await listDeals(trx, filter, {
      sort: 'id',
      order: 'asc',
      limit: LIST_CAP,
      ...(cursor ? { cursor } : {}),
    });
    for (const row of page.rows) ids.add(row.id);
    cursor = page.next;
  } while (cursor);
  return ids;
}
