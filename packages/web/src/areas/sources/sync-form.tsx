import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useJobStarted } from '../jobs/use-jobs.ts';
import { type SourceItem, sourcesApi } from './sources-api.ts';
import { termsOf } from './terms-of.ts';

interface Props {
  readonly source: SourceItem;
  readonly terms: string;
  readonly setTerms: (terms: string) => void;
  readonly focus: boolean;
}

/** Asks the source now. What it was asked, in its own query, stands below afterwards. */
export function SyncForm({ source, terms, setTerms, focus }: Props) {
  const text = useText();
  const words = text.sources.panel;
  const [all, setAll] = useState(false);
  const [since, setSince] = useState('');
  const onSuccess = useJobStarted();
  const sync = useMutation({
    mutationFn: () => {
      const term = termsOf(terms);
      return sourcesApi.sync(source.id, {
        ...(term.length > 0 ? { term } : {}),
        all,
        ...(since === '' ? {} : { since }),
      });
    },
    onSuccess,
  });
  const start = (event: FormEvent) => {
    event.preventDefault();
    sync.mutate();
  };
  return (
    <form className="stack-form" onSubmit={start}>
      <p className="tight soft small">{words.syncIntro}</p>
      <Textarea
        size="xs"
        label={words.terms}
        description={words.termsHint}
        rows={3}
        value={terms}
        data-autofocus={focus || undefined}
        onChange={(event) => setTerms(event.currentTarget.value)}
      />
      <Checkbox size="xs" label={words.all} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
      <TextInput
        size="xs"
        type="date"
        label={words.since}
        description={words.sinceHint}
        value={since}
        onChange={(event) => setSince(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" loading={sync.isPending} disabled={source.missing !== null}>
        {words.start}
      </Button>
      <output className="small">
        {sync.data && (
          <>
            {words.asked}
            {text.common.colon}
            <span className="code">{sync.data.query}</span>
          </>
        )}
      </output>
      {sync.error && <ProblemAlert error={sync.error} />}
    </form>
  );
}
