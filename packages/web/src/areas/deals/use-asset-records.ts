import { useQueries } from '@tanstack/react-query';
import { api, type FoundAsset, type ShownDeal } from '../../api.ts';

type Asset = ShownDeal['deal']['assets'][number];

/**
 * Ids of the asset records behind the assets of a deal, by their keys. The answer about a deal names no records, so each named
 * asset is searched by its first code or its name. @returns no entry where none or several records bear the name
 */
export function useAssetRecords(assets: readonly Asset[]): ReadonlyMap<string, string> {
  const named = assets.filter((asset) => asset.named);
  return useQueries({
    queries: named.map((asset) => {
      const query = { q: asset.codes[0] ?? asset.name, inDeals: 'true', limit: '10' };
      return {
        queryKey: ['asset-record', query],
        queryFn: ({ signal }: { signal: AbortSignal }) => api.searchAssets(query, signal),
        staleTime: 300_000,
      };
    }),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }, index) => {
          const asset = named[index];
          const id = asset && data ? recordOf(asset, data.items) : null;
          return asset && id !== null ? [[asset.key, id] as const] : [];
        }),
      ),
  });
}

/** The one record that bears the name or a code of the asset; null where there is none, or more than one. */
export function recordOf(
  { name, codes }: Pick<Asset, 'name' | 'codes'>,
  found: readonly Pick<FoundAsset, 'id' | 'name' | 'nameZh' | 'codes'>[],
): string | null {
  const own = new Set([name, ...codes].map(plain));
  const bearing = found.filter((row) =>
    [row.name, row.nameZh ?? '', ...row.codes].some((each) => own.has(plain(each))),
  );
  const [first] = bearing;
  return first && bearing.length === 1 ? first.id : null;
}

/** Codes are written with and without their hyphen. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s-]/g, '');
}
