import { ASSETS_CAP, type searchAssets } from '@beringia/contract/assets/search-assets';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import type { Library } from '../../files/library.ts';
import type { Handler } from '../handler.ts';
import { pageOf } from '../page-of.ts';
import { dealsOfAssets, hadBegun } from '../rights/deals-of-assets.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { assetRow } from './asset-row.ts';
import { assetsLike } from './assets-by-name.ts';
import { assetTest } from './filter-assets.ts';

interface Named {
  readonly asset: AssetRecord;
  readonly matched: string | null;
}

export const searchAssetsHandler: Handler<typeof searchAssets> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const { library } = context;
  const fits = await assetTest(context, input, asOf);
  const named = input.q === undefined ? inOrder(library) : namedLike(library, input.q);
  const wanted = ({ asset }: Named) => input.inDeals === undefined || asset.inDeals.length > 0 === input.inDeals;
  const left = named.filter((each) => wanted(each) && fits(each.asset));
  const { items, total, next } = pageOf(left, input.limit, input.cursor);
  const deals = await dealsOfAssets(
    context,
    items.map(({ asset }) => asset),
  );
  const rows = items.map(({ asset, matched }) => {
    const begun = (deals.get(asset.id) ?? []).filter(({ record }) => hadBegun(record, asOf));
    return { ...assetRow(asset, asOf, begun.length), matched };
  });
  return { ...(await stampOf(context, asOf)), items: rows, total, cap: ASSETS_CAP, next };
};

/** Assets that deals name come first: they are the ones with a history. */
function inOrder(library: Library): Named[] {
  const known = library.assets().toSorted((a, b) => b.inDeals.length - a.inDeals.length || (a.name < b.name ? -1 : 1));
  return known.map((asset) => ({ asset, matched: null }));
}

function namedLike(library: Library, q: string): Named[] {
  return assetsLike(library, q).map(({ of, matched }) => ({ asset: of, matched }));
}
