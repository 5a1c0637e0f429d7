import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { DEAL_KEYS } from '../areas/deals/deal-query.ts';
import { MARKET_KEYS } from '../areas/market/market-query.ts';
import { PageSkeleton } from '../parts/page-skeleton.tsx';
import { Shell } from '../parts/shell.tsx';
import { keep, parseAddress, writeAddress } from './address.ts';
import { NotFound } from './not-found.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../areas/home/home-page.tsx'), 'HomePage'),
});

const deals = createRoute({
  getParentRoute: () => root,
  path: '/deals',
  validateSearch: (search) => keep(search, DEAL_KEYS),
  component: lazyRouteComponent(() => import('../areas/deals/deals-page.tsx'), 'DealsPage'),
});

const deal = createRoute({
  getParentRoute: () => root,
  path: '/deals/$id',
  component: lazyRouteComponent(() => import('../areas/deals/deal-page.tsx'), 'DealPage'),
});

const market = createRoute({
  getParentRoute: () => root,
  path: '/market',
  validateSearch: (search) => keep(search, MARKET_KEYS),
  component: lazyRouteComponent(() => import('../areas/market/market-page.tsx'), 'MarketPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, deals, deal, market]),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 80,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
