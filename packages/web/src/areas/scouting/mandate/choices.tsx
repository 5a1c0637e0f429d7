import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  readonly value: readonly string[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string[]) => void;
  readonly error?: ReactNode;
}

/** Any of several. */
export function Choices({ label, value, choices, choose, error }: Props) {
  return (
    <Checkbox.Group size="xs" label={label} value={[...value]} onChange={choose} error={error} className="choices">
      <div className="choice-list">
        {choices.map((choice) => (
          <Checkbox key={choice.value} size="xs" value={choice.value} label={choice.label} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
