import type { CATALOGUE } from '@beringia/contract/catalogue';
import type { Operation } from '@beringia/contract/operation';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { Database } from '../database/open.ts';
import type { ShippedData } from '../files/shipped-data.ts';
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
import { importRatesHandler, listRatesHandler } from './rates/import-rates.ts';
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
  'rates.import': importRatesHandler,
  'rates.list': listRatesHandler,
  'system.status': showStatusHandler,
};

export interface House {
  readonly database: Database;
  /** What a person should be told about the opening. */
  readonly notices: readonly string[];
  readonly shipped: ShippedData;
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
        const { shipped, version, database } = house;
        const context: Context = {
          trx,
          workspace,
          today: house.today(),
          now: house.now(),
          shipped,
          engine: database.engine,
          version,
        };
        return handler(input, context);
      });
    },
  };
}
