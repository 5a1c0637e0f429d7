import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { LANDSCAPE_KEYS, NEW_KEYS, RUN_KEYS } from '../areas/scouting/scouting-query.ts';
import { keep } from './address.ts';
import { root } from './root.ts';

/** Mandates, their runs and the landscape. */

export const scout = createRoute({
  getParentRoute: () => root,
  path: '/scout',
  component: lazyRouteComponent(() => import('../areas/scouting/mandates-page.tsx'), 'MandatesPage'),
});

export const newMandate = createRoute({
  getParentRoute: () => root,
  path: '/scout/new',
  validateSearch: (search) => keep(search, NEW_KEYS),
  component: lazyRouteComponent(() => import('../areas/scouting/mandate/mandate-page.tsx'), 'MandatePage'),
});

export const landscape = createRoute({
  getParentRoute: () => root,
  path: '/scout/landscape',
  validateSearch: (search) => keep(search, LANDSCAPE_KEYS),
  component: lazyRouteComponent(() => import('../areas/landscape/landscape-page.tsx'), 'LandscapePage'),
});

export const lastRun = createRoute({
  getParentRoute: () => root,
  path: '/scout/$mandate',
  validateSearch: (search) => keep(search, RUN_KEYS),
  component: lazyRouteComponent(() => import('../areas/scouting/run/run-page.tsx'), 'LastRunPage'),
});

export const run = createRoute({
  getParentRoute: () => root,
  path: '/scout/$mandate/runs/$run',
  validateSearch: (search) => keep(search, RUN_KEYS),
  component: lazyRouteComponent(() => import('../areas/scouting/run/run-page.tsx'), 'RunPage'),
});

/** Ids of drugs may hold slashes, so the rest of the path is one id. */
export const candidate = createRoute({
  getParentRoute: () => root,
  path: '/scout/$mandate/runs/$run/$',
  component: lazyRouteComponent(() => import('../areas/scouting/candidate/candidate-page.tsx'), 'CandidatePage'),
});
