import words from '../../../../data/rights/return-words.json' with { type: 'json' };
import type { DealEvent } from '../deals/events.ts';
import { isTerritoryCode, territoryOf } from '../territory/code-lists.ts';
import type { Mask } from '../territory/territory.ts';
import { idsOf } from './deal-changes.ts';
import { whenOf } from './deal-dates.ts';
import { common, concerns, type Member, sourcesOf } from './deal-member.ts';
import type { RightEventKind, RightEventLine } from './right-event.ts';

/** How a deal ended for one asset. What ends is everything the deal gave, unless the event names assets or countries. */

const ENDABLE: RightEventKind[] = ['grant', 'expansion', 'exercise', 'assignment', 'option', 'dispute'];

/** Words by which a source says that the rights are back; an end alone does not say so. */
const CAME_BACK = new RegExp(`\\b(?:${words.beginnings.join('|')})`, 'i');

export function endingEvents(member: Member, given: readonly RightEventLine[]): RightEventLine[] {
  return member.deal.events.flatMap((event, index) => {
    const kind = kindOf(event, member);
    if (kind === null || !concerns(event.assets, member)) return [];
    const of = kind === 'lapse' ? idsOf(given, ['option']) : [...idsOf(given, ENDABLE), ...burdensOf(given)];
    if (of.length === 0 && !isAbout(event, member)) return [];
    const base = `${member.deal.id}/event-${index + 1}`;
    const places = placesOf(event, member);
    return places.map(
      (territory, place): RightEventLine => ({
        ...common(member),
        ...whenOf(event, member.deal),
        id: places.length > 1 ? `${base}/${place + 1}` : base,
        kind,
        from: [...member.licensees],
        to: [...member.licensors],
        territory,
        // Without anything that this deal gave, it must not look for another deal of the same parties to end.
        of: of.length > 0 ? of : [nothingOf(member)],
        exclusivity: null,
        sources: sourcesOf(event.sources, member),
        text: event.text,
      }),
    );
  });
}

/** The end of a deal that gave this asset nothing concerns it only where the event names it, or the deal gave nothing at all. */
function isAbout(event: DealEvent, { deal, assetKey }: Member): boolean {
  return event.assets.includes(assetKey) || deal.grants.length === 0;
}

/** No event has this id. */
function nothingOf({ deal }: Member): string {
  return `${deal.id}/nothing-granted`;
}

function kindOf(event: DealEvent, { deal }: Member): RightEventKind | null {
  if (event.type === 'option-lapsed') return 'lapse';
  if (event.type === 'returned' || event.type === 'partly-returned') return 'return';
  if (event.type !== 'terminated') return null;
  const titles = deal.sources.filter(({ id }) => event.sources.includes(id)).map(({ title }) => title ?? '');
  return [event.text, ...titles].some((words) => CAME_BACK.test(words)) ? 'return' : 'termination';
}

/**
 * Burdens that go with what was granted. What burdens the asset by its birth outlives a licence of it, and so does a right in
 * countries that this deal never granted.
 */
function burdensOf(given: readonly RightEventLine[]): string[] {
  const granted = given
    .filter(({ kind }) => ENDABLE.includes(kind))
    .map(certainly)
    .reduce((all, mask) => all | mask, 0n);
  return given
    .filter(({ kind, burden }) => kind === 'encumbrance' && burden !== 'upstream-licence')
    .filter((burden) => isUnstated(burden) || (certainly(burden) & granted) !== 0n)
    .map(({ id }) => id);
}

function isUnstated({ territory }: RightEventLine): boolean {
  return (territory?.in.length ?? 0) + (territory?.out.length ?? 0) === 0;
}

/** Countries surely reached; a territory that cannot be read is reported when the ledger is opened, not here. */
function certainly({ territory }: RightEventLine): Mask {
  if (!territory || ![...territory.in, ...territory.out].every((code) => isTerritoryCode(code))) return 0n;
  return territoryOf(territory).in;
}

/** Countries that came back: those named; all; or, where a part is not named, any. */
function placesOf(event: DealEvent, { deal, assetKey }: Member): { in: string[]; out: string[] }[] {
  if (event.grants.length > 0) return event.grants.map(({ territory }) => ({ in: territory.in, out: territory.out }));
  const isNamed = deal.assets.some(({ key, named }) => key === assetKey && named);
  const whole = event.type !== 'partly-returned' || (event.assets.length > 0 && isNamed);
  return [whole ? { in: ['WORLDWIDE'], out: [] } : { in: ['UNKNOWN'], out: [] }];
}
