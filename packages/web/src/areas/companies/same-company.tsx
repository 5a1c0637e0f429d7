import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { ShownParty } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { MergePreview } from './merge-preview.tsx';
import { NearRecord } from './near-record.tsx';
import { mainNames, type Near, useNearRecords } from './use-company.ts';

/** Says that two records are one company, or one hospital. It opens with the records whose names come near; others can be looked for. */
export function SameCompany({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const words = shown.kind === 'hospital' ? text.hospital : text.company;
  const [open, panel] = useDisclosure(false);
  return (
    <section className="panel" aria-labelledby="same">
      <h2 id="same">{words.same}</h2>
      <p className="tight soft small">{words.sameNote}</p>
      {open ? (
        <Choose shown={shown} />
      ) : (
        <Button size="xs" variant="default" onClick={panel.open}>
          {text.company.find}
        </Button>
      )}
    </section>
  );
}

function Choose({ shown }: { readonly shown: ShownParty }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const [chosen, choose] = useState<Near | null>(null);
  const own = useNearRecords(shown, mainNames(shown.party));
  const found = useNearRecords(shown, q === '' ? [] : [q]);
  const near = q === '' ? own : found;
  if (chosen) return <MergePreview shown={shown} other={chosen} near={own.data} cancel={() => choose(null)} />;
  return (
    <>
      <TextInput
        size="xs"
        type="search"
        label={text.company.find}
        placeholder={text.find.placeholder}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <h3>{text.company.suggestions}</h3>
      {near.error && <ProblemAlert error={near.error} retry={() => void near.refetch()} />}
      <ul className="plain near-records" aria-live="polite">
        {near.data?.map((record) => (
          <li key={record.id}>
            <NearRecord kind={shown.kind} record={record} />
            <Button size="compact-xs" variant="default" onClick={() => choose(record)}>
              {text.company.compare}
              <span className="visually-hidden"> {record.name}</span>
            </Button>
          </li>
        ))}
        {near.data?.length === 0 && <li className="soft">{text.company.noneNear}</li>}
      </ul>
    </>
  );
}
