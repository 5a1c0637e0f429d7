import { LIST_CAP, type listDeals } from '@beringia/contract/deals/list-deals';
import { Refusal } from '@beringia/domain/basics/errors';
import { type Day, latestDay, type PartialDate } from '@beringia/domain/basics/partial-date';
import { standing } from '@beringia/domain/deals/standing';
import { listDeals as queryDeals } from '../../database/queries/list-deals.ts';
import type { Handler } from '../handler.ts';
import { dayOf } from '../stamp.ts';
import { filterOf } from './filter.ts';
import { recordsOf } from './shipped-record.ts';

/** As of an earlier day the list holds what was announced by then, each deal standing as it stood. */
export const listDealsHandler: Handler<typeof listDeals> = async (input, context) => {
  const day = dayOf(input.asOf, context.today);
  const past = day < context.today;
  if (past && input.standing) throw standingInThePast();
  const { sort, order, limit, cursor } = input;
  const asked = past ? { ...input, announcedTo: earlier(input.announcedTo, day) } : input;
  const filter = await filterOf(asked, context);
  const page = await queryDeals(context.trx, filter, { sort, order, limit, ...(cursor ? { cursor } : {}) });
  const records = past
    ? await recordsOf(
        context.trx,
        page.rows.map((row) => row.id),
      )
    : null;
  const items = page.rows.map((row) => {
    const record = records?.get(row.id);
    return record ? { ...row, standing: standing(record, day) } : row;
  });
  const known = { data: context.shipped.version, workspace: page.revision };
  return { asOf: day, known, items, total: page.total, cap: LIST_CAP, next: page.next } as never;
};

function earlier(asked: PartialDate | undefined, day: Day): PartialDate {
  return asked !== undefined && latestDay(asked) <= day ? asked : day;
}

/** The stored standing is today's; filtering by it would answer another question than the one asked. */
function standingInThePast(): Refusal {
  return new Refusal('bad-input', [
    {
      field: 'standing',
      wrong: 'deals cannot be filtered by their standing on an earlier day.',
      expected: 'no standing filter together with asOf',
      next: 'Take the filter off and read the standing of each row.',
    },
  ]);
}
