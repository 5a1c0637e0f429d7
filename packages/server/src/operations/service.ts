import type { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { Database } from '../database/open.ts';
import type { Library } from '../files/library.ts';
import type { ShippedData } from '../files/shipped-data.ts';
import { recordReadOutsHandler, withdrawReadOutHandler } from './assets/record-read-outs.ts';
import { searchAssetsHandler } from './assets/search-assets.ts';
import { showAssetHandler } from './assets/show-asset.ts';
import { listClassesHandler, showClassHandler } from './assets/show-class.ts';
import { checkDealsHandler } from './deals/check-deals.ts';
import { compareDealsHandler } from './deals/compare-deals.ts';
import { editDealHandler, withdrawEditHandler } from './deals/edit-deal.ts';
import { exportDealsHandler } from './deals/export-deals.ts';
import { importDealsHandler } from './deals/import-deals.ts';
import { facetDealsHandler, listDealsHandler } from './deals/list-deals.ts';
import { showDealHandler } from './deals/show-deal.ts';
import { statsDealsHandler } from './deals/stats-deals.ts';
import type { Context, Handler } from './handler.ts';
import { parseInput } from './input.ts';
import { addPartyHandler, namePartyHandler } from './parties/add-party.ts';
import { matchPartiesHandler } from './parties/match-parties.ts';
import { mergePartiesHandler, unmergePartiesHandler } from './parties/merge-parties.ts';
import { showPartyHandler } from './parties/show-party.ts';
import { importRatesHandler, listRatesHandler } from './rates/import-rates.ts';
import { showRightsHandler } from './rights/show-rights.ts';
import { whiteSpaceHandler } from './rights/white-space.ts';
import { findAnythingHandler } from './search/find-anything.ts';
import { showStatusHandler } from './system/show-status.ts';

type Handlers = { readonly [Op in (typeof CATALOGUE)[number] as Op['name']]: Handler<Op> };

/** Who does what. The type makes a missing or misnamed handler a compile error. */
const HANDLERS: Handlers = {
  'deals.list': listDealsHandler,
  'deals.facets': facetDealsHandler,
  'deals.stats': statsDealsHandler,
  'deals.compare': compareDealsHandler,
  'deals.check': checkDealsHandler,
  'deals.export': exportDealsHandler,
  'deals.import': importDealsHandler,
  'deals.show': showDealHandler,
  'deals.edit': editDealHandler,
  'deals.withdraw': withdrawEditHandler,
  'assets.search': searchAssetsHandler,
  'assets.show': showAssetHandler,
  'assets.read-outs': recordReadOutsHandler,
  'assets.withdraw': withdrawReadOutHandler,
  'assets.classes': listClassesHandler,
  'assets.class': showClassHandler,
  'parties.match': matchPartiesHandler,
  'parties.show': showPartyHandler,
  'parties.add': addPartyHandler,
  'parties.name': namePartyHandler,
  'parties.merge': mergePartiesHandler,
  'parties.unmerge': unmergePartiesHandler,
  'rights.white-space': whiteSpaceHandler,
  'rights.show': showRightsHandler,
  'search.find': findAnythingHandler,
  'rates.import': importRatesHandler,
  'rates.list': listRatesHandler,
  'system.status': showStatusHandler,
};

export interface House {
  readonly database: Database;
  /** What a person should be told about the opening. */
  readonly notices: readonly string[];
  readonly shipped: ShippedData;
  readonly library: Library;
  /** The only clock of an answer: the civil day at the workspace's seat, and the moment as an ISO timestamp. */
  today(): Day;
  now(): string;
  readonly version: string;
}

/** Answers operations for one workspace: parse the input, go behind the wall, run the handler in one transaction. */
export function serviceFor(house: House, workspace: string) {
  return {
    async call(op: Operation, raw: unknown): Promise<Record<string, unknown>> {
      const input = parseInput(op, raw);
      const handler = HANDLERS[op.name as keyof Handlers] as unknown as Handler<Operation>;
      return house.database.as(workspace, (trx) => {
        const { shipped, library, version, database } = house;
        const context: Context = {
          trx,
          workspace,
          today: house.today(),
          now: house.now(),
          shipped,
          library,
          engine: database.engine,
          version,
        };
        return handler(input, context);
      });
    },
  };
}
