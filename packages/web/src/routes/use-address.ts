import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Query } from '../api.ts';

/**
 * The state of a page is its address. Changing it replaces the entry in the history and leaves the scrolling alone.
 * The route has already dropped what the page does not know, so `S` is what its `validateSearch` keeps.
 */
export function useAddress<S extends Query>(): readonly [S, (next: S) => void] {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (next: S) => void navigate({ to: '.', search: next as never, replace: true, resetScroll: false }),
    [navigate],
  );
  return [search as unknown as S, change];
}
