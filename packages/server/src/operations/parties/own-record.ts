import type { InputOf } from '@beringia/contract/operation';
import type { addParty } from '@beringia/contract/parties/add-party';
import { refuse } from '@beringia/domain/basics/errors';
import { type Company, company } from '@beringia/domain/parties/company';
import { type Hospital, hospital } from '@beringia/domain/parties/hospitals/hospital';
import { hasHan } from '@beringia/domain/parties/script';
import { knownCountry } from '../known-country.ts';

/** What a workspace says of a company or a hospital that it adds. */
export type Given = InputOf<typeof addParty>;

/** @throws Refusal `bad-input` for a country that does not exist, or a seat that such a party cannot have */
export function checkSeat({ kind, country, province }: Given): void {
  if (country !== null) knownCountry(country);
  if (kind === 'company' && province !== null) {
    throw unfit('province', `a company has no province here, and "${province}" was given.`, 'the city and the country');
  }
  if (kind === 'hospital' && country !== null && country !== 'CN') {
    throw unfit('country', `the list of hospitals is of mainland China, and ${country} was given.`, 'CN, or nothing');
  }
}

function unfit(field: string, wrong: string, expected: string) {
  return refuse('bad-input', { field, wrong, expected, next: 'Leave it out, or say the other `kind`.' });
}

export function ownCompany(id: string, { name, nameZh, country, city, source }: Given): Company {
  return company.parse({
    id,
    name,
    nameZh,
    shortZh: null,
    aliases: [],
    hq: { country, ...inItsLanguage(city) },
    tickers: [],
    kind: 'other',
    parents: [],
    notes: `Seen in: ${source}`,
    evidence: 'knowledge',
    verify: true,
  });
}

/** Nothing is known of it but what was said: its class and its filing stay open. */
export function ownHospital(id: string, { name, nameZh, city, province, source }: Given): Hospital {
  return hospital.parse({
    id,
    name,
    nameZh: nameZh ?? (hasHan(name) ? name : null),
    aliases: [],
    ...inItsLanguage(city),
    province,
    cityAlt: [],
    kind: 'other',
    hospitalClass: 'unknown',
    classEvidence: null,
    gcpFiled: null,
    affiliation: null,
    verify: true,
    seenIn: source,
  });
}

function inItsLanguage(city: string | null) {
  return city !== null && hasHan(city) ? { city: null, cityZh: city } : { city, cityZh: null };
}
