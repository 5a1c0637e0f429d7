import { Kbd } from '@mantine/core';
import { useText } from '../../parts/language.tsx';

/** The way to the search for those who do not know the key. */
export function SearchButton({ open }: { readonly open: () => void }) {
  const text = useText();
  return (
    <button
      type="button"
      className="search-button"
      onClick={open}
      aria-label={text.find.open}
      aria-keyshortcuts="/"
      title={`${text.find.open} (/)`}
    >
      <SearchSign size={15} />
      <span className="search-word">{text.find.title}</span>
      <Kbd className="search-key" aria-hidden="true">
        /
      </Kbd>
    </button>
  );
}

export function SearchSign({ size }: { readonly size: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" width={size} height={size}>
      <circle cx="6.7" cy="6.7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.7" />
      <path d="M10.2 10.2 14.4 14.4" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" />
    </svg>
  );
}
