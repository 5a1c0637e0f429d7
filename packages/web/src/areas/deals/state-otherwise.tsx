import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { optionsOf, typedValue } from './field-words.ts';

/** A statement of this workspace about one field. @param field path in the record */
export function StateOtherwise({ deal, field }: { readonly deal: string; readonly field: string }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const queries = useQueryClient();
  const value = typedValue(field, typed);
  const state = useMutation({
    mutationFn: () => api.editDeal(deal, { field, value, note: note.trim() === '' ? null : note.trim() }),
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value !== undefined) state.mutate();
  };
  return (
    <form className="state-otherwise" onSubmit={submit}>
      <h3>{text.evidence.stateTitle}</h3>
      <p className="tight soft small">
        {text.evidence.stateHint} {text.evidence.unknownValue}
      </p>
      <ValueField field={field} typed={typed} change={setTyped} wrong={value === undefined} />
      <TextInput
        size="xs"
        label={text.evidence.why}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" loading={state.isPending}>
        {text.evidence.save}
      </Button>
      {state.isSuccess && <output>{text.evidence.saved}</output>}
      {state.error && <ProblemAlert error={state.error} />}
    </form>
  );
}

interface ValueFieldProps {
  readonly field: string;
  readonly typed: string;
  readonly change: (typed: string) => void;
  readonly wrong: boolean;
}

function ValueField({ field, typed, change, wrong }: ValueFieldProps) {
  const text = useText();
  const options = optionsOf(field, text);
  const label =
    field.startsWith('amounts.') && field.endsWith('.value') ? text.evidence.valueNumber : text.evidence.value;
  if (options) {
    return (
      <NativeSelect
        size="xs"
        label={label}
        value={typed}
        onChange={(event) => change(event.currentTarget.value)}
        data={[
          { value: '', label: '—' },
          ...Object.entries(options).map(([value, words]) => ({ value, label: words })),
        ]}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      label={label}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      error={wrong ? text.evidence.notNumber : undefined}
    />
  );
}
