import { NativeSelect } from '@mantine/core';
import { useText } from '../../parts/language.tsx';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string) => void;
}

/** One of several, or all of them. What an address names and nobody knows stays visible, so that it can be taken out. */
export function Choice({ label, value = '', choices, choose }: Props) {
  const text = useText();
  const unknown = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      data={[{ value: '', label: text.sources.records.any }, ...choices, ...(unknown ? [{ value, label: value }] : [])]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
