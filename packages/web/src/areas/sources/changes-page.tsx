import '../../style/sources.css';
import { Skeleton, TextInput } from '@mantine/core';
import { shortDate } from '../../parts/format.ts';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Said } from '../../parts/said.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { ChangeValues } from './change-values.tsx';
import { ChangedField } from './changed-field.tsx';
import { Choice } from './choice.tsx';
import { MoreRows } from './more-rows.tsx';
import { RecordLink } from './record-link.tsx';
import { type ChangeSearch, partsOf, queryOf, withValue } from './source-query.ts';
import { type ChangeItem, sourcesApi } from './sources-api.ts';
import { SourcesHead } from './sources-head.tsx';
import { usePages, useSourceChoices, useSourceName } from './use-sources.ts';

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

function ChangesTable({ rows }: { readonly rows: readonly ChangeItem[] }) {
  const text = useText();
  const words = text.sources.changes;
  return (
    <table className="plain-table stack-table changes-table">
      <HeadRow heads={[words.on, text.sources.records.record, words.field, words.fromTo, words.weight]} />
      <tbody>
        {rows.map((row) => (
          <ChangeRow key={`${row.ref} ${row.on} ${row.field} ${JSON.stringify(row.becomes)}`} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ChangeRow({ row }: { readonly row: ChangeItem }) {
  const text = useText();
  const { language } = useLanguage();
  const nameOf = useSourceName();
  const words = text.sources.changes;
  const { source, id } = partsOf(row.ref);
  return (
    <tr>
      <td data-label={words.on} className="date">
        {shortDate(row.on, text, language)}
      </td>
      <th scope="row">
        <RecordLink source={source} id={id}>
          {row.title}
        </RecordLink>
        <div className="soft small">{nameOf(source)}</div>
      </th>
      <td data-label={words.field}>
        <ChangedField field={row.field} />
      </td>
      <td data-label={words.fromTo}>
        <ChangeValues was={row.was} becomes={row.becomes} />
      </td>
      <td data-label={words.weight}>
        <span className={`weight weight-${row.weight}`}>{words.weights[row.weight]}</span>
        <div className="soft small">
          <Said words={row.reason} />
        </div>
      </td>
    </tr>
  );
}
