import { FOUND_KINDS } from '@beringia/domain/scouting/found';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useText } from '../../parts/language.tsx';
import { Choice } from './choice.tsx';
import { type RecordSearch, withValue } from './source-query.ts';
import { useSourceChoices } from './use-sources.ts';

interface Props {
  readonly search: RecordSearch;
  readonly change: (next: RecordSearch) => void;
}

const SETTLE_MS = 160;

export function RecordFilters({ search, change }: Props) {
  const text = useText();
  const words = text.sources.records;
  const sources = useSourceChoices(({ access }) => access !== 'none');
  const kinds = FOUND_KINDS.map((value) => ({ value, label: text.sources.kinds[value] }));
  return (
    <search className="source-filters">
      <WordBox search={search} change={change} />
      <Choice
        label={words.source}
        value={search.source?.[0]}
        choices={sources}
        choose={(value) => change(withValue(search, 'source', value))}
      />
      <Choice
        label={words.kind}
        value={search.kind?.[0]}
        choices={kinds}
        choose={(value) => change(withValue(search, 'kind', value))}
      />
      {Object.keys(search).length > 0 && (
        <Button size="xs" variant="subtle" onClick={() => change({})}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

function WordBox({ search, change }: Props) {
  const text = useText();
  const box = useRef<HTMLInputElement>(null);
  const given = search.q?.[0] ?? '';
  const ask = useDebouncedCallback((words: string) => change(withValue(search, 'q', words.trim())), SETTLE_MS);
  // The address may change from outside (back button, "clear"); what is being typed is left alone.
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = given;
  }, [given]);
  return (
    <TextInput
      ref={box}
      className="search"
      size="xs"
      type="search"
      label={text.sources.records.searchLabel}
      placeholder={text.sources.records.search}
      defaultValue={given}
      onChange={(event) => ask(event.currentTarget.value)}
    />
  );
}
