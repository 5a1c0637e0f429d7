import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { ApiError, api } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { LineProblems, onLines } from '../import/line-problems.tsx';

const EXAMPLE = 'trial\tarm\tn\tendpoint\tvalue\tunit\tcutoff\tsource';

/** A pasted table becomes read-outs, all of them or none; every wrong cell is named by line and field. */
export function PasteReadOuts({ asset }: { readonly asset: string }) {
  const text = useText();
  const [content, setContent] = useState('');
  const hint = useId();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: () => api.recordReadOuts(asset, content),
    onSuccess: () => {
      setContent('');
      return queries.invalidateQueries({ queryKey: ['asset'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (content.trim() !== '') add.mutate();
  };
  const lines = add.error instanceof ApiError ? onLines(add.error.problems) : [];
  return (
    <form className="paste" onSubmit={submit}>
      <h3>{text.assets.addReadOuts}</h3>
      <p id={hint} className="tight soft small">
        {text.assets.pasteHint}
      </p>
      <Textarea
        size="xs"
        label={text.assets.pasteLabel}
        aria-describedby={hint}
        placeholder={EXAMPLE}
        rows={4}
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
        classNames={{ input: 'code' }}
      />
      <Button type="submit" size="xs" loading={add.isPending} disabled={content.trim() === ''}>
        {text.assets.add}
      </Button>
      <output>{add.data && !add.error && content === '' ? text.assets.added(add.data.added) : ''}</output>
      {add.error && (lines.length > 0 ? <LineProblems problems={lines} /> : <ProblemAlert error={add.error} />)}
    </form>
  );
}
