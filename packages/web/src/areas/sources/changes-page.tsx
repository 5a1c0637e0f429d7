import '../../style/sources.css';
import { Skeleton, TextInput } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { ChangesTable } from './changes-table.tsx';
import { Choice } from './choice.tsx';
import { MoreRows } from './more-rows.tsx';
import { type ChangeSearch, queryOf, withValue } from './source-query.ts';
import { sourcesApi } from './sources-api.ts';
import { SourcesHead } from './sources-head.tsx';
import { usePages, useSourceChoices } from './use-sources.ts';

/** What changed in stored records, from what to what. */
export function ChangesPage() {
  const text = useText();
  const words = text.sources.changes;
  usePageTitle(words.title, text.places.sources);
  const [search, change] = useAddress<ChangeSearch>();
  const changes = usePages('changes', queryOf(search), sourcesApi.changes);
  const pages = changes.error ? undefined : changes.data?.pages;
  const rows = pages?.flatMap((page) => page.items) ?? [];
  const sources = useSourceChoices(({ access }) => access !== 'none');
  return (
    <div className="page sources">
      <SourcesHead tab="changes" intro={words.intro} />
      <search className="source-filters">
        <Choice
          label={text.sources.records.source}
          value={search.source?.[0]}
          choices={sources}
          choose={(value) => change(withValue(search, 'source', value))}
        />
        <TextInput
          size="xs"
          type="date"
          label={words.since}
          value={search.since?.[0] ?? ''}
          onChange={(event) => change(withValue(search, 'since', event.currentTarget.value))}
        />
      </search>
      {changes.error && <ProblemAlert error={changes.error} retry={() => void changes.refetch()} />}
      {changes.isPending && <Skeleton height={620} />}
      {pages?.[0] && (
        <section className={changes.isPlaceholderData ? 'panel stale' : 'panel'} aria-busy={changes.isFetching}>
          <p className="tight soft">
            <output>{words.count(pages[0].total)}</output>
          </p>
          {rows.length > 0 ? <ChangesTable rows={rows} /> : <p className="nothing">{words.none}</p>}
          <MoreRows pages={changes} />
        </section>
      )}
    </div>
  );
}
