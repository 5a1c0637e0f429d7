import '../../style/import.css';
import '../../style/capture.css';
import { Skeleton } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemAlert } from '../../parts/problem.tsx';
import { ProblemWords } from '../../parts/problem-line.tsx';
import type { ShownCapture } from './capture-api.ts';
import { CaptureParticulars } from './capture-particulars.tsx';
import { CaptureSubject } from './capture-subject.tsx';
import { CaptureText } from './capture-text.tsx';
import { captureName } from './captures-page.tsx';
import { OtherClaims } from './other-claims.tsx';
import { Proposals } from './proposals.tsx';
import { useCapture } from './use-capture.ts';

/** A captured document: its text on one side, what it seems to say on the other. */
export function CapturePage() {
  const { id } = useParams({ from: '/capture/$id' });
  const text = useText();
  const shown = useCapture(id);
  usePageTitle(shown.data && captureName(shown.data.capture, text.capture.pasted), text.places.capture);
  if (shown.error) {
    return (
      <div className="page">
        <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />
        <p>
          <Link to="/capture">{text.places.capture}</Link>
        </p>
      </div>
    );
  }
  if (!shown.data) return <Skeleton className="page" height={640} aria-busy="true" />;
  return <CaptureSheet key={id} shown={shown.data} />;
}

function CaptureSheet({ shown }: { readonly shown: ShownCapture }) {
  const text = useText();
  const [selected, select] = useState<string | null>(shown.proposals[0]?.id ?? null);
  return (
    <div className="page capture capture-sheet">
      <div className="page-head">
        <p className="tight small">
          <Link to="/capture">{text.places.capture}</Link>
        </p>
        <h1>{captureName(shown.capture, text.capture.pasted)}</h1>
        <CaptureParticulars shown={shown} />
        {shown.problems.map((problem) => (
          <ProblemWords key={problem.wrong} problem={problem} />
        ))}
      </div>
      <CaptureSubject shown={shown} />
      <div className="capture-panes">
        <CaptureText shown={shown} selected={selected} select={select} />
        <div>
          <Proposals shown={shown} selected={selected} select={select} />
          <OtherClaims shown={shown} />
        </div>
      </div>
    </div>
  );
}
