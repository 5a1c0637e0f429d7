import '../../style/sources.css';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { MoreRows } from './more-rows.tsx';
import { RecordFilters } from './record-filters.tsx';
import { RecordsTable } from './records-table.tsx';
import { queryOf, type RecordSearch } from './source-query.ts';
import { recordsFile, sourcesApi } from './sources-api.ts';
import { SourcesHead } from './sources-head.tsx';
import { usePages } from './use-sources.ts';

/** What the sources gave, found by the words in it. */
export function RecordsPage() {
  const text = useText();
  usePageTitle(text.sources.records.title, text.places.sources);
  const [search, change] = useAddress<RecordSearch>();
  const found = usePages('found', queryOf(search), sourcesApi.search);
  const pages = found.error ? undefined : found.data?.pages;
  const rows = pages?.flatMap((page) => page.items) ?? [];
  const first = pages?.[0];
  return (
    <div className="page sources">
      <SourcesHead tab="records" intro={text.sources.records.intro} />
      <RecordFilters search={search} change={change} />
      {found.error && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={620} />}
      {first && (
        <section className={found.isPlaceholderData ? 'panel stale' : 'panel'} aria-busy={found.isFetching}>
          <p className="tight soft">
            <output>{text.sources.records.found(first.total, first.totalIsFloor)}</output>
            {first.total > 0 && (
              <a className="small export-link" href={recordsFile(queryOf({ source: search.source }))} download>
                {text.sources.records.export}
              </a>
            )}
          </p>
          {rows.length > 0 ? <RecordsTable rows={rows} /> : <NoRecords narrowed={Object.keys(search).length > 0} />}
          <MoreRows pages={found} />
        </section>
      )}
    </div>
  );
}

function NoRecords({ narrowed }: { readonly narrowed: boolean }) {
  const text = useText();
  if (narrowed) return <p className="nothing">{text.sources.records.none}</p>;
  return (
    <div className="nothing">
      <p>{text.sources.records.empty}</p>
      <Link to="/sources">{text.sources.records.toSources}</Link>
    </div>
  );
}
