import type { showStatus } from '@beringia/contract/system/show-status';
import { sql } from 'kysely';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';

/** Counted in the database, so that asking how things stand does not read every deal. */
export const showStatusHandler: Handler<typeof showStatus> = async (_input, context) => {
  const { lastChecked, ...deals } = await counts(context);
  return {
    ...(await stampOf(context)),
    version: context.version,
    engine: context.engine,
    deals: { ...deals, own: await ownDeals(context) },
    lastChecked,
  };
};

async function counts({ trx }: Context) {
  const found = await trx
    .selectFrom('shipped_deal as d')
    .innerJoin('shipped_deal_record as r', 'r.id', 'd.id')
    .select((eb) => [
      eb.fn.countAll<string>().as('shipped'),
      sql<string>`count(*) filter (where d.verified)`.as('verified'),
      sql<string | null>`max((r.record->>'lastChecked') collate "C")`.as('lastChecked'),
    ])
    .executeTakeFirstOrThrow();
  return { shipped: Number(found.shipped), verified: Number(found.verified), lastChecked: found.lastChecked };
}

async function ownDeals({ trx }: Context): Promise<number> {
  const { n } = await trx
    .selectFrom('own_deal')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}
