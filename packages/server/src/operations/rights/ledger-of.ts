import type { AssetRecord } from '@beringia/domain/assets/asset';
import { nameKey } from '@beringia/domain/assets/name-key';
import { workspaceOf } from '@beringia/domain/basics/ids';
import type { PartialDate } from '@beringia/domain/basics/partial-date';
import type { Deal } from '@beringia/domain/deals/deal';
import type { DealMember, DealTables } from '@beringia/domain/rights/deal-member';
import { eventsOfDeals } from '@beringia/domain/rights/events-of-deals';
import { type Ledger, openLedger } from '@beringia/domain/rights/ledger';
import { type Look, lookAt } from '@beringia/domain/rights/looked-at';
import type { SeenDeal } from '../../database/queries/deals-naming.ts';
import type { Library } from '../../files/library.ts';
import type { Context } from '../handler.ts';
import { dealsOfAssets, hadBegun, namedIn } from './deals-of-assets.ts';

/** The rights ledger of one asset, folded from every deal in sight that names it. */
export interface OpenLedger {
  readonly ledger: Ledger;
  /** Earliest first, those of later days included: the ledger knows when each took effect. */
  readonly deals: readonly Deal[];
}

/** By asset id. */
export async function ledgersOf(
  context: Context,
  assets: readonly AssetRecord[],
): Promise<ReadonlyMap<string, OpenLedger>> {
  const deals = await dealsOfAssets(context, assets);
  return new Map(assets.map((asset) => [asset.id, ledgerFrom(context.library, asset, deals.get(asset.id) ?? [])]));
}

export async function ledgerOf(context: Context, asset: AssetRecord): Promise<OpenLedger> {
  return ledgerFrom(context.library, asset, (await dealsOfAssets(context, [asset])).get(asset.id) ?? []);
}

/** What had been searched by a day. */
export function lookBy({ deals }: OpenLedger, asOf: PartialDate): Look {
  return lookAt(deals.filter((deal) => hadBegun(deal, asOf)));
}

const opened = new WeakMap<Library, Map<string, OpenLedger>>();
const MOST_OPEN = 5_000;

/**
 * A ledger is kept under the digests of the deals that it was folded from. So it needs no revision to go stale by: another
 * edit, import or shipped version is another digest, and a workspace reaches only what its own view of the deals would give.
 */
export function ledgerFrom(library: Library, asset: AssetRecord, deals: readonly SeenDeal[]): OpenLedger {
  const known = opened.get(library) ?? new Map<string, OpenLedger>();
  opened.set(library, known);
  const key = [asset.id, ...deals.map(({ digest }) => digest)].join(' ');
  const found = known.get(key) ?? openFor(library, asset, deals);
  if (known.size >= MOST_OPEN) known.clear();
  known.set(key, found);
  return found;
}

function openFor(library: Library, asset: AssetRecord, deals: readonly SeenDeal[]): OpenLedger {
  const members = deals.flatMap(({ record }) => membersIn(library, asset, record));
  const events = eventsOfDeals(asset.id, members, tablesOf(library));
  return {
    ledger: openLedger(asset.id, events, library.eventReader()),
    deals: [...new Set(members.map(({ deal }) => deal))],
  };
}

/** The asset under the keys that it has in a deal. */
function membersIn(library: Library, asset: AssetRecord, deal: Deal): DealMember[] {
  const own = namedIn(library, deal).filter((found) => found.asset.id === asset.id);
  if (workspaceOf(deal.id) !== null) {
    const known = withCompanies(library, deal);
    return own.map(({ key }) => ({ deal: known, assetKey: key }));
  }
  return asset.inDeals.filter((link) => link.deal === deal.id).map((link) => ({ deal, assetKey: link.asset }));
}

/** A deal that a workspace imports often names its parties without an id; one company must not be two holders for that. */
function withCompanies(library: Library, deal: Deal): Deal {
  const known = <T extends { readonly company: string | null; readonly name: string }>(party: T): T => ({
    ...party,
    company: party.company ?? companyNamed(library, party.name),
  });
  return { ...deal, licensors: deal.licensors.map(known), licensees: deal.licensees.map(known) };
}

function companyNamed(library: Library, name: string): string | null {
  return library.companyOfPrintedName().get(name) ?? library.companyOfName().get(nameKey(name)) ?? null;
}

function tablesOf(library: Library): DealTables {
  const printed = library.companyOfPrintedName();
  return { fields: library.fieldWords(), companyOf: (name) => printed.get(name) ?? null };
}
