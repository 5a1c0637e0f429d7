import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { ASSET_KEYS } from '../areas/assets/asset-query.ts';
import { CHECK_KEYS } from '../areas/check/check-query.ts';
import { COMPARE_KEYS } from '../areas/compare/compare-query.ts';
import { DEAL_KEYS } from '../areas/deals/deal-query.ts';
import { MARKET_KEYS } from '../areas/market/market-query.ts';
import { RIGHTS_KEYS } from '../areas/rights/rights-query.ts';
import { CHANGE_KEYS, QUARANTINE_KEYS, RECORD_KEYS, SOURCE_KEYS } from '../areas/sources/source-query.ts';
import { WHITE_SPACE_KEYS } from '../areas/white-space/white-space-query.ts';
import { PageSkeleton } from '../parts/page-skeleton.tsx';
import { keep, parseAddress, writeAddress } from './address.ts';
import { capture, captures, vendor } from './capture-routes.ts';
import { root } from './root.ts';
import { candidate, landscape, lastRun, newMandate, run, scout } from './scout-routes.ts';

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
  validateSearch: (search) => keep(search, ['field']),
  component: lazyRouteComponent(() => import('../areas/deals/deal-page.tsx'), 'DealPage'),
});

const assets = createRoute({
  getParentRoute: () => root,
  path: '/assets',
  validateSearch: (search) => keep(search, ASSET_KEYS),
  component: lazyRouteComponent(() => import('../areas/assets/assets-page.tsx'), 'AssetsPage'),
});

const asset = createRoute({
  getParentRoute: () => root,
  path: '/assets/$id',
  validateSearch: (search) => keep(search, RIGHTS_KEYS),
  component: lazyRouteComponent(() => import('../areas/assets/asset-page.tsx'), 'AssetPage'),
});

const market = createRoute({
  getParentRoute: () => root,
  path: '/market',
  validateSearch: (search) => keep(search, MARKET_KEYS),
  component: lazyRouteComponent(() => import('../areas/market/market-page.tsx'), 'MarketPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: (search) => keep(search, COMPARE_KEYS),
  component: lazyRouteComponent(() => import('../areas/compare/compare-page.tsx'), 'ComparePage'),
});

const check = createRoute({
  getParentRoute: () => root,
  path: '/check',
  validateSearch: (search) => keep(search, CHECK_KEYS),
  component: lazyRouteComponent(() => import('../areas/check/check-page.tsx'), 'CheckPage'),
});

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('../areas/import/import-page.tsx'), 'ImportPage'),
});

const whiteSpace = createRoute({
  getParentRoute: () => root,
  path: '/white-space',
  validateSearch: (search) => keep(search, WHITE_SPACE_KEYS),
  component: lazyRouteComponent(() => import('../areas/white-space/white-space-page.tsx'), 'WhiteSpacePage'),
});

const classes = createRoute({
  getParentRoute: () => root,
  path: '/classes',
  component: lazyRouteComponent(() => import('../areas/classes/classes-page.tsx'), 'ClassesPage'),
});

const oneClass = createRoute({
  getParentRoute: () => root,
  path: '/classes/$id',
  validateSearch: (search) => keep(search, ['asOf']),
  component: lazyRouteComponent(() => import('../areas/classes/class-page.tsx'), 'ClassPage'),
});

const company = createRoute({
  getParentRoute: () => root,
  path: '/companies/$id',
  component: lazyRouteComponent(() => import('../areas/companies/company-page.tsx'), 'CompanyPage'),
});

const hospital = createRoute({
  getParentRoute: () => root,
  path: '/hospitals/$id',
  component: lazyRouteComponent(() => import('../areas/hospitals/hospital-page.tsx'), 'HospitalPage'),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  validateSearch: (search) => keep(search, SOURCE_KEYS),
  component: lazyRouteComponent(() => import('../areas/sources/sources-page.tsx'), 'SourcesPage'),
});

const records = createRoute({
  getParentRoute: () => root,
  path: '/sources/records',
  validateSearch: (search) => keep(search, RECORD_KEYS),
  component: lazyRouteComponent(() => import('../areas/sources/records-page.tsx'), 'RecordsPage'),
});

/** Numbers of records may hold slashes, so the rest of the path is one number. */
const record = createRoute({
  getParentRoute: () => root,
  path: '/sources/records/$source/$',
  component: lazyRouteComponent(() => import('../areas/sources/record-page.tsx'), 'RecordPage'),
});

const changes = createRoute({
  getParentRoute: () => root,
  path: '/sources/changes',
  validateSearch: (search) => keep(search, CHANGE_KEYS),
  component: lazyRouteComponent(() => import('../areas/sources/changes-page.tsx'), 'ChangesPage'),
});

const quarantine = createRoute({
  getParentRoute: () => root,
  path: '/sources/quarantine',
  validateSearch: (search) => keep(search, QUARANTINE_KEYS),
  component: lazyRouteComponent(() => import('../areas/sources/quarantine-page.tsx'), 'QuarantinePage'),
});

const jobs = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../areas/jobs/jobs-page.tsx'), 'JobsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    deals,
    deal,
    assets,
    asset,
    market,
    compare,
    check,
    importing,
    whiteSpace,
    classes,
    oneClass,
    company,
    hospital,
    sources,
    records,
    record,
    changes,
    quarantine,
    jobs,
    scout,
    newMandate,
    landscape,
    lastRun,
    run,
    candidate,
    captures,
    capture,
    vendor,
  ]),
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
