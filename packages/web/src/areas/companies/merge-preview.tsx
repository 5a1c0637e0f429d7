import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PartyKind, ShownParty } from '../../api.ts';
import { partyTitle } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { Features, NearRecord } from './near-record.tsx';
import { PartyLink } from './party-link.tsx';
import { type Near, useMerge } from './use-company.ts';

interface Props {
  readonly shown: ShownParty;
  readonly other: Near;
  /** How the names of the two records compare; undefined until it is known. */
  readonly near: readonly Near[] | undefined;
  readonly cancel: () => void;
}

/** What the comparison of the two records says, which of them stays, and why; then the merge. */
export function MergePreview({ shown, other, near, cancel }: Props) {
  const text = useText();
  const words = text.company;
  const { kind, party } = shown;
  const merge = useMerge(kind);
  const [reason, setReason] = useState('');
  const [into, setInto] = useState(other.id);
  const from = into === other.id ? party.id : other.id;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    merge.mutate({ from, into, reason: reason.trim() === '' ? null : reason.trim() });
  };
  return (
    <form className="merge-preview" onSubmit={submit}>
      <Compared kind={kind} other={other} near={near} />
      <NativeSelect
        size="xs"
        label={words.stays}
        value={into}
        onChange={(event) => setInto(event.currentTarget.value)}
        data={[
          { value: other.id, label: other.name },
          { value: party.id, label: party.name },
        ]}
      />
      <TextInput
        size="xs"
        label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="controls">
        <Button type="submit" size="xs" loading={merge.isPending}>
          {words.merge(from, into)}
        </Button>
        <Button size="xs" variant="default" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
      {merge.error && <ProblemAlert error={merge.error} />}
    </form>
  );
}

/** The verdict on the names of the two records; where none come near, only that. */
function Compared({ kind, other, near }: Pick<Props, 'other' | 'near'> & { readonly kind: PartyKind }) {
  const text = useText();
  const { language } = useLanguage();
  const compared = near?.find(({ id }) => id === other.id);
  if (!compared) {
    return (
      <p className="tight">
        <PartyLink kind={kind} id={other.id} name={partyTitle(other, language)} />{' '}
        {near && <span className="differ-note">{text.company.differentNote}</span>}
      </p>
    );
  }
  return (
    <>
      <NearRecord kind={kind} record={compared} />
      <Features record={compared} />
    </>
  );
}
