import type { compareDeals } from '@beringia/contract/deals/compare-deals';
import type { InputOf, OutputOf } from '@beringia/contract/operation';
import { compareDeals as compare } from '@beringia/domain/deals/compare/compare';
import { type Profile, profileOf } from '@beringia/domain/deals/compare/profile';
import { allRecords, findDeal } from '../../database/queries/find-deals.ts';
import type { Context, Handler } from '../handler.ts';
import { ratesOf } from '../rates/rates-of.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { noSuchDeal } from './show-deal.ts';

type Input = InputOf<typeof compareDeals>;

export const compareDealsHandler: Handler<typeof compareDeals> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const { originChinese, includeOnward, includeUnverified, includeAcquisitions, include } = input;
  const { evidence, licenseeClasses, royaltyWords } = context.shipped;
  const deals = (await allRecords(context.trx)).map(({ record }) => record);
  const { subject, exclude } = await subjectOf(input, context);
  const answer = compare(deals, subject, {
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
  return { ...(await stampOf(context, asOf)), ...answer } as unknown as OutputOf<typeof compareDeals>;
};

/** What is not said stays open and matches anything. A deal is never compared with itself, also under its old id. */
async function subjectOf(input: Input, context: Context): Promise<{ subject: Profile; exclude: string[] }> {
  const { modality = null, stage = null, licenseeClass = null, type = null, territoryClass = null } = input;
  const said = { modality, stage, licenseeClass, type, territoryClass };
  if (input.deal === undefined) return { subject: said, exclude: [] };
  const found = await findDeal(context.trx, input.deal);
  if (!found) throw noSuchDeal(input.deal);
  const profile = profileOf(found.record, context.shipped.licenseeClasses, companiesOf(context));
  const overruled = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  return { subject: { ...profile, ...overruled }, exclude: [found.record.id] };
}

function companiesOf({ shipped }: Context) {
  return new Map(shipped.companies.map((company) => [company.id, company]));
}
