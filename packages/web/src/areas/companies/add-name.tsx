import type { Alias } from '@beringia/domain/parties/company';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NewName, ShownParty } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { useAddName } from './use-company.ts';

const KINDS = ['short', 'legal', 'former', 'brand', 'transliteration', 'registry-spelling', 'ticker-name'] as const;
const LANGS = ['en', 'zh', 'zh-Hant', 'ja'] as const;

/** A further name, for this workspace, with where it was seen. */
export function AddName({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const words = text.company;
  const add = useAddName(shown);
  const [taken, setTaken] = useState(0);
  const send = (name: NewName) => add.mutate(name, { onSuccess: () => setTaken((count) => count + 1) });
  return (
    <section className="panel" aria-labelledby="add-name">
      <h2 id="add-name">{words.addName}</h2>
      <p className="tight soft small">{words.addNote}</p>
      {/* A name that was taken leaves an empty form behind; one that was refused stays in it. */}
      <NameForm key={taken} add={send} waiting={add.isPending} />
      {add.isSuccess && <output>{words.added}</output>}
      {add.error && <ProblemAlert error={add.error} />}
    </section>
  );
}

function NameForm({ add, waiting }: { readonly add: (name: NewName) => void; readonly waiting: boolean }) {
  const text = useText();
  const words = text.company;
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const [kind, setKind] = useState<Alias['kind']>('short');
  const [chosen, setLang] = useState<Alias['lang'] | null>(null);
  const lang = chosen ?? (/\p{Script=Han}/u.test(name) ? 'zh' : 'en');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add({ text: name.trim(), lang, kind, source: source.trim() });
  };
  return (
    <form className="add-name" onSubmit={submit}>
      <Written label={words.name} value={name} change={setName} />
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
      <Written label={words.where} value={source} change={setSource} />
      <Button type="submit" size="xs" loading={waiting}>
        {words.add}
      </Button>
    </form>
  );
}

function Written({ label, value, change }: { label: string; value: string; change: (value: string) => void }) {
  return (
    <TextInput size="xs" required label={label} value={value} onChange={(event) => change(event.currentTarget.value)} />
  );
}
