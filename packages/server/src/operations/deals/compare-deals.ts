import { ANY, type compareDeals } from '@beringia/contract/deals/compare-deals';
import type { InputOf, OutputOf } from '@beringia/contract/operation';
import { compareDeals as compare } from '@beringia/domain/deals/compare/compare';
import { CRITERIA } from '@beringia/domain/deals/compare/ladder';
import { type Profile, profileOf } from '@beringia/domain/deals/compare/profile';
import { allRecords, type FoundDeal, findDeal } from '../../database/queries/find-deals.ts';
import type { Context, Handler } from '../handler.ts';
import { ratesOf } from '../rates/rates-of.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { noSuchDeal } from './show-deal.ts';

type Input = InputOf<typeof compareDeals>;

export const compareDealsHandler: Handler<typeof compareDeals> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const { originChinese, includeOnward, includeUnverified, includeAcquisitions, include } = input;
  const { evidence, licenseeClasses, royaltyWords } = context.shipped;
  const deals = await allRecords(context.trx);
  const { subject, exclude } = await subjectOf(input, context);
  const records = deals.map(({ record }) => record);
  const answer = compare(records, subject, {
    asOf,
    tables: evidence,
    classes: licenseeClasses,
    companies: companiesOf(context),
    royaltyWords,
    rule: { originChinese, includeOnward, includeUnverified, includeAcquisitions },
    rates: await ratesOf(context),
    ...(include ? { include } : {}),
    exclude,
  });
  const matched = matchedOf(deals, answer.deals, context);
  return { ...(await stampOf(context, asOf)), ...answer, matched } as unknown as OutputOf<typeof compareDeals>;
};

/** The deals alike, each with the facts it was matched on, in the order of the answer. */
function matchedOf(deals: readonly FoundDeal[], ids: readonly string[], context: Context) {
  const chosen = new Set(ids);
  const companies = companiesOf(context);
  return deals
    .filter(({ record }) => chosen.has(record.id))
    .map(({ record, row }) => ({
      deal: record.id,
      profile: profileOf(record, context.shipped.licenseeClasses, companies),
      row,
    }));
}

/**
 * What is not said stays open and matches anything; what is said to be any overrules the deal too. A deal is never compared
 * with itself, also under its old id.
 */
async function subjectOf(input: Input, context: Context): Promise<{ subject: Profile; exclude: string[] }> {
  const found = input.deal === undefined ? null : await findDeal(context.trx, input.deal);
  if (input.deal !== undefined && !found) throw noSuchDeal(input.deal);
  const base = found ? profileOf(found.record, context.shipped.licenseeClasses, companiesOf(context)) : null;
  const subject = Object.fromEntries(
    CRITERIA.map((key) => {
      const value = input[key] ?? base?.[key] ?? null;
      return [key, value === ANY ? null : value];
    }),
  );
  return { subject: subject as unknown as Profile, exclude: found ? [found.record.id] : [] };
}

function companiesOf({ shipped }: Context) {
  return new Map(shipped.companies.map((company) => [company.id, company]));
}
