import '../../style/deal.css';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { api, type ShownDeal } from '../../api.ts';
import { partiesText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { SidePanel } from '../../parts/side-panel.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { AtField, panelField } from './at-field.tsx';
import { DealAssets } from './deal-assets.tsx';
import { DealEdits } from './deal-edits.tsx';
import { DealHeader } from './deal-header.tsx';
import { DealParties } from './deal-parties.tsx';
import { DealSources } from './deal-sources.tsx';
import { DealTerms } from './deal-terms.tsx';
import { DealTimeline } from './deal-timeline.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { EvidenceContext } from './evident.tsx';

const DealTerritory = lazy(() =>
  import('./deal-territory.tsx').then(({ DealTerritory }) => ({ default: DealTerritory })),
);

/** One deal, with the evidence of every field one click away. */
export function DealPage() {
  const { id } = useParams({ from: '/deals/$id' });
  const shown = useQuery({ queryKey: ['deal', id], queryFn: ({ signal }) => api.showDeal(id, signal) });
  const text = useText();
  const { language } = useLanguage();
  usePageTitle(shown.data && partiesText(shown.data.row, language), text.places.deals);
  if (shown.error) {
    return (
      <div className="page">
        <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />
        <p>
          <Link to="/deals">{text.places.deals}</Link>
        </p>
      </div>
    );
  }
  return shown.data ? <DealSheet shown={shown.data} /> : <DealSkeleton />;
}

function DealSheet({ shown }: { readonly shown: ShownDeal }) {
  const text = useText();
  const [search, change] = useAddress<{ field?: string[] }>();
  const asked = search.field?.[0];
  const field = asked === undefined ? null : panelField(asked, shown);
  const evidence = useMemo(
    () => ({
      find: (path: string) => shown.evidence.find((one) => one.field === path),
      open: (path: string) => change({ field: [path] }),
    }),
    [shown, change],
  );
  return (
    <EvidenceContext.Provider value={evidence}>
      <div className="page deal">
        <DealHeader shown={shown} />
        <DealColumns shown={shown} asked={asked} />
      </div>
      <SidePanel
        opened={field !== null}
        close={() => change({})}
        title={text.evidence.title}
        side="right"
        width="min(460px, 100%)"
      >
        {field !== null && <EvidencePanel key={field} field={field} shown={shown} />}
      </SidePanel>
    </EvidenceContext.Provider>
  );
}

/** @param asked the field that the address names, if any */
function DealColumns({ shown, asked }: { readonly shown: ShownDeal; readonly asked: string | undefined }) {
  return (
    <div className="deal-columns">
      <div className="deal-column">
        <DealTerms deal={shown.deal} />
        <DealAssets deal={shown.deal} />
        <DealParties deal={shown.deal} />
        <DealEdits shown={shown} />
      </div>
      <div className="deal-column">
        <Suspense fallback={<Skeleton className="territory-place" />}>
          <DealTerritory shown={shown} />
          {asked !== undefined && <AtField field={asked} />}
        </Suspense>
        <DealTimeline shown={shown} />
        <DealSources shown={shown} />
      </div>
    </div>
  );
}

function DealSkeleton() {
  return (
    <div className="page deal" aria-busy="true">
      <Skeleton height={96} mb={16} />
      <div className="deal-columns">
        <Skeleton height={640} />
        <Skeleton height={640} />
      </div>
    </div>
  );
}
