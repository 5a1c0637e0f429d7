import { NativeSelect } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import type { SourceItem } from './sources-api.ts';
import { type Sent, useSendFiles } from './use-send-files.ts';

interface Props {
  readonly source: SourceItem;
  readonly focus: boolean;
}

/** Files from a dialogue or a drag, sent one after the other; each becomes a job. */
export function ImportFiles({ source, focus }: Props) {
  const text = useText();
  const words = text.sources.panel;
  const [format, setFormat] = useState('');
  const { files, send } = useSendFiles(source.id);
  const endings = [...new Set(source.formats.flatMap((one) => one.endings))];
  const choose = (list: FileList | null) => list && void send([...list], format === '' ? null : format);
  return (
    <div className="stack-form">
      <p className="tight soft small">{words.importIntro(endings.map((ending) => `.${ending}`).join(', '))}</p>
      <Drop choose={choose} focus={focus} />
      {source.formats.length > 1 && (
        <NativeSelect
          size="xs"
          label={words.format}
          value={format}
          data={[
            { value: '', label: words.byEnding },
            ...source.formats.map(({ id, endings: own }) => ({ value: id, label: `${id} (${own.join(', ')})` })),
          ]}
          onChange={(event) => setFormat(event.currentTarget.value)}
        />
      )}
      <ul className="plain sent-files" aria-live="polite">
        {files.map((file) => (
          <SentFile key={file.key} file={file} />
        ))}
      </ul>
    </div>
  );
}

function Drop({ choose, focus }: { readonly choose: (files: FileList | null) => void; readonly focus: boolean }) {
  const text = useText();
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
        choose(event.dataTransfer.files);
      }}
    >
      <input
        type="file"
        multiple
        className="visually-hidden"
        data-autofocus={focus || undefined}
        onChange={({ currentTarget }) => {
          choose(currentTarget.files);
          // The same file may be chosen again, after it was corrected.
          currentTarget.value = '';
        }}
      />
      <strong>{text.sources.panel.choose}</strong> <span className="soft">{text.sources.panel.drop}</span>
    </label>
  );
}

function SentFile({ file: { name, sent, error } }: { readonly file: Sent }) {
  const text = useText();
  const words = text.sources.panel;
  if (error) {
    return (
      <li>
        <span className="code">{name}</span>
        <ProblemAlert error={error} />
      </li>
    );
  }
  if (sent === 'queued') return <li className="small">{words.queued(name)}</li>;
  const line = words.sending(name, Math.floor(sent * 100));
  return (
    <li className="small">
      {line}
      <progress className="job-bar" aria-label={line} value={sent} />
    </li>
  );
}
