import '../../style/import.css';
import '../../style/sources.css';
import { Skeleton } from '@mantine/core';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { JobsPanel } from '../jobs/jobs-panel.tsx';
import { SourcePanel } from './source-panel.tsx';
import type { SourceSearch } from './source-query.ts';
import { SourcesHead } from './sources-head.tsx';
import { SourcesTable } from './sources-table.tsx';
import { useSources } from './use-sources.ts';
import { VendorPlace } from './vendor-place.tsx';

/** Every source: what it gives, how it may be used, what is stored of it and how fresh that is; and what runs now. */
export function SourcesPage() {
  const text = useText();
  const { language } = useLanguage();
  usePageTitle(text.places.sources);
  const [search, change] = useAddress<SourceSearch>();
  const sources = useSources();
  const opened = sources.data?.items.find(({ id }) => id === search.source?.[0]);
  return (
    <div className="page sources">
      <SourcesHead tab="sources" intro={text.sources.intro} />
      <JobsPanel />
      {sources.error && !sources.data && <ProblemAlert error={sources.error} retry={() => void sources.refetch()} />}
      {sources.isPending && <Skeleton height={900} />}
      {sources.data && (
        <SourcesTable sources={sources.data.items} open={(id, act) => change({ source: [id], do: [act] })} />
      )}
      <VendorPlace />
      <SidePanel
        opened={opened !== undefined}
        close={() => change({})}
        title={opened?.name[language] ?? ''}
        side="right"
        width="min(520px, 100%)"
      >
        {opened && <SourcePanel key={opened.id} source={opened} first={search.do?.[0] ?? 'more'} />}
      </SidePanel>
    </div>
  );
}
