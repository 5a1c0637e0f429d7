import { useEffect } from 'react';

const PRODUCT = 'Beringia';

/** `Akeso → Summit Therapeutics · Deals · Beringia`: the page first, so that a row of tabs can be told apart. */
export function pageTitle(names: readonly (string | null | undefined)[]): string {
  return [...names, PRODUCT].filter((name) => name !== null && name !== undefined && name !== '').join(' · ');
}

/** Names the page in the reader's language. A part that is still loading is left out until it is there. */
export function usePageTitle(...names: readonly (string | null | undefined)[]): void {
  const title = pageTitle(names);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
