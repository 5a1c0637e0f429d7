import { ASSETS_CAP, type searchAssets } from '@beringia/contract/assets/search-assets';
import type { OutputOf } from '@beringia/contract/operation';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { findAsset } from '@beringia/domain/assets/asset-index';
import { nameKey } from '@beringia/domain/assets/name-key';
import type { Library } from '../../files/library.ts';
import type { Handler } from '../handler.ts';
import { pageOf } from '../page-of.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { assetRow } from './asset-row.ts';
import { assetTest } from './filter-assets.ts';

interface Named {
  readonly asset: AssetRecord;
  readonly matched: string | null;
}

export const searchAssetsHandler: Handler<typeof searchAssets> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const { library } = context;
  const fits = assetTest(library, input, asOf);
  const named = input.q === undefined ? inOrder(library) : namedLike(library, input.q);
  const left = named.filter(
    ({ asset }) => fits(asset) && (input.inDeals ?? asset.inDeals.length > 0) === asset.inDeals.length > 0,
  );
  const { items, total, next } = pageOf(left, input.limit, input.cursor);
  const rows = items.map(({ asset, matched }) => ({ ...assetRow(asset, asOf), matched }));
  return { ...(await stampOf(context, asOf)), items: rows, total, cap: ASSETS_CAP, next } as OutputOf<
    typeof searchAssets
  >;
};

/** Assets that deals name come first: they are the ones with a history. */
function inOrder(library: Library): Named[] {
  const known = library.assets().toSorted((a, b) => b.inDeals.length - a.inDeals.length || (a.name < b.name ? -1 : 1));
  return known.map((asset) => ({ asset, matched: null }));
}

/** Exact names first, then names that hold the words, then what a typing mistake may have meant. */
export function namedLike(library: Library, q: string): Named[] {
  const answer = findAsset(library.assetIndex(), q);
  const key = nameKey(q);
  const exact = answer.matches.map(({ asset, name }) => ({ asset, matched: name.text }));
  const holding =
    key.length < 2
      ? []
      : library.assets().flatMap((asset) => {
          const name = asset.names.find(({ text }) => nameKey(text).includes(key));
          return name ? [{ asset, matched: name.text }] : [];
        });
  const near = answer.suggestions.map(({ asset, name }) => ({ asset, matched: name.text }));
  return [
    ...new Map([...near, ...holding.toReversed(), ...exact].toReversed().map((one) => [one.asset.id, one])).values(),
  ];
}
