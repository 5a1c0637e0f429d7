import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type ShownDeal } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { fieldName, valueText } from './field-words.ts';

/** What this workspace states about the deal, with the shipped value beside it. */
export function DealEdits({ shown }: { readonly shown: ShownDeal }) {
  const text = useText();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (claim: string) => api.withdrawEdit(shown.deal.id, claim),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (shown.edits.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="edits">
      <h2 id="edits">{text.deal.edits}</h2>
      <ul className="plain">
        {shown.edits.map((edit) => (
          <li key={edit.id} className="edit">
            <span>
              <strong>{fieldName(edit.field, text)}</strong>: {valueText(edit.field, edit.value, text)}{' '}
              <span className="soft">
                {text.deal.shippedWas}: {valueText(edit.field, edit.shippedValue, text)}
                {edit.note && ` · ${edit.note}`}
              </span>
              {edit.changedUnderneath && <span className="mark mark-warn">{text.deal.changed}</span>}
            </span>
            <Button size="compact-xs" variant="default" onClick={() => withdraw.mutate(edit.id)}>
              {text.deal.withdraw}
            </Button>
          </li>
        ))}
      </ul>
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
    </section>
  );
}
