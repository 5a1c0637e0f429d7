import { Button, FileButton } from '@mantine/core';
import { useText } from '../../../parts/language.tsx';

interface Props {
  readonly content: string;
  readonly name: string;
  readonly read: (text: string) => void;
}

/** In from a file, and out to one. */
export function MandateFiles({ content, name, read }: Props) {
  const words = useText().scoutForm;
  const open = async (file: File | null) => {
    if (file) read(await file.text());
  };
  return (
    <>
      <FileButton accept=".json,application/json" onChange={(file) => void open(file)}>
        {(props) => (
          <Button {...props} size="xs" variant="default">
            {words.open}
          </Button>
        )}
      </FileButton>
      <Button
        size="xs"
        variant="default"
        component="a"
        href={`data:application/json;charset=utf-8,${encodeURIComponent(content)}`}
        download={name}
      >
        {words.download}
      </Button>
    </>
  );
}
