import type { OutputOf } from '@beringia/contract/operation';
import type { showRights } from '@beringia/contract/rights/show-rights';
import { type RightsAnswer, rightsAnswer } from '@beringia/domain/rights/answer';
import type { Holding } from '@beringia/domain/rights/holders';
import { holdersTogether } from '@beringia/domain/rights/holders-together';
import type { Ledger } from '@beringia/domain/rights/ledger';
import { type Owner, ownersOf } from '@beringia/domain/rights/owners';
import { statusesOf } from '@beringia/domain/rights/statuses';
import { type WhoMaySell, whoMaySell } from '@beringia/domain/rights/who-may-sell';
import { countInSight } from '../../database/queries/deals-naming.ts';
import { assetOf } from '../assets/asset-of.ts';
import { chineseName } from '../assets/asset-row.ts';
import type { Handler } from '../handler.ts';
import { knownCountry } from '../known-country.ts';
import { type PartyNames, partyNames } from '../parties/party-names.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { byDay } from './event-order.ts';
import { fieldAsked } from './field-asked.ts';
import { inCountry } from './in-country.ts';
import { ledgerOf, lookBy } from './ledger-of.ts';

/**
 * What the ledger says on a day. Records that the workspace has merged answer as one holder; the events are told whole, with
 * those of later days, because a timeline needs them.
 */
export const showRightsHandler: Handler<typeof showRights> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const { library } = context;
  const asset = assetOf(library, input.asset);
  const country = input.country === undefined ? null : knownCountry(input.country);
  const field = input.field === undefined ? null : fieldAsked(library, input.field);
  const open = await ledgerOf(context, asset);
  const universe = library.fieldUniverse();
  const names = await partyNames(context);
  const look = lookBy(open, asOf);
  const { ledger } = open;
  const answer = inCountry(rightsAnswer(ledger, asOf, universe, look), country);
  return {
    ...(await stampOf(context, asOf)),
    ...answer,
    name: asset.name,
    nameZh: chineseName(asset),
    holders: holdersOf(answer, names),
    noGrantFound: { ...answer.noGrantFound, set: look.searched.length === 0 ? await countInSight(context.trx) : null },
    conflicts: answer.conflicts.map((conflict) => ({ ...conflict, parties: distinct(conflict.parties, names) })),
    problems: ledger.problems.map(({ event, wrong, expected, next }) => ({ event, wrong, expected, next })),
    events: eventsOf(ledger),
    statuses: statusesOf(ledger, asOf, universe, field),
    question:
      country === null
        ? null
        : questionOf(whoMaySell(ledger, { country, field, date: asOf }, universe, look), input.field, names, ledger),
  } as unknown as OutputOf<typeof showRights>;
};

function holdersOf({ holders }: RightsAnswer, names: PartyNames) {
  const current = holders.map((line) => ({ ...line, party: names(line.party).party }));
  return holdersTogether(current).map((line) => ({
    ...line,
    ...names(line.party),
    ownedBy: ownersIn(line.ownedBy, names),
  }));
}

function ownersIn(owners: readonly Owner[], names: PartyNames) {
  return owners.map(({ party, since, basis }) => ({
    party: names(party).party,
    name: names(party).name,
    since,
    basis,
  }));
}

function distinct(parties: readonly string[], names: PartyNames): string[] {
  return [...new Set(parties.map((party) => names(party).party))];
}

function eventsOf({ laid }: Ledger) {
  const events = laid.map(({ event: { id, kind, contract, on, text, from, to, basis, sources } }) => {
    return { id, kind, contract, on, text, from, to, basis, sources };
  });
  return events.toSorted(byDay);
}

function questionOf(
  { country, date, status, answers }: WhoMaySell,
  field: string | undefined,
  names: PartyNames,
  ledger: Ledger,
) {
  const told = answers.map((answer) => ({
    field: answer.field,
    status: answer.status,
    holders: holdingsOf(answer.holders, names).map(({ held, ...holder }) => ({
      ...holder,
      ownedBy: ownersIn(
        held.flatMap((party) => ownersOf(party, ledger, date)),
        names,
      ),
    })),
    because: answer.because,
  }));
  return { country, field: field ?? null, status, answers: told };
}

/** One line a company, though it hold by several records. */
function holdingsOf(holdings: readonly Holding[], names: PartyNames) {
  const current = holdings.map((holding) => ({ ...holding, held: holding.party, ...names(holding.party) }));
  const firsts = new Map(current.toReversed().map((holding) => [holding.party, holding]));
  return [...firsts.values()].reverse().map(({ party, name, exclusivity }) => {
    const same = current.filter((holding) => holding.party === party);
    const basis = [...new Set(same.flatMap((holding) => holding.basis))];
    return { party, name, exclusivity, basis, held: same.map(({ held }) => held) };
  });
}
