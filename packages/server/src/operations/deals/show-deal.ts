import type { showDeal } from '@beringia/contract/deals/show-deal';
import type { OutputOf } from '@beringia/contract/operation';
import { Refusal } from '@beringia/domain/basics/errors';
import { conflictsOf } from '@beringia/domain/deals/claims-of';
import type { Deal } from '@beringia/domain/deals/deal';
import { changedUnderneath, valueAt } from '@beringia/domain/deals/edits';
import { flatView } from '@beringia/domain/deals/flat-view';
import { grantsOver, territoryBesideKept, territoryGranted } from '@beringia/domain/deals/granted';
import { dealRow } from '@beringia/domain/deals/row';
import { standing } from '@beringia/domain/deals/standing';
import { tierOfSource } from '@beringia/domain/deals/tiers';
import { describeTerritory } from '@beringia/domain/territory/describe';
import { toLists } from '@beringia/domain/territory/territory';
import { findDeal } from '../../database/queries/find-deals.ts';
import type { Handler } from '../handler.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { evidenceUnderEdits, type StandingEdit, standingEdits, withoutEdits } from './own-edits.ts';
import { shippedRecord } from './shipped-record.ts';

export const showDealHandler: Handler<typeof showDeal> = async ({ id, asOf }, context) => {
  const day = dayOf(asOf, context.today);
  const found = await findDeal(context.trx, id);
  if (!found) throw noSuchDeal(id);
  const { record, own } = found;
  const tables = context.shipped.evidence;
  const edits = await standingEdits(context.trx, record.id);
  const shipped = edits.length > 0 ? await shippedRecord(context.trx, record.id) : null;
  const base = shipped ?? withoutEdits(record, edits);
  const evidence = evidenceUnderEdits(record, base, edits, tables);
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
    edits: edits.map((edit) => editShape(edit, shipped)),
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

/** Every grant, those of events too, in words of both languages, and as three sets in which what is kept back is out. */
function territoriesOf(deal: Deal) {
  return grantsOver(deal).map((dated) => {
    const given = territoryGranted(dated);
    const words = { en: describeTerritory(given, 'en'), zh: describeTerritory(given, 'zh') };
    return {
      grant: dated.key,
      on: dated.on,
      event: dated.event,
      ...words,
      ...toLists(territoryBesideKept(deal, dated)),
    };
  });
}

/** An edit with what the shipped record said then and says now; for an own deal, what the import said. */
function editShape({ id, field, value, note, shipped_value }: StandingEdit, shipped: Deal | null) {
  const changed = shipped !== null && changedUnderneath(shipped, field, shipped_value);
  const shippedNow = shipped ? (valueAt(shipped, field) ?? null) : null;
  return { id, field, value, note, shippedValue: shipped_value, shippedNow, changedUnderneath: changed };
}
