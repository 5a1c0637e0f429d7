import { checkDeals } from './deals/check-deals.ts';
import { compareDeals } from './deals/compare-deals.ts';
import { editDeal, withdrawEdit } from './deals/edit-deal.ts';
import { exportDeals } from './deals/export-deals.ts';
import { facetDeals } from './deals/facet-deals.ts';
import { importDeals } from './deals/import-deals.ts';
import { listDeals } from './deals/list-deals.ts';
import { showDeal } from './deals/show-deal.ts';
import { statsDeals } from './deals/stats-deals.ts';
import { importRates, listRates } from './rates/import-rates.ts';
import { showStatus } from './system/show-status.ts';

/** Everything the system can do, in the order in which help and the API description list it. Fixed paths stand before `{id}`. */
export const CATALOGUE = [
  listDeals,
  facetDeals,
  statsDeals,
  compareDeals,
  checkDeals,
  exportDeals,
  importDeals,
  showDeal,
  editDeal,
  withdrawEdit,
  importRates,
  listRates,
  showStatus,
] as const;
