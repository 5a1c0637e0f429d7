import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useState } from 'react';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { captureApi } from './capture-api.ts';
import { NOTHING_TYPED, ParticularsFields, particularsOf } from './particulars-form.tsx';

/** Kinds of files as a dialogue offers them; what a file really is, its bytes tell. */
const ENDINGS = '.pdf,.docx,.pptx,.html,.htm,.txt';

/** Paste a text, or drop a file. Either is read, and shown with what it seems to say. */
export function CaptureForm() {
  const { capture: words } = useText();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [sent, setSent] = useState<number | null>(null);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: async (given: string | File) => {
      const said = particularsOf(typed);
      const about = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
      if (typeof given === 'string') return captureApi.read({ text: given, ...about });
      const { hash } = await captureApi.keep(given, setSent);
      return captureApi.read({ hash, name: given.name, ...about });
    },
    onSettled: () => setSent(null),
    onSuccess: (shown) => {
      queries.setQueryData(['capture', shown.capture.id], shown);
      void queries.invalidateQueries({ queryKey: ['captures'] });
      return navigate({ to: '/capture/$id', params: { id: shown.capture.id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') read.mutate(text);
  };
  return (
    <form className="panel capture-form" onSubmit={submit}>
      <Textarea
        label={words.paste}
        description={words.pasteNote}
        rows={9}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ParticularsFields typed={typed} change={setTyped} />
      <div className="capture-go">
        <Button type="submit" size="xs" loading={read.isPending} disabled={text.trim() === ''}>
          {words.read}
        </Button>
        <output className="soft small">{read.isPending ? progressWords(sent, words) : ''}</output>
      </div>
      <DocumentDrop choose={(file) => read.mutate(file)} />
      {read.error && <ProblemAlert error={read.error} />}
    </form>
  );
}

function progressWords(sent: number | null, words: ReturnType<typeof useText>['capture']): string {
  return sent === null || sent >= 1 ? words.reading : words.sending(Math.floor(sent * 100));
}

function DocumentDrop({ choose }: { readonly choose: (file: File) => void }) {
  const { capture: words } = useText();
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent, inside: boolean) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <label
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        const [file] = event.dataTransfer.files;
        if (file) choose(file);
      }}
    >
      <input
        type="file"
        className="visually-hidden"
        accept={ENDINGS}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) choose(file);
          // The same file may be chosen again, after it was corrected.
          currentTarget.value = '';
        }}
      />
      <strong>{words.choose}</strong> <span className="soft">{words.drop}</span>
    </label>
  );
}
