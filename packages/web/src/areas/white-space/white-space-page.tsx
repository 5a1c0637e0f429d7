import '../../style/find.css';
import { countryName } from '@beringia/domain/territory/countries';
import { Button, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { OpenAssets } from './open-assets.tsx';
import { TakenCounts } from './taken-counts.tsx';
import { useWhiteSpace } from './use-white-space.ts';
import { WhiteSpaceFilters } from './white-space-filters.tsx';
import { countryOf, type WhiteSpaceSearch } from './white-space-query.ts';

/** What nobody is known to hold in a country, beside what is taken, and never as something for sale. */
export function WhiteSpacePage() {
  const text = useText();
  const { language } = useLanguage();
  const [search, change] = useAddress<WhiteSpaceSearch>();
  usePageTitle(countryName(countryOf(search), language), text.places.whiteSpace);
  const answer = useWhiteSpace(search);
  const pages = answer.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const first = answer.error && answer.isPlaceholderData ? undefined : pages?.[0];
  const total = first?.total ?? 0;
  return (
    <div className="page white-space">
      <div className="page-head">
        <h1>
          {text.whiteSpace.title} <span className="soft">{countryName(countryOf(search), language)}</span>
        </h1>
        <p className="tight soft">{text.whiteSpace.intro}</p>
        <p className="tight standing-line">{text.whiteSpace.standing}</p>
      </div>
      <WhiteSpaceFilters search={search} change={change} />
      {answer.error && (!pages || answer.isPlaceholderData) && (
        <ProblemAlert error={answer.error} retry={() => void answer.refetch()} />
      )}
      {first && (
        <section aria-busy={answer.isFetching} className={answer.isPlaceholderData ? 'stale' : ''}>
          <TakenCounts answer={first} state={search.state?.[0]} />
          <OpenAssets rows={rows} country={first.country} />
          {answer.hasNextPage && (
            <Button
              size="xs"
              variant="default"
              mt="sm"
              loading={answer.isFetchingNextPage}
              onClick={() => void answer.fetchNextPage()}
            >
              {text.whiteSpace.more(Math.min(50, total - rows.length))}
            </Button>
          )}
        </section>
      )}
      {answer.isPending && <Skeleton height={620} />}
    </div>
  );
}
