import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useText } from '../../parts/language.tsx';
import { EXAMPLE } from './example-deal.ts';

/** What a line looks like; in the file it stands on one line, here it is broken up to be read. */
export function ExampleLine() {
  const text = useText();
  const clipboard = useClipboard();
  return (
    <details className="panel example">
      <summary>{text.import.example}</summary>
      <p className="tight soft">{text.import.exampleNote}</p>
      <pre>{JSON.stringify(EXAMPLE, null, 1)}</pre>
      <Button size="xs" variant="default" onClick={() => clipboard.copy(JSON.stringify(EXAMPLE))}>
        {clipboard.copied ? text.import.copied : text.import.copy}
      </Button>
    </details>
  );
}
