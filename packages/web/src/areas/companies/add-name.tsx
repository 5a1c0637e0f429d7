import type { Alias } from '@beringia/domain/parties/company';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddName } from './use-company.ts';

const KINDS = ['short', 'legal', 'former', 'brand', 'transliteration', 'registry-spelling', 'ticker-name'] as const;
const LANGS = ['en', 'zh', 'zh-Hant', 'ja'] as const;

/** A further name, for this workspace, with where it was seen. */
export function AddName({ id }: { readonly id: string }) {
  const text = useText();
  const words = text.company;
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const [kind, setKind] = useState<Alias['kind']>('short');
  const [chosen, setLang] = useState<Alias['lang'] | null>(null);
  const lang = chosen ?? (/\p{Script=Han}/u.test(name) ? 'zh' : 'en');
  const add = useAddName(id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate({ text: name.trim(), lang, kind, source: source.trim() }, { onSuccess: () => setName('') });
  };
  return (
    <section className="panel" aria-labelledby="add-name">
      <h2 id="add-name">{words.addName}</h2>
      <p className="tight soft small">{words.addNote}</p>
      <form className="add-name" onSubmit={submit}>
        <TextInput
          size="xs"
          required
          label={words.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={words.kind}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Alias['kind'])}
          data={KINDS.map((value) => ({ value, label: words.aliasKinds[value] }))}
        />
        <NativeSelect
          size="xs"
          label={words.language}
          value={lang}
          onChange={(event) => setLang(event.currentTarget.value as Alias['lang'])}
          data={LANGS.map((value) => ({ value, label: words.langs[value] }))}
        />
        <TextInput
          size="xs"
          required
          label={words.where}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" loading={add.isPending}>
          {words.add}
        </Button>
      </form>
      {add.isSuccess && <output>{words.added}</output>}
      {add.error && <ProblemAlert error={add.error} />}
    </section>
  );
}
