import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Said } from '../../parts/said.tsx';
import type { ShownCapture } from './capture-api.ts';
import { useReadAgain } from './use-capture.ts';

/** Which drug the document is about. Several are asked about, never chosen among. */
export function CaptureSubject({ shown: { capture, subject, companies } }: { readonly shown: ShownCapture }) {
  const words = useText().capture;
  const again = useReadAgain(capture.id);
  const known = companies.flatMap(({ companies: records }) => (records.length === 1 ? records : []));
  return (
    <section className="panel capture-subject" aria-labelledby="about">
      <h2 id="about">
        {words.about}:{' '}
        {subject.asset === null ? words.open[subject.verdict] : <AssetLink id={subject.asset} shown={subject} />}
      </h2>
      <p className="tight soft small">
        <Said words={subject.because} />
      </p>
      <Candidates subject={subject} pending={again.isPending} choose={(told) => again.mutate({ told })} />
      {subject.verdict === 'told' && (
        <Button size="compact-xs" variant="default" onClick={() => again.mutate({ told: null })}>
          {words.notTold}
        </Button>
      )}
      {subject.unknownCodes.length > 0 && (
        <p className="tight small">
          {words.notOnRecord}: <span className="code">{subject.unknownCodes.map(({ text }) => text).join(', ')}</span>
        </p>
      )}
      {known.length > 0 && (
        <p className="tight small capture-facts">
          {words.companies}:
          {known.map(({ id, name }) => (
            <Link key={id} to="/companies/$id" params={{ id }}>
              {name}
            </Link>
          ))}
        </p>
      )}
      {again.error && <ProblemAlert error={again.error} />}
    </section>
  );
}

function AssetLink({ id, shown }: { readonly id: string; readonly shown: ShownCapture['subject'] }) {
  const name = shown.candidates.find(({ asset }) => asset === id)?.name ?? id;
  return (
    <Link to="/assets/$id" params={{ id }}>
      {name}
    </Link>
  );
}

interface CandidatesProps {
  readonly subject: ShownCapture['subject'];
  readonly pending: boolean;
  readonly choose: (asset: string) => void;
}

function Candidates({ subject: { verdict, candidates }, pending, choose }: CandidatesProps) {
  const words = useText().capture;
  if (verdict === 'one' || verdict === 'told' || candidates.length === 0) return null;
  return (
    <ul className="plain capture-candidates" aria-label={words.which}>
      {candidates.map(({ asset, name, because }) => (
        <li key={asset}>
          <Button size="compact-sm" variant="default" loading={pending} onClick={() => choose(asset)}>
            {words.itIs(name)}
          </Button>{' '}
          <span className="soft small">
            <Said words={because} />
          </span>
        </li>
      ))}
    </ul>
  );
}
