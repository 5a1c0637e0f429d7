import type { Text } from '../text/en.ts';

export interface Place {
  readonly to:
    | '/'
    | '/deals'
    | '/assets'
    | '/market'
    | '/compare'
    | '/check'
    | '/import'
    | '/white-space'
    | '/classes'
    | '/sources'
    | '/scout'
    | '/capture';
  readonly name: keyof Text['places'];
  /** Pressed after `g`. */
  readonly key: string;
}

/** The pages of the navigation, in its order. The bar, the menu of a narrow screen, the keys and the help read this list. */
export const PLACES: readonly Place[] = [
  { to: '/', name: 'home', key: 'h' },
  { to: '/scout', name: 'scout', key: 'o' },
  { to: '/deals', name: 'deals', key: 'd' },
  { to: '/assets', name: 'assets', key: 'a' },
  { to: '/white-space', name: 'whiteSpace', key: 'w' },
  { to: '/classes', name: 'classes', key: 'l' },
  { to: '/market', name: 'market', key: 'm' },
  { to: '/compare', name: 'compare', key: 'c' },
  { to: '/check', name: 'check', key: 'k' },
  { to: '/import', name: 'import', key: 'i' },
  { to: '/sources', name: 'sources', key: 's' },
  { to: '/capture', name: 'capture', key: 'p' },
];

/** The place that an address belongs to, such as Deals for one deal. */
export function placeOf(path: string): Place | undefined {
  return PLACES.findLast(({ to }) => path === to || (to !== '/' && path.startsWith(`${to}/`)));
}
