import type { AssetRecord } from '@beringia/domain/assets/asset';
import { findAsset } from '@beringia/domain/assets/asset-index';
import { workspaceOf } from '@beringia/domain/basics/ids';
import { onOrBefore, type PartialDate, sortKey } from '@beringia/domain/basics/partial-date';
import type { Deal } from '@beringia/domain/deals/deal';
import {
  type DealVersion,
  ownDealsNaming,
  readVersions,
  type SeenDeal,
  shippedInSight,
} from '../../database/queries/deals-naming.ts';
import type { Library } from '../../files/library.ts';
import type { Context } from '../handler.ts';

/** An asset under a key that it has in a deal. */
export interface NamedAsset {
  readonly asset: AssetRecord;
  readonly key: string;
}

/**
 * Deals in sight by asset id, earliest first. Shipped deals come by the record's own links, edited ones as edited; the
 * workspace's own by the names that stand in them.
 */
export async function dealsOfAssets(
  context: Context,
  assets: readonly AssetRecord[],
): Promise<ReadonlyMap<string, readonly SeenDeal[]>> {
  const { trx, library } = context;
  const linked = assets.flatMap(({ inDeals }) => inDeals.map(({ deal }) => deal));
  const names = assets.flatMap((asset) => asset.names.flatMap(({ text }) => spellingsOf(text)));
  const versions = [...(await shippedInSight(trx, [...new Set(linked)])), ...(await ownDealsNaming(trx, names))];
  const deals = await readDeals(context, versions);
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const byName = groupedByAsset(library, deals);
  return new Map(
    assets.map((asset) => {
      const found = [...asset.inDeals.flatMap(({ deal }) => byId.get(deal) ?? []), ...(byName.get(asset.id) ?? [])];
      return [asset.id, [...new Set(found)].sort(byDay)];
    }),
  );
}

/** A code as it may be printed: AK112, AK-112, AK 112. */
function spellingsOf(text: string): string[] {
  const code = /^([a-z]+)[\s-]?(\d.*)$/i.exec(text);
  return code ? [text, `${code[1]}${code[2]}`, `${code[1]}-${code[2]}`, `${code[1]} ${code[2]}`] : [text];
}

function groupedByAsset(library: Library, deals: readonly SeenDeal[]): Map<string, SeenDeal[]> {
  const groups = new Map<string, SeenDeal[]>();
  for (const deal of deals) {
    for (const { asset } of namedIn(library, deal.record))
      groups.set(asset.id, [...(groups.get(asset.id) ?? []), deal]);
  }
  return groups;
}

const read = new WeakMap<Library, Map<string, SeenDeal>>();
const MOST_READ = 5_000;

/** The content of these versions. What was read once is kept by its digest, which only the same content ever has. */
export async function readDeals({ trx, library }: Context, versions: readonly DealVersion[]): Promise<SeenDeal[]> {
  const known = read.get(library) ?? new Map<string, SeenDeal>();
  read.set(library, known);
  const found = new Map(versions.map((version) => [version.id, known.get(version.digest)]));
  const fresh = await readVersions(
    trx,
    versions.filter(({ id }) => found.get(id) === undefined),
  );
  if (known.size + fresh.length > MOST_READ) known.clear();
  for (const deal of fresh) {
    known.set(deal.digest, deal);
    found.set(deal.id, deal);
  }
  return [...found.values()].filter((deal) => deal !== undefined);
}

const named = new WeakMap<Deal, readonly NamedAsset[]>();

/** Known assets that a deal of the workspace's own names, with the keys. A description is nobody's asset. */
export function namedIn(library: Library, deal: Deal): readonly NamedAsset[] {
  if (workspaceOf(deal.id) === null) return [];
  const known = named.get(deal) ?? deal.assets.flatMap((asset) => meantBy(library, asset));
  named.set(deal, known);
  return known;
}

function meantBy(library: Library, { key, named, name, codes }: Deal['assets'][number]): NamedAsset[] {
  if (!named) return [];
  const meant = [name, ...codes].flatMap((text) => {
    const { verdict, matches } = findAsset(library.assetIndex(), text);
    return verdict === 'one' ? matches.map(({ asset }) => asset) : [];
  });
  return [...new Set(meant)].map((asset) => ({ asset, key }));
}

/** Whether the deal was signed or made known by the end of a day; one without a date may have been. */
export function hadBegun({ dates }: Deal, asOf: PartialDate): boolean {
  const known = [dates.signed, dates.announced].filter((date) => date !== null);
  return known.length === 0 || known.some((date) => onOrBefore(date, asOf));
}

function byDay(a: SeenDeal, b: SeenDeal): number {
  const [x, y] = [dayKey(a.record), dayKey(b.record)];
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1;
}

function dayKey({ dates }: Deal): string {
  const date = dates.announced ?? dates.signed;
  return date === null ? '9999' : sortKey(date);
}
