import type { DealEvent } from '../deals/events.ts';
import { whenOf } from './deal-dates.ts';
import { exclusions, grantEvent } from './deal-grants.ts';
import { common, concerns, type Member, sourcesOf } from './deal-member.ts';
import { partyTouched } from './party-touched.ts';
import type { RightEvent, RightEventKind, RightEventLine } from './right-event.ts';

/** What happened to a deal after its start, as right events of one asset. */

/** @param given the events so far: what later ones end, use or pass on */
export function changeEvents(member: Member, given: readonly RightEventLine[], dealsKnown: ReadonlySet<string>) {
  return member.deal.events.flatMap((event, index): RightEventLine[] => {
    if (!concerns(event.assets, member)) return [];
    const id = `${member.deal.id}/event-${index + 1}`;
    switch (event.type) {
      case 'option-exercised':
        return additions(event, member, id, 'exercise', idsOf(given, ['option']));
      case 'expanded':
      case 'amended':
      case 'other':
        return event.grants.length > 0 ? additions(event, member, id, 'expansion', []) : [];
      case 'resold':
        return resale(event, member, id, given, dealsKnown);
      case 'party-acquired':
      case 'party-renamed':
        return partyEvent(event, member, id);
      case 'dispute':
        return disputes(event, member, id, given);
      default:
        return [];
    }
  });
}

export function idsOf(events: readonly RightEventLine[], kinds: readonly RightEventKind[]): string[] {
  return events.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
}

function additions(event: DealEvent, member: Member, id: string, kind: RightEventKind, of: string[]): RightEventLine[] {
  const when = whenOf(event, member.deal);
  const said = { sources: sourcesOf(event.sources, member), text: event.text };
  const grants = event.grants.filter(({ assets }) => concerns(assets, member));
  if (grants.length === 0 && kind === 'exercise') {
    const sides = { from: [...member.licensors], to: [...member.licensees] };
    return [{ ...common(member), ...when, ...sides, ...said, id, kind, of, exclusivity: null }];
  }
  return grants.flatMap((grant) => {
    const own = grant.kind === 'option' ? 'option' : kind;
    const made = {
      ...grantEvent(grant, member, when, `${id}/${grant.key}`, own),
      ...said,
      of: own === 'exercise' ? of : [],
    };
    // The span of the event is finer than the same date repeated in its grant.
    const timed = grant.from === event.on ? { ...made, ...when } : made;
    return [timed, ...exclusions(grant, timed, member)];
  });
}

const GIVEN: RightEventKind[] = ['grant', 'expansion', 'exercise', 'assignment'];

function resale(
  event: DealEvent,
  member: Member,
  id: string,
  given: readonly RightEventLine[],
  known: ReadonlySet<string>,
) {
  // The onward deal tells it better when it is in the list.
  if (event.grants.length === 0 && event.deal !== null && known.has(event.deal)) return [];
  const buyer = event.party === null ? [] : [member.tables.companyOf(event.party) ?? event.party];
  const places = event.grants.filter(({ assets }) => concerns(assets, member)).map(({ territory }) => territory);
  return (places.length > 0 ? places : [{ in: ['UNKNOWN'], out: [] }]).map(
    (place, index): RightEventLine => ({
      ...common(member),
      ...whenOf(event, member.deal),
      id: places.length > 1 ? `${id}/${index + 1}` : id,
      kind: 'assignment',
      from: [...member.licensees],
      to: buyer,
      territory: { in: place.in, out: place.out },
      of: idsOf(given, GIVEN),
      exclusivity: null,
      sources: sourcesOf(event.sources, member),
      text: event.text,
    }),
  );
}

/** Buying or renaming a company moves no contract; the ledger keeps it as a reason. */
function partyEvent(event: DealEvent, member: Member, id: string): RightEventLine[] {
  const kind = event.type === 'party-renamed' ? 'rename' : 'acquisition';
  const to = event.party === null ? [] : [member.tables.companyOf(event.party) ?? event.party];
  const from = partyTouched(event, member, to);
  if (from.length === 0) return [];
  const said = { sources: sourcesOf(event.sources, member), text: event.text };
  return [{ ...common(member), ...whenOf(event, member.deal), ...said, id, kind, from, to, exclusivity: null }];
}

/** A dispute puts in doubt what the deal gave; one that is known to be about money or something else puts nothing in doubt. */
function disputes(event: DealEvent, member: Member, id: string, given: readonly RightEventLine[]): RightEventLine[] {
  if (event.about === 'money' || event.about === 'other') return [];
  return given
    .filter(({ kind }) => GIVEN.includes(kind))
    .map((grant, index) => ({
      ...common(member),
      ...whenOf(event, member.deal),
      id: `${id}/${index + 1}`,
      kind: 'dispute' as const,
      hangsOn: [grant.id],
      territory: grant.territory,
      field: grant.field,
      exclusivity: null as RightEvent['exclusivity'],
      sources: sourcesOf(event.sources, member),
      text: event.text,
    }));
}
