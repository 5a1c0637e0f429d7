import type { showDeal } from '@beringia/contract/deals/show-deal';
import type { OutputOf } from '@beringia/contract/operation';
import { Refusal } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import { conflictsOf, evidenceOf } from '@beringia/domain/deals/claims-of';
import type { Deal } from '@beringia/domain/deals/deal';
import { changedUnderneath, valueAt } from '@beringia/domain/deals/edits';
import { flatView } from '@beringia/domain/deals/flat-view';
import { dealRow } from '@beringia/domain/deals/row';
import { standing } from '@beringia/domain/deals/standing';
import { tierOfSource } from '@beringia/domain/deals/tiers';
import { territoryOf } from '@beringia/domain/territory/code-lists';
import { describeTerritory } from '@beringia/domain/territory/describe';
import { toLists } from '@beringia/domain/territory/territory';
import { findDeal } from '../../database/queries/find-deals.ts';
import type { Context, Handler } from '../handler.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { shippedRecord } from './shipped-record.ts';

export const showDealHandler: Handler<typeof showDeal> = async ({ id, asOf }, context) => {
  const day = dayOf(asOf, context.today);
  const found = await findDeal(context.trx, id);
  if (!found) throw noSuchDeal(id);
  const { record, own } = found;
  const tables = context.shipped.evidence;
  const evidence = evidenceOf(record, tables);
  const stands = standing(record, day);
  return {
    ...(await stampOf(context, day)),
    deal: record,
    flat: flatView(record, stands),
    row: dealRow(record, day, tables, conflictsOf(evidence).length, own),
    standing: stands,
    territories: territoriesOf(record),
    evidence: evidence.map((field) => ({
      ...field,
      supporting: [...field.supporting],
      conflicting: [...field.conflicting],
    })),
    sources: record.sources.map((source) => ({ ...source, tier: tierOfSource(source, tables.hosts) })),
    edits: await editsOf(context, record),
    redirectedFrom: record.id === id ? null : id,
  } as unknown as OutputOf<typeof showDeal>;
};

export function noSuchDeal(id: string): Refusal {
  return new Refusal('not-found', [
    {
      field: 'id',
      wrong: `there is no deal "${id}".`,
      expected: 'the id of a deal, present or former',
      next: 'Search with `beringia deals list --q NAME`.',
    },
  ]);
}

/** Every grant in words of both languages, and as the three sets behind them. */
function territoriesOf(deal: Deal) {
  const on: { on?: Day } = deal.dates.announced ? { on: deal.dates.announced as Day } : {};
  return deal.grants.map((grant) => {
    const set = territoryOf(grant.territory, on);
    return { grant: grant.key, en: describeTerritory(set, 'en'), zh: describeTerritory(set, 'zh'), ...toLists(set) };
  });
}

/** Standing edits of this workspace, each with what the shipped record said then and says now. */
async function editsOf({ trx }: Context, record: Deal) {
  const claims = await trx
    .selectFrom('own_claim')
    .selectAll()
    .where('deal', '=', record.id)
    .where('withdrawn_in', 'is', null)
    .orderBy('revision')
    .execute();
  const shippedNow = claims.length > 0 ? await shippedRecord(trx, record.id) : null;
  return claims.map((claim) => ({
    id: claim.id,
    field: claim.field,
    value: claim.value,
    note: claim.note,
    shippedValue: claim.shipped_value,
    shippedNow: shippedNow ? (valueAt(shippedNow, claim.field) ?? null) : null,
    changedUnderneath: shippedNow !== null && changedUnderneath(shippedNow, claim.field, claim.shipped_value),
  }));
}
