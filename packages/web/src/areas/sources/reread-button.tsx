import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useJobStarted } from '../jobs/use-jobs.ts';
import { type SourceItem, sourcesApi } from './sources-api.ts';

/** Reads what is kept of a source once more; the source itself is not asked. */
export function RereadButton({ source }: { readonly source: SourceItem }) {
  const text = useText();
  const words = text.sources.panel;
  const onSuccess = useJobStarted();
  const reread = useMutation({ mutationFn: () => sourcesApi.reread(source.id), onSuccess });
  return (
    <div className="stack-form">
      <p className="tight soft small">{words.rereadIntro}</p>
      <Button size="xs" variant="default" loading={reread.isPending} onClick={() => reread.mutate()}>
        {words.rereadStart}
      </Button>
      <output className="small">{reread.data && words.rereadDone(reread.data.jobs.length)}</output>
      {reread.error && <ProblemAlert error={reread.error} />}
    </div>
  );
}
