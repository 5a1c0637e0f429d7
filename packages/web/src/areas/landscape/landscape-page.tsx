import '../../style/scouting.css';
import '../../style/landscape.css';
import '../../style/find.css';
import '../../style/market.css';
import { Skeleton } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { CoverageBar } from '../scouting/run/coverage-bar.tsx';
import { ScoutHead } from '../scouting/scout-head.tsx';
import type { LandscapeSearch } from '../scouting/scouting-query.ts';
import { useLandscape } from '../scouting/use-scouting.ts';
import { Crowding } from './crowding.tsx';
import { DrugsPanel } from './drugs-panel.tsx';
import { Entries } from './entries.tsx';
import { HeatMap } from './heat-map.tsx';
import { LandscapeFilters } from './landscape-filters.tsx';
import { LandscapeReadOuts } from './landscape-read-outs.tsx';

/** Who is where: targets by modality and stage, who came when, how full each class is, and what read-outs there are. */
export function LandscapePage() {
  const text = useText();
  const words = text.landscape;
  usePageTitle(words.title, text.places.scout);
  const [search, change] = useAddress<LandscapeSearch>();
  const { target, modality, area, region } = search;
  const query = Object.fromEntries(
    Object.entries({ target, modality, area, region }).map(([key, some]) => [key, some?.[0]]),
  );
  const landscape = useLandscape(query);
  const shown = landscape.data;
  return (
    <div className="page scout landscape">
      <ScoutHead title={words.title} intro={words.intro} />
      <LandscapeFilters search={search} change={change} />
      {landscape.error && <ProblemAlert error={landscape.error} retry={() => void landscape.refetch()} />}
      {landscape.isPending && <Skeleton height={640} />}
      {shown && !landscape.error && (
        <div className={landscape.isPlaceholderData ? 'sections stale' : 'sections'} aria-busy={landscape.isFetching}>
          <CoverageBar coverage={shown.coverage} />
          <HeatMap landscape={shown} search={search} change={change} />
          <div className="landscape-charts">
            <Entries landscape={shown} />
            <Crowding landscape={shown} />
          </div>
          <LandscapeReadOuts landscape={shown} />
          <DrugsPanel landscape={shown} search={search} change={change} />
        </div>
      )}
    </div>
  );
}
