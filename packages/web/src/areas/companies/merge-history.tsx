import { Button } from '@mantine/core';
import type { ShownParty } from '../../api.ts';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useUnmerge } from './use-company.ts';

type Judgement = ShownParty['judgements'][number];

/** Merges of this record, those taken back included, each with the way back. */
export function MergeHistory({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const unmerge = useUnmerge(shown.kind);
  if (shown.judgements.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="merges">
      <h2 id="merges">{text.company.history}</h2>
      <ul className="plain">
        {shown.judgements.map((judgement) => (
          <li key={judgement.id}>
            <JudgementWords judgement={judgement} />{' '}
            {judgement.undoneAt === null && (
              <Button
                size="compact-xs"
                variant="default"
                loading={unmerge.isPending}
                onClick={() => unmerge.mutate(judgement.from)}
              >
                {text.company.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {unmerge.error && <ProblemAlert error={unmerge.error} />}
    </section>
  );
}

function JudgementWords({ judgement }: { readonly judgement: Judgement }) {
  const text = useText();
  const { language } = useLanguage();
  const { from, into, reason, madeAt, undoneAt } = judgement;
  const day = (at: string) => dateText(at.slice(0, 10), text, language);
  return (
    <>
      <span className="code">{from}</span> <span aria-hidden="true">→</span> <span className="code">{into}</span>{' '}
      <span className="soft small">{text.company.made(day(madeAt))}</span> {reason}
      {undoneAt !== null && <span className="soft small"> · {text.company.undone(day(undoneAt))}</span>}
    </>
  );
}
