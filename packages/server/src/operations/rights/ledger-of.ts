import type { AssetRecord } from '@beringia/domain/assets/asset';
import { findAsset } from '@beringia/domain/assets/asset-index';
import { workspaceOf } from '@beringia/domain/basics/ids';
import type { Deal } from '@beringia/domain/deals/deal';
import type { DealMember, DealTables } from '@beringia/domain/rights/deal-member';
import { eventsOfDeals } from '@beringia/domain/rights/events-of-deals';
import { type Ledger, openLedger } from '@beringia/domain/rights/ledger';
import { type Look, lookAt } from '@beringia/domain/rights/looked-at';
import { ownDealsNaming, recordsInSight } from '../../database/queries/deals-naming.ts';
import type { Library } from '../../files/library.ts';
import type { Context } from '../handler.ts';

/** The rights ledger of one asset, folded from every deal in sight that names it. */
export interface OpenLedger {
  readonly ledger: Ledger;
  readonly look: Look;
  readonly deals: readonly Deal[];
}

export async function ledgerOf(context: Context, asset: AssetRecord): Promise<OpenLedger> {
  return openFor(context.library, asset, await dealsOf(context, asset));
}

/** @param deals all of them name the asset, or nearly: those that do not are passed over */
export function openFor(library: Library, asset: AssetRecord, deals: readonly Deal[]): OpenLedger {
  const members = deals.flatMap((deal) => membersIn(library, asset, deal));
  const events = eventsOfDeals(asset.id, members, tablesOf(library));
  const named = [...new Set(members.map(({ deal }) => deal))];
  return {
    ledger: openLedger(asset.id, events, library.eventReader()),
    look: lookAt(named),
    deals: named,
  };
}

/** Shipped deals by the record's own links, edited ones as edited; the workspace's deals by the names that stand in them. */
export async function dealsOf({ trx }: Context, asset: AssetRecord): Promise<Deal[]> {
  const shipped = await recordsInSight(trx, [...new Set(asset.inDeals.map(({ deal }) => deal))]);
  const own = await ownDealsNaming(
    trx,
    asset.names.map(({ text }) => text),
  );
  return [...new Map([...shipped, ...own].map((deal) => [deal.id, deal])).values()].sort(byDay);
}

/** The asset under the keys that it has in a deal. A description is nobody's asset. */
function membersIn(library: Library, asset: AssetRecord, deal: Deal): DealMember[] {
  const linked = asset.inDeals.filter((link) => link.deal === deal.id).map((link) => link.asset);
  const keys = linked.length > 0 || workspaceOf(deal.id) === null ? linked : keysByName(library, asset, deal);
  return keys.map((assetKey) => ({ deal, assetKey }));
}

function keysByName(library: Library, asset: AssetRecord, deal: Deal): string[] {
  const means = (text: string) => {
    const { verdict, matches } = findAsset(library.assetIndex(), text);
    return verdict === 'one' && matches[0]?.asset === asset;
  };
  return deal.assets.filter(({ named, name, codes }) => named && [name, ...codes].some(means)).map(({ key }) => key);
}

function tablesOf(library: Library): DealTables {
  const printed = library.companyOfPrintedName();
  return { fields: library.fieldWords(), companyOf: (name) => printed.get(name) ?? null };
}

function byDay(a: Deal, b: Deal): number {
  const [x, y] = [a, b].map(({ dates }) => dates.announced ?? dates.signed ?? '9999');
  return (x ?? '') < (y ?? '') ? -1 : 1;
}
