import '../../style/deals.css';
import '../../style/assets.css';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { AssetFilters } from './asset-filters.tsx';
import { type AssetSearch, assetFilterCount } from './asset-query.ts';
import { AssetsCards } from './assets-cards.tsx';
import { AssetsTable } from './assets-table.tsx';
import { AssetsToolbar } from './assets-toolbar.tsx';
import { useAssets } from './use-assets.ts';

/** Every asset: filters in a row, a virtual table (cards on a phone) below, everything in the address. */
export function AssetsPage() {
  const text = useText();
  usePageTitle(text.places.assets);
  const [search, change] = useAddress<AssetSearch>();
  const assets = useAssets(search);
  const narrow = useMediaQuery('screen and (max-width: 56em)', false, { getInitialValueInEffect: false });
  const rows = useMemo(() => assets.data?.pages.flatMap((page) => page.items) ?? [], [assets.data]);
  const total = assets.error ? undefined : assets.data?.pages[0]?.total;
  const filters = assetFilterCount(search);
  const originator = rows.find((row) => row.originator?.company === search.originator?.[0])?.originator?.name;
  const List = narrow ? AssetsCards : AssetsTable;
  return (
    <section className="assets deals-main" aria-busy={assets.isFetching}>
      <AssetsToolbar search={search} change={change} total={total} />
      <details className="asset-filters" open={!narrow || undefined}>
        <summary>
          {text.assets.filters}
          {filters > 0 && <span className="count-mark">{filters}</span>}
        </summary>
        <AssetFilters search={search} change={change} originator={originator} />
      </details>
      {assets.error ? (
        <ProblemAlert error={assets.error} retry={() => void assets.refetch()} />
      ) : (
        <List
          rows={rows}
          total={total}
          searching={search.q !== undefined}
          stale={assets.isPlaceholderData}
          more={() => assets.hasNextPage && !assets.isFetchingNextPage && void assets.fetchNextPage()}
        />
      )}
    </section>
  );
}
