import '../../style/deal.css';
import '../../style/assets.css';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api, type ShownAsset } from '../../api.ts';
import { partyName } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { RightsPanel } from '../rights/rights-panel.tsx';
import { RightsTimeline } from '../rights/rights-timeline.tsx';
import { AssetRecords } from '../scouting/candidate/asset-records.tsx';
import { AcceptedClaims } from './accepted-claims.tsx';
import { AssetDeals } from './asset-deals.tsx';
import { AssetHeader } from './asset-header.tsx';
import { AssetNames } from './asset-names.tsx';
import { AssetStages } from './asset-stages.tsx';
import { ReadOuts } from './read-outs.tsx';
import { ReadOutsInShort } from './read-outs-in-short.tsx';

/** One asset: what it is called, how far it is where, who holds it where, and what its trials showed. */
export function AssetPage() {
  const { id } = useParams({ from: '/assets/$id' });
  const shown = useQuery({ queryKey: ['asset', id], queryFn: ({ signal }) => api.showAsset(id, signal) });
  const text = useText();
  const { language } = useLanguage();
  usePageTitle(shown.data && partyName(shown.data.row, language), text.places.assets);
  if (shown.error) {
    return (
      <div className="page">
        <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />
        <p>
          <Link to="/assets">{text.places.assets}</Link>
        </p>
      </div>
    );
  }
  return shown.data ? <AssetSheet shown={shown.data} /> : <AssetSkeleton />;
}

function AssetSheet({ shown }: { readonly shown: ShownAsset }) {
  return (
    <div className="page asset-page">
      <AssetHeader shown={shown} />
      <AssetStages shown={shown} />
      <div className="asset-columns">
        <div className="asset-column">
          <RightsPanel shown={shown} />
        </div>
        <div className="asset-column">
          <ReadOutsInShort shown={shown} />
          <AssetDeals shown={shown} />
          <AssetNames shown={shown} />
          <RightsTimeline shown={shown} />
        </div>
      </div>
      <AcceptedClaims shown={shown} />
      <ReadOuts shown={shown} />
      <AssetRecords id={shown.asset.id} />
    </div>
  );
}

function AssetSkeleton() {
  return (
    <div className="page asset-page" aria-busy="true">
      <Skeleton height={84} mb={12} />
      <Skeleton height={92} mb={14} />
      <div className="asset-columns">
        <Skeleton height={640} />
        <Skeleton height={640} />
      </div>
    </div>
  );
}
