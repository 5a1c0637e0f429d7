import { type DragEvent, useState } from 'react';
import { useText } from '../../parts/language.tsx';

/** An export from a dialogue or a drag. */
export function ExportDrop({ choose }: { readonly choose: (file: File) => void }) {
  const words = useText().vendor;
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
        accept=".csv,.tsv,.txt,.xlsx,.gz"
        onChange={({ currentTarget: { files } }) => files?.[0] && choose(files[0])}
      />
      <strong>{words.choose}</strong> <span className="soft">{words.drop}</span>
    </label>
  );
}
