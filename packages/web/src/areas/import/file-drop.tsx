import { type DragEvent, useState } from 'react';
import { useText } from '../../parts/language.tsx';

/** A file from a dialogue or from a drag. The field itself takes the focus, so that the keyboard opens the dialogue. */
export function FileDrop({ choose }: { readonly choose: (file: File) => void }) {
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
        const file = event.dataTransfer.files[0];
        if (file) choose(file);
      }}
    >
      <input
        type="file"
        className="visually-hidden"
        accept=".jsonl,.ndjson,.json,.txt,application/jsonl"
        onChange={({ currentTarget: { files } }) => files?.[0] && choose(files[0])}
      />
      <strong>{text.import.choose}</strong> <span className="soft">{text.import.drop}</span>
    </label>
  );
}
