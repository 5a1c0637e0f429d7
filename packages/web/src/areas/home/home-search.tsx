import { Kbd } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import { useOpenSearch } from '../search/open-search.ts';
import { SearchSign } from '../search/search-button.tsx';

/** Looks like the box that it opens, so that a newcomer begins here. */
export function HomeSearch() {
  const text = useText();
  const open = useOpenSearch();
  return (
    <button type="button" className="home-search" onClick={open} aria-keyshortcuts="/">
      <SearchSign size={18} />
      <span className="one-line">{text.home.find}</span>
      <Kbd className="search-key" aria-hidden="true">
        /
      </Kbd>
    </button>
  );
}
