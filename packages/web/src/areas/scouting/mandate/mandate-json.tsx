import { Textarea } from '@mantine/core';
import { useText } from '../../../parts/language.tsx';

interface Props {
  readonly json: string;
  readonly write: (json: string) => void;
  /** What is wrong with it as JSON; null where it can be read. */
  readonly wrong: string | null;
}

/** The same mandate as it stands in a file. */
export function MandateJson({ json, write, wrong }: Props) {
  const words = useText().scoutForm;
  return (
    <Textarea
      label={words.json}
      description={words.jsonHint}
      value={json}
      onChange={(event) => write(event.currentTarget.value)}
      error={wrong === null ? undefined : <span lang="en">{wrong}</span>}
      autosize
      minRows={18}
      maxRows={40}
      spellCheck={false}
      classNames={{ input: 'code' }}
    />
  );
}
