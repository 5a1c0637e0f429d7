import type { statsDeals } from '@beringia/contract/deals/stats-deals';
import type { OutputOf } from '@beringia/contract/operation';
import { headlineToCash } from '@beringia/domain/deals/statistics/bridge';
import { statistics } from '@beringia/domain/deals/statistics/count';
import { besidePublished } from '@beringia/domain/deals/statistics/published';
import type { Handler } from '../handler.ts';
import { ratesOf } from '../rates/rates-of.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { dealsInScope } from './deals-in-scope.ts';

export const statsDealsHandler: Handler<typeof statsDeals> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const { measure, by, originChinese, includeOnward, includeUnverified, includeAcquisitions } = input;
  const rule = { originChinese, includeOnward, includeUnverified, includeAcquisitions };
  const deals = await dealsInScope(context, input);
  const rates = await ratesOf(context);
  const question = { measure, by, rule, asOf, tables: context.shipped.evidence, rates };
  return {
    ...(await stampOf(context, asOf)),
    ...statistics(deals, question),
    published: besidePublished(deals, context.shipped.published, question),
    bridge: headlineToCash(deals, rule, question, rates),
  } as unknown as OutputOf<typeof statsDeals>;
};
