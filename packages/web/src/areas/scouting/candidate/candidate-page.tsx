import '../../../style/scouting.css';
import '../../../style/deals.css';
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../parts/language.tsx';
import { usePageTitle } from '../../../parts/page-title.ts';
import { ProblemAlert } from '../../../parts/problem.tsx';
import { DeclineDialog } from '../run/decline-dialog.tsx';
import { TriageButtons } from '../run/triage-buttons.tsx';
import type { Decision, ListRow, ShownCandidate } from '../scouting-api.ts';
import { useCandidate } from '../use-scouting.ts';
import { useTriage } from '../use-triage.ts';
import { AxisReasons } from './axis-reasons.tsx';
import { CandidateFacts } from './candidate-facts.tsx';
import { CandidateHeader } from './candidate-header.tsx';
import { CandidateRecords } from './candidate-records.tsx';
import { Criteria } from './criteria.tsx';

/** One drug of a run: why it stands where it stands, what the mandate asked of it, and every record that speaks of it. */
export function CandidatePage() {
  const { mandate, run, _splat = '' } = useParams({ from: '/scout/$mandate/runs/$run/$' });
  const text = useText();
  const shown = useCandidate(run, _splat);
  usePageTitle(shown.data?.row.name, shown.data?.head.name, text.places.scout);
  return (
    <div className="page scout">
      <p className="tight small no-print">
        <Link to="/scout/$mandate/runs/$run" params={{ mandate, run }}>
          {shown.data?.head.name ?? text.scouting.candidate.back}
        </Link>
      </p>
      {shown.error && <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />}
      {shown.isPending && <Skeleton height={640} />}
      {shown.data && <Sheet key={_splat} shown={shown.data} />}
    </div>
  );
}

function Sheet({ shown: { head, row, detail } }: { readonly shown: ShownCandidate }) {
  const triage = useTriage(head.mandate);
  const [declining, decline] = useState<ListRow | null>(null);
  const decide = (decision: Decision | 'undo') =>
    decision === 'decline' ? decline(row) : triage.mutate({ candidate: row.candidate, decision });
  return (
    <div className="sections">
      <CandidateHeader row={row}>
        <TriageButtons row={row} decide={decide} />
      </CandidateHeader>
      {triage.error && <ProblemAlert error={triage.error} />}
      <CandidateFacts row={row} detail={detail} />
      <AxisReasons axes={detail.axes} />
      <Criteria detail={detail} />
      <CandidateRecords evidence={detail.evidence} total={row.evidence} />
      <DeclineDialog
        row={declining}
        close={() => decline(null)}
        decline={(candidate, reason) => {
          triage.mutate({ candidate, decision: 'decline', reason });
          decline(null);
        }}
      />
    </div>
  );
}
