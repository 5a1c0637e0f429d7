import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useText } from '../../parts/language.tsx';
import { type AssetSearch, assetFilterCount, withAsset } from './asset-query.ts';

interface Props {
  readonly search: AssetSearch;
  readonly change: (next: AssetSearch) => void;
  readonly total: number | undefined;
}

const SETTLE_MS = 140;

/** Search, count and a way back to everything. */
export function AssetsToolbar({ search, change, total }: Props) {
  const text = useText();
  const narrowed = assetFilterCount(search) > 0 || search.q !== undefined;
  return (
    <div className="toolbar">
      <h1 className="visually-hidden">{text.assets.title}</h1>
      <SearchBox search={search} change={change} />
      {narrowed && (
        <Button size="xs" variant="subtle" onClick={() => change({})}>
          {text.assets.clear}
        </Button>
      )}
      <output className="found">{total === undefined ? '…' : text.assets.found(total)}</output>
    </div>
  );
}

function SearchBox({ search, change }: Omit<Props, 'total'>) {
  const text = useText();
  const box = useRef<HTMLInputElement>(null);
  const given = search.q?.[0] ?? '';
  const ask = useDebouncedCallback((words: string) => change(withAsset(search, 'q', words.trim())), SETTLE_MS);
  // The address may change from outside (back button, "clear all"); what is being typed is left alone.
  useEffect(() => {
    if (box.current && document.activeElement !== box.current) box.current.value = given;
  }, [given]);
  return (
    <TextInput
      ref={box}
      id="search-assets"
      className="search"
      size="xs"
      type="search"
      aria-label={text.assets.searchLabel}
      placeholder={text.assets.search}
      defaultValue={given}
      onChange={(event) => ask(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
    />
  );
}
