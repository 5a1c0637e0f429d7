import type { checkDeals } from '@beringia/contract/deals/check-deals';
import type { OutputOf } from '@beringia/contract/operation';
import { checkDeals as check } from '@beringia/domain/deals/checks/run';
import { allRecords, findDeal } from '../../database/queries/find-deals.ts';
import type { Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { noSuchDeal } from './show-deal.ts';

export const checkDealsHandler: Handler<typeof checkDeals> = async ({ rule, id, limit }, context) => {
  const { shipped, trx, today } = context;
  const found = id === undefined ? null : await findDeal(trx, id);
  if (id !== undefined && !found) throw noSuchDeal(id);
  const deals = (await allRecords(trx)).map(({ record }) => record);
  const companies = new Set(shipped.companies.map((company) => company.id));
  const asked = { asOf: today, tables: shipped.evidence, companies };
  const report = check(deals, asked, shipped.explained, { rule, id: found?.record.id });
  const rules = report.rules.map((one) => ({
    ...one,
    total: one.findings.length,
    findings: one.findings.slice(0, limit),
  }));
  return { ...(await stampOf(context)), ...report, rules } as unknown as OutputOf<typeof checkDeals>;
};
