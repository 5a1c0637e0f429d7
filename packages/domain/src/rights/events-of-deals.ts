import { changeEvents } from './deal-changes.ts';
import { endingEvents } from './deal-endings.ts';
import { burdenEvents, contractEvents, grantEvents, retentionEvents } from './deal-grants.ts';
import { type DealMember, type DealTables, type Member, memberOf } from './deal-member.ts';
import { GRANTING } from './ledger.ts';
import { type RightEvent, type RightEventLine, rightEvent } from './right-event.ts';

/**
 * The deals of one asset as right events. A resale is tied to the licence it passes on, so that it is no second origin.
 * @param members the asset in each of its deals; which deals those are is the caller's to know
 */
export function eventsOfDeals(asset: string, members: readonly DealMember[], tables: DealTables): RightEvent[] {
  const known = new Set(members.map(({ deal }) => deal.id));
  const made = new Map<string, readonly RightEventLine[]>();
  for (const member of upstreamFirst(members)) {
    const upstream = (made.get(member.deal.onwardOf ?? '') ?? []).filter(({ kind }) => GRANTING.includes(kind));
    const ids = upstream.map(({ id }) => id);
    // An asset can stand in a deal under two keys; what both say is said once.
    const before = made.get(member.deal.id) ?? [];
    const own = eventsOfMember(memberOf(asset, member, tables), ids, known);
    made.set(member.deal.id, [...before, ...own.filter(({ id }) => !before.some((other) => other.id === id))]);
  }
  return [...made.values()].flat().map((line) => rightEvent.parse(line));
}

function eventsOfMember(member: Member, upstream: readonly string[], known: ReadonlySet<string>): RightEventLine[] {
  const grants = grantEvents(member, upstream);
  const start = [...grants, ...retentionEvents(member), ...burdenEvents(member)];
  const given = [...start, ...changeEvents(member, start, known)];
  return [...given, ...endingEvents(member, given), ...contractEvents(member, grants)];
}

function upstreamFirst(members: readonly DealMember[]): DealMember[] {
  const ids = new Set(members.map(({ deal }) => deal.id));
  const depth = ({ deal }: DealMember, steps = 0): number => {
    const above = members.find((other) => other.deal.id === deal.onwardOf);
    return above && ids.has(above.deal.id) && steps < members.length ? 1 + depth(above, steps + 1) : 0;
  };
  return [...members].sort((a, b) => depth(a) - depth(b));
}
