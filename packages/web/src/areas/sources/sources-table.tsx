import { Button } from '@mantine/core';
import { HeadRow } from '../../parts/head-row.tsx';
import { useLanguage, useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { AccessCell, FreshnessCell, ScheduleCell, StoredCell, TermsCell } from './source-cells.tsx';
import type { SourceItem } from './sources-api.ts';

export type Act = 'sync' | 'import' | 'more';

interface Props {
  readonly sources: readonly SourceItem[];
  readonly open: (id: string, act: Act) => void;
}

/** One row a source. */
export function SourcesTable({ sources, open }: Props) {
  const text = useText();
  const { columns } = text.sources;
  return (
    <section className="panel scroll-x" aria-label={text.sources.title}>
      <table className="plain-table stack-table sources-table">
        <colgroup>
          {['source', 'access', 'stored', 'synced', 'schedule', 'terms', 'acts'].map((key) => (
            <col key={key} className={`col-${key}`} />
          ))}
        </colgroup>
        <HeadRow
          heads={[
            columns.source,
            columns.access,
            columns.stored,
            columns.synced,
            columns.schedule,
            columns.terms,
            { name: columns.actions, hidden: true },
          ]}
        />
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} open={open} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SourceRow({ source, open }: { readonly source: SourceItem; readonly open: Props['open'] }) {
  const text = useText();
  const { language } = useLanguage();
  const { columns } = text.sources;
  return (
    <tr id={`source-${source.id}`}>
      <th scope="row">
        <button type="button" className="link-button source-name" onClick={() => open(source.id, 'more')}>
          {source.name[language]}
        </button>
        <div className="soft small">
          <Said words={source.gives} />
        </div>
      </th>
      <td data-label={columns.access}>
        <AccessCell source={source} />
      </td>
      <td data-label={columns.stored}>
        <StoredCell source={source} />
      </td>
      <td data-label={columns.synced}>
        <FreshnessCell source={source} />
      </td>
      <td data-label={columns.schedule}>
        <ScheduleCell source={source} />
      </td>
      <td data-label={columns.terms}>
        <TermsCell source={source} />
      </td>
      <td className="source-acts">
        {actsOf(source).map((act) => (
          <Button
            key={act}
            size="compact-xs"
            variant="default"
            aria-label={text.sources.actOn(text.sources.act[act], source.name[language])}
            onClick={() => open(source.id, act)}
          >
            {text.sources.act[act]}
          </Button>
        ))}
      </td>
    </tr>
  );
}

/** What can be done with a source at all. */
export function actsOf({ canSync, formats }: Pick<SourceItem, 'canSync' | 'formats'>): readonly Act[] {
  return [...(canSync ? (['sync'] as const) : []), ...(formats.length > 0 ? (['import'] as const) : [])];
}
