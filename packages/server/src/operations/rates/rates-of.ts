import { parsePartialDate } from '@beringia/domain/basics/partial-date';
import type { Rate } from '@beringia/domain/deals/statistics/rates';
import type { Context } from '../handler.ts';

/** Exchange rates that this workspace imported. None ship: a rate nobody gave would be a number from memory. */
export async function ratesOf({ trx }: Context): Promise<Rate[]> {
  const rows = await trx.selectFrom('own_rate').selectAll().orderBy('on_day').orderBy('currency').execute();
  return rows.map(({ currency, on_day, usd_per_unit, source }) => ({
    currency,
    on: parsePartialDate(on_day),
    dollars: Number(usd_per_unit),
    source,
  }));
}
