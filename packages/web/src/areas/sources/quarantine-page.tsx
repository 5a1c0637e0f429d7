import '../../style/sources.css';
import { Button, Skeleton } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { Choice } from './choice.tsx';
import { MoreRows } from './more-rows.tsx';
import { QuarantineTable } from './quarantine-table.tsx';
import { type QuarantineSearch, queryOf, withValue } from './source-query.ts';
import { sourcesApi } from './sources-api.ts';
import { SourcesHead } from './sources-head.tsx';
import { usePages, useSourceChoices } from './use-sources.ts';

/** What could not be read, and why. Nothing is dropped without a line here. */
export function QuarantinePage() {
  const text = useText();
  const words = text.sources.quarantine;
  usePageTitle(words.title, text.places.sources);
  const [search, change] = useAddress<QuarantineSearch>();
  const aside = usePages('quarantine', queryOf(search), sourcesApi.quarantine);
  const pages = aside.error ? undefined : aside.data?.pages;
  const rows = pages?.flatMap((page) => page.items) ?? [];
  const sources = useSourceChoices(({ access }) => access !== 'none');
  return (
    <div className="page sources">
      <SourcesHead tab="quarantine" intro={words.intro} />
      <search className="source-filters">
        <Choice
          label={text.sources.records.source}
          value={search.source?.[0]}
          choices={sources}
          choose={(value) => change(withValue(search, 'source', value))}
        />
        {search.job && (
          <p className="tight">
            {words.ofJob}{' '}
            <Button size="compact-xs" variant="default" onClick={() => change(withValue(search, 'job', ''))}>
              {words.allJobs}
            </Button>
          </p>
        )}
      </search>
      {aside.error && <ProblemAlert error={aside.error} retry={() => void aside.refetch()} />}
      {aside.isPending && <Skeleton height={620} />}
      {pages?.[0] && (
        <section className={aside.isPlaceholderData ? 'panel stale' : 'panel'} aria-busy={aside.isFetching}>
          <p className="tight soft">
            <output>{words.count(pages[0].total)}</output>
          </p>
          {rows.length > 0 ? <QuarantineTable rows={rows} /> : <p className="nothing">{words.none}</p>}
          <MoreRows pages={aside} />
        </section>
      )}
    </div>
  );
}
