import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root.ts';

/** Pages on which a team brings in what it has: texts and documents, and exports of databases that it pays for. */

export const captures = createRoute({
  getParentRoute: () => root,
  path: '/capture',
  component: lazyRouteComponent(() => import('../areas/capture/captures-page.tsx'), 'CapturesPage'),
});

export const capture = createRoute({
  getParentRoute: () => root,
  path: '/capture/$id',
  component: lazyRouteComponent(() => import('../areas/capture/capture-page.tsx'), 'CapturePage'),
});

export const vendor = createRoute({
  getParentRoute: () => root,
  path: '/sources/vendor',
  component: lazyRouteComponent(() => import('../areas/vendor/vendor-page.tsx'), 'VendorPage'),
});
