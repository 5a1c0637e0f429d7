import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useClipboard, useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { exportAddress } from '../../api.ts';
import { SEARCH_ID } from '../../parts/keys.ts';
import { useText } from '../../parts/language.tsx';
import {
  type DealSearch,
  filterCount,
  listQuery,
  SORTS,
  type Sort,
  sortedBy,
  sortOf,
  withoutFilters,
  withValues,
} from './deal-query.ts';

interface Props {
  readonly search: DealSearch;
  readonly change: (next: DealSearch) => void;
  readonly total: number | undefined;
  readonly openFilters: () => void;
  readonly narrow: boolean;
}

/** Search, count, sort (where there are no column heads), link and export. */
export function DealsToolbar({ search, change, total, openFilters, narrow }: Props) {
  const text = useText();
  const filters = filterCount(search);
  return (
    <div className="toolbar">
      <h1 className="visually-hidden">{text.list.title}</h1>
      <SearchBox search={search} change={change} />
      <Button size="xs" variant="default" onClick={openFilters}>
        {text.list.filters}
        {filters > 0 && <span className="count-mark">{filters}</span>}
      </Button>
      {(filters > 0 || search.q) && (
        <Button size="xs" variant="subtle" onClick={() => change(withoutFilters(search))}>
          {text.list.clear}
        </Button>
      )}
      {narrow && <SortSelect search={search} change={change} />}
      <output className="found" title={text.list.sortedNote}>
        {total === undefined ? '…' : text.list.found(total)}
      </output>
      {!narrow && <ListTools search={search} />}
    </div>
  );
}

function SearchBox({ search, change }: Pick<Props, 'search' | 'change'>) {
  const text = useText();
  const box = useRef<HTMLInputElement>(null);
  const given = search.q?.[0] ?? '';
  const ask = useDebouncedCallback((words: string) => {
    change(withValues(search, 'q', words.trim() === '' ? [] : [words.trim()]));
  }, 140);
  // The address may change from outside (back button, "clear all"); what is being typed is left alone.
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = given;
  }, [given]);
  return (
    <TextInput
      ref={box}
      id={SEARCH_ID}
      className="search"
      size="xs"
      type="search"
      aria-label={text.list.searchLabel}
      placeholder={text.list.search}
      defaultValue={given}
      onChange={(event) => ask(event.currentTarget.value)}
    />
  );
}

function SortSelect({ search, change }: Pick<Props, 'search' | 'change'>) {
  const text = useText();
  return (
    <NativeSelect
      size="xs"
      aria-label={text.list.sortBy}
      value={sortOf(search).sort}
      onChange={(event) => change(sortedBy(search, event.currentTarget.value as Sort))}
      data={SORTS.map((sort) => ({ value: sort, label: text.list.sorts[sort] }))}
    />
  );
}

/** The address of the list to share, and its files. */
export function ListTools({ search }: Pick<Props, 'search'>) {
  const text = useText();
  const clipboard = useClipboard();
  const query = listQuery(search);
  return (
    <div className="toolbar-end">
      <Button size="xs" variant="default" onClick={() => clipboard.copy(location.href)}>
        {clipboard.copied ? text.list.copied : text.list.copy}
      </Button>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          size="xs"
          variant="default"
          component="a"
          href={exportAddress(format, query)}
          download
          aria-label={`${text.list.export} ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
