import '../../style/deals.css';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { useAddress } from '../../routes/use-address.ts';
import type { DealSearch } from './deal-query.ts';
import { DealsCards } from './deals-cards.tsx';
import { DealsTable } from './deals-table.tsx';
import { DealsToolbar, ListTools } from './deals-toolbar.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { RefusedFilters } from './refused-filters.tsx';
import { useSoundDeals } from './use-deals.ts';

/** The tracker: filters on the left, a virtual table (cards on a phone) on the right, everything in the address. */
export function DealsPage() {
  const text = useText();
  usePageTitle(text.places.deals);
  const [search, change] = useAddress<DealSearch>();
  const { deals, facets, refused, refusal } = useSoundDeals(search);
  const narrow = useMediaQuery('screen and (max-width: 56em)', false, { getInitialValueInEffect: false });
  const [drawerOpen, drawer] = useDisclosure(false);
  const [asideOpen, aside] = useDisclosure(true);
  const rows = useMemo(() => deals.data?.pages.flatMap((page) => page.items) ?? [], [deals.data]);
  const total = deals.data?.pages[0]?.total;
  const panel = <FacetPanel facets={facets.data?.facets} search={search} change={change} />;
  const List = narrow ? DealsCards : DealsTable;
  return (
    <div className={asideOpen && !narrow ? 'deals' : 'deals deals-wide'}>
      {!narrow && asideOpen && (
        <aside className="deals-aside" aria-label={text.list.filters}>
          {panel}
        </aside>
      )}
      <section className="deals-main" aria-busy={deals.isFetching}>
        <DealsToolbar
          search={search}
          change={change}
          total={total}
          openFilters={narrow ? drawer.open : aside.toggle}
          narrow={narrow}
        />
        <RefusedFilters error={refusal} refused={refused} search={search} change={change} />
        {deals.error && rows.length === 0 ? (
          <ProblemAlert error={deals.error} retry={() => void deals.refetch()} />
        ) : (
          <List
            rows={rows}
            total={total}
            search={search}
            change={change}
            stale={deals.isPlaceholderData}
            more={() => deals.hasNextPage && !deals.isFetchingNextPage && void deals.fetchNextPage()}
          />
        )}
      </section>
      <SidePanel opened={drawerOpen && narrow} close={drawer.close} title={text.list.filters} side="left" width="88%">
        {panel}
        <ListTools search={search} />
      </SidePanel>
    </div>
  );
}
