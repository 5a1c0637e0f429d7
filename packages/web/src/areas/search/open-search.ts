import { createContext, useContext } from 'react';

/** Opens the search over the page; the shell provides it. */
export const OpenSearch = createContext<() => void>(() => {});

export function useOpenSearch(): () => void {
  return useContext(OpenSearch);
}
