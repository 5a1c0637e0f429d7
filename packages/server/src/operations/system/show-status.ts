import type { showStatus } from '@beringia/contract/system/show-status';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';

export const showStatusHandler: Handler<typeof showStatus> = async (_input, context) => ({
  ...(await stampOf(context)),
  version: context.version,
  engine: context.engine,
  deals: {
    shipped: await count(context, 'shipped_deal'),
    verified: context.shipped.deals.length - (await unverified(context)),
    own: await count(context, 'own_deal'),
  },
  lastChecked: context.shipped.deals
    .map((deal) => deal.lastChecked)
    .reduce<string | null>((a, b) => (a !== null && a > b ? a : b), null),
});

async function count({ trx }: Context, table: 'shipped_deal' | 'own_deal'): Promise<number> {
  const { n } = await trx
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

async function unverified({ trx }: Context): Promise<number> {
  const { n } = await trx
    .selectFrom('shipped_deal')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('verified', '=', false)
    .executeTakeFirstOrThrow();
  return Number(n);
}
