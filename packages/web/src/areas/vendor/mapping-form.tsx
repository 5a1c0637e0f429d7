import { Button, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useText } from '../../parts/language.tsx';
import { type Draft, lacking } from './draft.ts';

interface Props {
  readonly draft: Draft;
  readonly edit: (draft: Draft) => void;
  readonly save: () => void;
  readonly again: () => void;
}

/** Whose export it is, what the licence allows, and of which day it is. */
export function MappingForm({ draft, edit, save, again }: Props) {
  const words = useText().vendor;
  const lacks = lacking(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacks.length === 0) save();
  };
  const field = (key: 'vendor' | 'name' | 'licenceNote' | 'exportedOn') => ({
    size: 'xs' as const,
    value: draft[key],
    onChange: (event: { currentTarget: { value: string } }) => edit({ ...draft, [key]: event.currentTarget.value }),
  });
  return (
    <form className="panel vendor-form" onSubmit={submit}>
      <div className="capture-fields">
        <TextInput label={words.vendor} description={words.vendorNote} required {...field('vendor')} />
        <TextInput
          label={words.exportedOn}
          description={words.exportedOnNote}
          placeholder="YYYY-MM-DD"
          {...field('exportedOn')}
        />
        <TextInput label={words.name} description={words.nameNote} {...field('name')} />
      </div>
      <Textarea label={words.licenceNote} description={words.licenceHelp} rows={2} required {...field('licenceNote')} />
      <div className="capture-go">
        <Button type="submit" size="xs" disabled={lacks.length > 0}>
          {words.save}
        </Button>
        <Button size="xs" variant="default" onClick={again}>
          {words.another}
        </Button>
        <span className="soft small">{lacks.map((key) => words.lacks[key]).join(' ')}</span>
      </div>
    </form>
  );
}
