import { Button, Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useText } from '../../../parts/language.tsx';
import type { ListRow } from '../scouting-api.ts';

interface Props {
  /** Null while nothing is declined. */
  readonly row: Pick<ListRow, 'candidate' | 'name'> | null;
  readonly close: () => void;
  readonly decline: (candidate: string, reason: string) => void;
}

/** Asks why a drug is declined; without a reason it is not. */
export function DeclineDialog({ row, close, decline }: Props) {
  const text = useText();
  return (
    <Modal.Root opened={row !== null} onClose={close} returnFocus>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content>
        <div className="panel-head">
          <Modal.Title>{row ? text.scouting.triage.of(text.scouting.triage.decline, row.name) : ''}</Modal.Title>
          <Modal.CloseButton aria-label={text.shell.close} />
        </div>
        <Modal.Body>
          {row && <Reason key={row.candidate} close={close} done={(why) => decline(row.candidate, why)} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Reason({ close, done }: { readonly close: () => void; readonly done: (reason: string) => void }) {
  const words = useText().scouting.triage;
  const [reason, write] = useState('');
  const [asked, ask] = useState(false);
  const empty = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(true);
    if (!empty) done(reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <Textarea
        data-autofocus
        label={words.why}
        description={words.whyNote}
        value={reason}
        onChange={(event) => write(event.currentTarget.value)}
        error={asked && empty ? words.needed : undefined}
        autosize
        minRows={2}
      />
      <Group justify="flex-end" mt="sm" gap="xs">
        <Button size="xs" variant="default" onClick={close}>
          {words.cancel}
        </Button>
        <Button size="xs" type="submit">
          {words.decline}
        </Button>
      </Group>
    </form>
  );
}
