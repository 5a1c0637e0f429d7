import type { PartialDate } from '../basics/partial-date.ts';
import type { LegalCodeTable } from './legal-codes.ts';
import type { LegalEvent } from './legal-events.ts';
import type { FamilyMember } from './patent-number.ts';
import { foldRight, LEGAL_STATUSES, type LegalStatus, type Right, type RightStatus } from './right-status.ts';

/** Where a patent family stands in each country. */

export interface CountryStatus {
  readonly country: string;
  /** The strongest of the rights in that country. */
  readonly value: LegalStatus;
  readonly rights: readonly RightStatus[];
  readonly because: readonly string[];
}

/**
 * Status by country on a day, countries in order of their codes. International applications are left out: they are never
 * granted, and what they lead to stands under the countries entered.
 */
export function statusByCountry(
  members: readonly FamilyMember[],
  events: readonly LegalEvent[],
  asOf: PartialDate,
  table: LegalCodeTable,
): CountryStatus[] {
  const rights = rightsOf(members, events).map((right) => ({ ...right, status: foldRight(right, asOf, table) }));
  const countries = [...new Set(rights.map(({ country }) => country))].sort();
  return countries.map((country) => {
    const own = rights.filter((right) => right.country === country).map(({ status }) => status);
    const value = LEGAL_STATUSES.find((status) => own.some((right) => right.value === status)) ?? 'unknown';
    const because = own.map(
      (right) => `${right.office} ${right.application}: ${right.value}. ${right.because.join('; ')}`,
    );
    return { country, value, rights: own, because };
  });
}

/** A right is one application at one office in one country: a regional patent is one in each state that events name. */
function rightsOf(members: readonly FamilyMember[], events: readonly LegalEvent[]): Right[] {
  const keys = new Map<string, { office: string; application: string; country: string }>();
  const add = (office: string, application: string, country: string) => {
    if (country !== 'WO') keys.set(`${office} ${application} ${country}`, { office, application, country });
  };
  for (const member of members) add(member.country, applicationOf(member), member.country);
  for (const event of events) if (event.effect !== 'none') add(event.office, event.application, event.country);
  return [...keys.values()].map((key) => ({
    ...key,
    members: members.filter((m) => m.country === key.office && applicationOf(m) === key.application),
    events: events.filter(
      ({ office, application, country }) =>
        office === key.office && application === key.application && (country === key.country || country === office),
    ),
  }));
}

function applicationOf(member: FamilyMember): string {
  return member.application?.number ?? `of ${member.number}`;
}
