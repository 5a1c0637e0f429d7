import type { OutputOf } from '@beringia/contract/operation';
import { WHITE_SPACE_CAP, type whiteSpace } from '@beringia/contract/rights/white-space';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { type Day, latestDay } from '@beringia/domain/basics/partial-date';
import type { Deal } from '@beringia/domain/deals/deal';
import { HOW_SURE, OPEN_STATES, type Openness, type OpenState, opennessOf } from '@beringia/domain/rights/openness';
import { ownDealsNaming, recordsInSight } from '../../database/queries/deals-naming.ts';
import { assetRow } from '../assets/asset-row.ts';
import { assetTest } from '../assets/filter-assets.ts';
import type { Context, Handler } from '../handler.ts';
import { pageOf } from '../page-of.ts';
import { partyNames } from '../parties/party-names.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { type OpenLedger, openFor } from './ledger-of.ts';

interface Found extends Openness {
  readonly asset: AssetRecord;
  readonly open: OpenLedger;
}

/** What came back and what a source calls kept stands before what nobody was found to hold. */
const ORDER: readonly string[] = Object.keys(OPEN_STATES);

export const whiteSpaceHandler: Handler<typeof whiteSpace> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const { library } = context;
  const fits = assetTest(library, input, asOf);
  const all = await opennessOfAll(context, library.assets().filter(fits), input.country, asOf);
  const open = all.filter(({ state }) => (input.state ? state === input.state : ORDER.includes(state)));
  const { items, total, next } = pageOf(open.toSorted(byOpenness), input.limit, input.cursor);
  const names = await partyNames(context);
  const count = (state: string) => all.filter((found) => found.state === state).length;
  return {
    ...(await stampOf(context, asOf)),
    country: input.country,
    items: items.map((found) => ({
      ...assetRow(found.asset, asOf),
      state: found.state,
      keptBy: found.parties.map((party) => ({ party, name: names(party).name })),
      sure: found.sure,
      why: whyOf(found),
      since: found.since,
      lastChecked: found.open.look.on,
      because: found.because,
    })),
    total,
    cap: WHITE_SPACE_CAP,
    next,
    left: { held: count('held'), encumbered: count('encumbered'), contested: count('contested') },
  } as unknown as OutputOf<typeof whiteSpace>;
};

async function opennessOfAll(context: Context, assets: readonly AssetRecord[], country: string, asOf: Day) {
  const { library, trx } = context;
  const byId = new Map(
    (await recordsInSight(trx, [...new Set(assets.flatMap(({ inDeals }) => inDeals.map(({ deal }) => deal)))])).map(
      (deal) => [deal.id, deal],
    ),
  );
  const own = await ownDealsNaming(
    trx,
    assets.flatMap(({ names }) => names.map(({ text }) => text)),
  );
  const universe = library.fieldUniverse();
  return assets.map((asset): Found => {
    const linked = asset.inDeals.flatMap(({ deal }) => byId.get(deal) ?? []);
    const open = openFor(library, asset, [...new Set<Deal>([...linked, ...own])]);
    return { asset, open, ...opennessOf(open.ledger, open.look, country, asOf, universe) };
  });
}

/** Then what is further along, so that a page begins with what people would rather look at. */
function byOpenness(a: Found, b: Found): number {
  const rank = ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
  if (rank !== 0) return rank;
  const [x, y] = [a, b].map(({ since }) => (since === null ? '' : latestDay(since)));
  if (x !== y) return (x ?? '') < (y ?? '') ? 1 : -1;
  return b.open.deals.length - a.open.deals.length || (a.asset.name < b.asset.name ? -1 : 1);
}

/** One sentence: what was found, and how much was looked through. */
function whyOf({ state, sure, since, open }: Found): string {
  const found = state === 'no-grant-found' ? HOW_SURE[sure] : OPEN_STATES[state as OpenState];
  const when = since === null ? '' : ` (${since})`;
  return `${found}${when}. ${open.deals.length} ${open.deals.length === 1 ? 'deal' : 'deals'} looked through.`;
}
