import { CloseButton, Kbd } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Found } from '../../api.ts';
import { useText } from '../../parts/language.tsx';
import { ProblemAlert } from '../../parts/problem.tsx';
import { grouped, KINDS, moved } from './found-order.ts';
import { SearchResults } from './search-results.tsx';
import { useFound } from './use-found.ts';

const LIST = 'found';

/** A combobox: what is typed above, what is found below; the arrows choose and Enter opens. */
export function SearchBox({ close }: { readonly close: () => void }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { q, found } = useFound(typed);
  const items = q === '' ? [] : grouped(found.data?.items ?? []);
  const options = items.length === 0 ? 0 : items.length + 1;
  const at = Math.min(active, Math.max(0, options - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = moved(event.key, at, options);
    if (next !== null) {
      event.preventDefault();
      setActive(next);
      list.current?.querySelector(`[data-option="${next}"]`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') list.current?.querySelector<HTMLElement>(`[data-option="${at}"]`)?.click();
  };
  return (
    <>
      <SearchLine
        typed={typed}
        type={(words) => {
          setTyped(words);
          setActive(0);
        }}
        active={options > 0 ? at : null}
        onKeyDown={onKeyDown}
        close={close}
      />
      <Announcement q={q} items={items} waiting={found.isFetching} />
      {found.error && q !== '' && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
      <div ref={list} className={found.isPlaceholderData ? 'stale' : ''}>
        <SearchResults
          id={LIST}
          q={q}
          items={items}
          active={at}
          point={setActive}
          close={close}
          nothing={found.data !== undefined && !found.isPlaceholderData && items.length === 0}
        />
      </div>
      {q === '' ? <p className="search-hint soft">{text.find.hint}</p> : <Keys />}
    </>
  );
}

interface LineProps {
  readonly typed: string;
  readonly type: (words: string) => void;
  /** Null when there is nothing to choose. */
  readonly active: number | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly close: () => void;
}

function SearchLine({ typed, type, active, onKeyDown, close }: LineProps) {
  const text = useText();
  return (
    <div className="search-line">
      <input
        ref={focusAtOnce}
        data-autofocus
        className="search-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={text.find.open}
        aria-expanded={active !== null}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={active === null ? undefined : `${LIST}-${active}`}
        placeholder={text.find.placeholder}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <CloseButton onClick={close} aria-label={text.shell.close} />
    </div>
  );
}

/** The dialog would focus it a moment later, and the first letters would be lost. */
function focusAtOnce(box: HTMLInputElement | null): void {
  box?.focus();
}

/** How much was found, for those who do not see it. */
function Announcement({ q, items, waiting }: { q: string; items: readonly Found[]; waiting: boolean }) {
  const text = useText();
  const count = (kind: Found['kind']) => items.filter((item) => item.kind === kind).length;
  const parts = KINDS.filter((kind) => count(kind) > 0).map((kind) => `${text.find.kinds[kind]} ${count(kind)}`);
  const words = items.length === 0 ? text.find.none(q) : text.find.counts(parts.join(', '));
  return <output className="visually-hidden">{q === '' || waiting ? '' : words}</output>;
}

function Keys() {
  const text = useText();
  return (
    <p className="search-hint soft" aria-hidden="true">
      <Kbd>↑</Kbd> <Kbd>↓</Kbd> {text.find.keys} <Kbd>Enter</Kbd> {text.find.enter} <Kbd>Esc</Kbd> {text.shell.close}
    </p>
  );
}
