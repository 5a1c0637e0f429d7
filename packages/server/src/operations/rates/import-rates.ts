import type { importRates, listRates } from '@beringia/contract/rates/import-rates';
import { Refusal } from '@beringia/domain/basics/errors';
import { readJsonLines } from '@beringia/domain/basics/json-lines';
import { type Rate, rate } from '@beringia/domain/deals/statistics/rates';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { ratesOf } from './rates-of.ts';

/** All or nothing: a file with a wrong line stores no rate. */
export const importRatesHandler: Handler<typeof importRates> = async ({ content, fileName }, context) => {
  const { items, problems, read } = readJsonLines(content, rate, 'rate');
  const [first, ...rest] = problems.map((problem) => ({ ...problem, file: fileName }));
  if (first) throw new Refusal('bad-input', [first, ...rest]);
  for (const { value } of items) await store(context, value);
  if (items.length > 0) await nextRevision(context.trx, context.workspace);
  return { ...(await stampOf(context)), read, stored: items.length };
};

export const listRatesHandler: Handler<typeof listRates> = async (_input, context) => {
  const items = await ratesOf(context);
  return { ...(await stampOf(context)), items, total: items.length, cap: items.length, next: null };
};

async function store({ trx, workspace }: Context, { currency, on, dollars, source }: Rate): Promise<void> {
  const fresh = { usd_per_unit: String(dollars), source };
  await trx
    .insertInto('own_rate')
    .values({ workspace, currency, on_day: on, ...fresh })
    .onConflict((conflict) => conflict.columns(['workspace', 'currency', 'on_day']).doUpdateSet(fresh))
    .execute();
}
