import type { OutputOf } from '@beringia/contract/operation';
import { WHITE_SPACE_CAP, type whiteSpace } from '@beringia/contract/rights/white-space';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { type Day, latestDay } from '@beringia/domain/basics/partial-date';
import type { Look } from '@beringia/domain/rights/looked-at';
import { HOW_SURE, OPEN_STATES, type Openness, type OpenState, opennessOf } from '@beringia/domain/rights/openness';
import { assetRow } from '../assets/asset-row.ts';
import { assetTest } from '../assets/filter-assets.ts';
import type { Context, Handler } from '../handler.ts';
import { knownCountry } from '../known-country.ts';
import { pageOf } from '../page-of.ts';
import { type PartyNames, partyNames } from '../parties/party-names.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { ledgersOf, lookBy } from './ledger-of.ts';

interface Found extends Openness {
  readonly asset: AssetRecord;
  readonly look: Look;
}

/** What came back and what a source calls kept stands before what nobody was found to hold. */
const ORDER: readonly string[] = Object.keys(OPEN_STATES);

export const whiteSpaceHandler: Handler<typeof whiteSpace> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const country = knownCountry(input.country);
  const fits = await assetTest(context, input, asOf);
  const all = await opennessOfAll(context, context.library.assets().filter(fits), country, asOf);
  const open = all.filter(({ state }) => (input.state ? state === input.state : ORDER.includes(state)));
  const { items, total, next } = pageOf(open.toSorted(byOpenness), input.limit, input.cursor);
  const names = await partyNames(context);
  const count = (state: Openness['state']) => all.filter((found) => found.state === state).length;
  return {
    ...(await stampOf(context, asOf)),
    country,
    items: items.map((found) => itemOf(found, asOf, names)),
    total,
    cap: WHITE_SPACE_CAP,
    next,
    left: { held: count('held'), encumbered: count('encumbered'), contested: count('contested') },
  } as unknown as OutputOf<typeof whiteSpace>;
};

async function opennessOfAll(context: Context, assets: readonly AssetRecord[], country: string, asOf: Day) {
  const ledgers = await ledgersOf(context, assets);
  const universe = context.library.fieldUniverse();
  return assets.flatMap((asset): Found[] => {
    const open = ledgers.get(asset.id);
    if (!open) return [];
    const look = lookBy(open, asOf);
    return [{ asset, look, ...opennessOf(open.ledger, look, country, asOf, universe) }];
  });
}

function itemOf(found: Found, asOf: Day, names: PartyNames) {
  const { asset, look, state, sure, since, ended, parties, because } = found;
  const keepers = new Map(parties.map((party) => [names(party).party, names(party).name]));
  return {
    ...assetRow(asset, asOf, look.searched.length),
    state,
    keptBy: [...keepers].map(([party, name]) => ({ party, name })),
    sure,
    why: whyOf(found),
    since,
    ended,
    lastChecked: look.on,
    because,
  };
}

/** By state; then what came back last, undated last; then what more deals speak of. */
function byOpenness(a: Found, b: Found): number {
  const state = ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
  if (state !== 0) return state;
  if (a.since !== b.since) return latestFirst(a, b);
  return b.look.searched.length - a.look.searched.length || (a.asset.name < b.asset.name ? -1 : 1);
}

function latestFirst(a: Found, b: Found): number {
  if (a.since === null || b.since === null) return a.since === null ? 1 : -1;
  return latestDay(a.since) < latestDay(b.since) ? 1 : -1;
}

/** One sentence: what was found, and how much was looked through. */
function whyOf({ state, sure, since, ended, look }: Found): string {
  const found = state === 'no-grant-found' ? HOW_SURE[sure] : OPEN_STATES[state as OpenState];
  const when = since === null ? '' : ` (${since})`;
  const over = `The licence ended (${ended?.on ?? 'day not known'}), and who has it now is not said`;
  const { length } = look.searched;
  return `${ended === null ? `${found}${when}` : over}. ${length} ${length === 1 ? 'deal' : 'deals'} looked through.`;
}
