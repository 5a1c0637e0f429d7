import '../../style/compare.css';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Comparison } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddress } from '../../routes/use-address.ts';
import { type DealsChoice, DealsDrawer } from '../deals/deals-drawer.tsx';
import { CompareCandidates } from './compare-candidates.tsx';
import { CompareDeals } from './compare-deals.tsx';
import { CompareFigures } from './compare-figures.tsx';
import { CompareLadder } from './compare-ladder.tsx';
import { type CompareSearch, hasSubject } from './compare-query.ts';
import { CompareSubject } from './compare-subject.tsx';
import { useComparison } from './use-comparison.ts';

/** What deals like this one paid: the subject, the ladder that was climbed, the figures, and every deal behind them. */
export function ComparePage() {
  const text = useText();
  usePageTitle(text.places.compare);
  const [search, change] = useAddress<CompareSearch>();
  const comparison = useComparison(search);
  const [choice, choose] = useState<DealsChoice | null>(null);
  const asked = hasSubject(search);
  const data = asked ? comparison.data : undefined;
  return (
    <div className="page compare">
      <div className="page-head">
        <h1>{text.compare.title}</h1>
        <p className="tight soft">{text.compare.intro}</p>
      </div>
      <CompareSubject search={search} change={change} subject={data?.subject} />
      {comparison.error && !comparison.isPlaceholderData && (
        <ProblemAlert error={comparison.error} retry={() => void comparison.refetch()} />
      )}
      {data && !comparison.error && <Sections comparison={data} stale={comparison.isPlaceholderData} choose={choose} />}
      {asked && comparison.isPending && <Skeleton height={620} />}
      {!asked && <ReadyProfiles />}
      <DealsDrawer choice={choice} close={() => choose(null)} />
    </div>
  );
}

interface SectionsProps {
  readonly comparison: Comparison;
  readonly stale: boolean;
  readonly choose: (choice: DealsChoice) => void;
}

function Sections({ comparison, stale, choose }: SectionsProps) {
  return (
    <div className={stale ? 'sections stale' : 'sections'} aria-busy={stale}>
      <CompareFigures comparison={comparison} choose={choose} />
      <CompareLadder comparison={comparison} choose={choose} />
      <CompareDeals comparison={comparison} />
      <CompareCandidates comparison={comparison} choose={choose} />
    </div>
  );
}

const READY: readonly CompareSearch[] = [
  { modality: ['bispecific-antibody'], stage: ['phase-1'] },
  { modality: ['adc'], stage: ['phase-1'], type: ['license'] },
  { modality: ['small-molecule'], stage: ['preclinical'], licenseeClass: ['top-20'] },
  { modality: ['small-molecule'], stage: ['phase-3'], territoryClass: ['ex-greater-china'] },
];

/** Somewhere to start, as links. */
function ReadyProfiles() {
  const { labels, home } = useText();
  const words: Record<string, string> = { ...labels.modality, ...labels.type, ...labels.stage };
  const all: Record<string, string> = { ...words, ...labels.licenseeClass, ...labels.territoryClass };
  return (
    <section className="panel" aria-labelledby="ready">
      <h2 id="ready">{home.questions}</h2>
      <ul className="plain">
        {READY.map((search) => {
          const name = Object.values(search)
            .flat()
            .map((value) => all[value] ?? value)
            .join(' · ');
          return (
            <li key={name}>
              <Link to="/compare" search={search}>
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
