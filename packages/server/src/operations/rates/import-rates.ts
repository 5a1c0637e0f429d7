import type { importRates, listRates } from '@beringia/contract/rates/import-rates';
import { Refusal } from '@beringia/domain/basics/errors';
import { readJsonLines } from '@beringia/domain/basics/json-lines';
import { type Rate, rate } from '@beringia/domain/deals/statistics/rates';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { ratesOf } from './rates-of.ts';

/** All or nothing: a file with a wrong line stores no rate. What is there already changes nothing, not even the revision. */
export const importRatesHandler: Handler<typeof importRates> = async ({ content, fileName }, context) => {
  const { items, problems, read } = readJsonLines(content, rate, 'rate');
  const [first, ...rest] = problems.map((problem) => ({ ...problem, file: fileName }));
  if (first) throw new Refusal('bad-input', [first, ...rest]);
  const changes = await changesAmong(
    items.map(({ value }) => value),
    context,
  );
  for (const change of changes) await store(context, change);
  if (changes.length > 0) await nextRevision(context.trx, context.workspace);
  return { ...(await stampOf(context)), read, stored: changes.length, same: read - changes.length };
};

/** A file may hold one rate twice; the last line of it stands, as it does against what was stored before. */
async function changesAmong(rates: readonly Rate[], context: Context): Promise<Rate[]> {
  const known = new Map((await ratesOf(context)).map((stored) => [keyOf(stored), stored]));
  const asked = new Map(rates.map((given) => [keyOf(given), given]));
  return [...asked].filter(([key, given]) => !sameRate(known.get(key), given)).map(([, given]) => given);
}

function keyOf({ currency, on }: Rate): string {
  return `${currency} ${on}`;
}

function sameRate(stored: Rate | undefined, given: Rate): boolean {
  return stored?.dollars === given.dollars && stored.source === given.source;
}

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
