import type { AssetRecord } from '@beringia/domain/assets/asset';
import { workspaceOf } from '@beringia/domain/basics/ids';
import type { Day } from '@beringia/domain/basics/partial-date';
import { type Company, namesOf } from '@beringia/domain/parties/company';
import { facetKey } from '../../database/deal-columns.ts';
import { type DealVersion, versionsOfDeals } from '../../database/queries/deals-naming.ts';
import type { DealFilter } from '../../database/queries/filter.ts';
import { chineseName } from '../assets/asset-row.ts';
import type { Context } from '../handler.ts';
import { namedIn, readDeals } from '../rights/deals-of-assets.ts';
import type { PartyBook } from './party-book.ts';

/** What deals and assets call a party. */
export interface CalledBy {
  /** Ids of companies. */
  readonly ids: ReadonlySet<string>;
  /** Its ids, and its names where a deal gives no id. */
  readonly keys: readonly string[];
}

/** Of all records that answer as a company. */
export function companyCalls(book: PartyBook, records: readonly Company[]): CalledBy {
  const ids = records.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]);
  const keys = [...ids, ...unlessOfAnother(book, records.flatMap(namesOf))];
  return { ids: new Set(records.map(({ id }) => id)), keys: [...new Set(keys)] };
}

/** Names that do not spell the id of a company. */
export function unlessOfAnother(book: PartyBook, names: readonly string[]): readonly string[] {
  return names.filter((name) => !book.companies.has(facetKey(name)));
}

/** Deals and assets of a party. */
export async function dealingsOf(context: Context, { ids, keys }: CalledBy, asOf: Day) {
  // A deal without a date drops out of any span of days, so none is asked for unless the question is of the past.
  const until = asOf < context.today ? { announcedTo: asOf } : {};
  const by = (filter: DealFilter) => versionsOfDeals(context.trx, { ...filter, ...until });
  const asLicensor = await by({ facets: { licensor: keys } });
  const asLicensee = await by({ facets: { licensee: keys } });
  const roles = [
    ['originator', ({ originator }: AssetRecord) => originator?.company != null && ids.has(originator.company)],
    ['licensor', await namedInAny(context, asLicensor)],
    ['licensee', await namedInAny(context, asLicensee)],
  ] as const;
  return {
    deals: { asLicensor: asLicensor.length, asLicensee: asLicensee.length },
    assets: inRoles(context.library.assets(), roles),
  };
}

type Roles = readonly (readonly [role: string, has: (asset: AssetRecord) => boolean])[];

/** Each asset once, in its first role: what it made, then what it licensed out, then in. */
function inRoles(assets: readonly AssetRecord[], roles: Roles) {
  const found = roles.flatMap(([role, has]) => assets.filter(has).map((asset) => ({ role, asset })));
  const once = new Map(found.toReversed().map((each) => [each.asset, each]));
  return found
    .filter((each) => once.get(each.asset) === each)
    .map(({ role, asset }) => ({ id: asset.id, name: asset.name, nameZh: chineseName(asset), role }));
}

async function namedInAny(context: Context, deals: readonly DealVersion[]): Promise<(asset: AssetRecord) => boolean> {
  const ids = new Set(deals.map(({ id }) => id));
  const own = await readDeals(
    context,
    deals.filter(({ id }) => workspaceOf(id) !== null),
  );
  const named = new Set(own.flatMap(({ record }) => namedIn(context.library, record).map(({ asset }) => asset.id)));
  return ({ id, inDeals }) => named.has(id) || inDeals.some(({ deal }) => ids.has(deal));
}
