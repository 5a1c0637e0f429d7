import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Sentences } from '../../parts/sentences.tsx';
import type { Proposal, ShownCapture } from './capture-api.ts';
import { rowId } from './capture-text.tsx';
import { Missing } from './missing.tsx';
import { labelled, saidWords } from './said-words.ts';
import { useDecision } from './use-capture.ts';

interface Props {
  readonly proposal: Proposal;
  readonly shown: ShownCapture;
  readonly selected: boolean;
  readonly select: (proposal: string) => void;
}

/** A proposal: what it says, the words it rests on, why, what to look at, and how it stands against the record. */
export function ProposalRow({ proposal, shown, selected, select }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.capture;
  const { id, field, page, quote, because, doubt, standing, alsoAt } = proposal;
  const decision = shown.decisions.find((one) => one.proposal === id);
  return (
    <li
      id={rowId(id)}
      className="capture-row"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the list act on the row that has the focus
      tabIndex={0}
      data-selected={selected || undefined}
      data-decision={decision?.decision ?? 'open'}
      onFocus={() => select(id)}
    >
      <p className="tight capture-said">
        <span className="soft">{words.fields[field]}</span>{' '}
        <strong>{labelled(proposal, shown.labels, language) ?? saidWords(proposal, text)}</strong>
        <span className={standing === 'differs' ? 'mark mark-warn' : 'mark'}>{words.standing[standing]}</span>
      </p>
      <blockquote>
        {quote} <span className="soft small">{words.page(page)}</span>
        {alsoAt > 0 && <span className="soft small"> · {words.alsoAt(alsoAt)}</span>}
      </blockquote>
      <p className="tight soft small">
        <Sentences words={because} />
      </p>
      {doubt !== null && (
        <p className="tight small capture-doubt">
          {words.look}: <Sentences words={doubt} />
        </p>
      )}
      <Decide proposal={proposal} shown={shown} />
    </li>
  );
}

function Decide({ proposal, shown }: Pick<Props, 'proposal' | 'shown'>) {
  const words = useText().capture;
  const decide = useDecision(shown.capture.id);
  const [given, setGiven] = useState({ record: '', trial: '' });
  const decision = shown.decisions.find((one) => one.proposal === proposal.id);
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''));
  const lacks = proposal.record === null && given.record === '';
  const button = (act: 'accept' | 'decline', onClick: () => void, disabled = false) => (
    <Button
      size="compact-xs"
      variant={act === 'accept' ? 'filled' : 'default'}
      data-act={act}
      disabled={disabled || decide.isPending}
      onClick={onClick}
    >
      {words[act]}
    </Button>
  );
  return (
    <>
      {decision?.decision !== 'accepted' && (
        <Missing proposal={proposal} shown={shown} given={given} change={setGiven} />
      )}
      <p className="tight capture-go">
        {decision && <span className={`mark capture-${decision.decision}`}>{words.decided[decision.decision]}</span>}
        {decision?.decision !== 'accepted' &&
          button('accept', () => decide.mutate({ kind: 'accept', proposal: proposal.id, ...said }), lacks)}
        {!decision && button('decline', () => decide.mutate({ kind: 'decline', proposal: proposal.id }))}
        {decision?.claim && <TakeBack claim={decision.claim} capture={shown.capture.id} />}
      </p>
      {decide.error && <ProblemAlert error={decide.error} />}
    </>
  );
}

export function TakeBack({ claim, capture }: { readonly claim: string; readonly capture: string }) {
  const words = useText().capture;
  const decide = useDecision(capture);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        data-act="withdraw"
        disabled={decide.isPending}
        onClick={() => decide.mutate({ kind: 'withdraw', claim })}
      >
        {words.withdraw}
      </Button>
      {decide.error && <ProblemAlert error={decide.error} />}
    </>
  );
}
