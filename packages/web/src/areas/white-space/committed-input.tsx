import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly given: string;
  readonly commit: (value: string) => void;
  readonly placeholder?: string;
  readonly type?: 'text' | 'date';
}

/** Asks when the writer is done (Enter, or leaving the field): half a word would only be refused. */
export function CommittedInput({ label, given, commit, placeholder, type = 'text' }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.value = given;
  }, [given]);
  const done = (value: string) => value.trim() !== given && commit(value);
  return (
    <TextInput
      ref={box}
      size="xs"
      type={type}
      label={label}
      placeholder={placeholder}
      defaultValue={given}
      onBlur={(event) => done(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && done(event.currentTarget.value)}
    />
  );
}
