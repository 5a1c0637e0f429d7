import { sortKey } from '../../basics/partial-date.ts';
import type { PatentFamily } from '../patent.ts';
import type { FoundFacts } from './facts.ts';
import { companyKey, countryKey, numberKey } from './found-keys.ts';

/** A patent names no drug for certain: its claims do, and those are read when the family is opened. */
export function factsOfPatent(family: PatentFamily): FoundFacts {
  const titles = [family.titles.en, ...Object.values(family.titles)].filter((title) => title !== undefined);
  const applicants = family.applicants.flatMap(({ name, spellings }) => [name, ...spellings.map(({ text }) => text)]);
  const numbers = family.members.map(({ country, number, kind }) => `${country}${number}${kind ?? ''}`);
  const dates = family.members.flatMap(({ date }) => (date === null ? [] : [date]));
  const offices = family.members.map(({ country }) => country);
  return {
    day: dates.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)).at(-1) ?? family.earliestPriority.value,
    title: titles[0] ?? family.id,
    url: null,
    texts: [family.id, ...numbers, ...titles, ...applicants],
    keys: [...applicants.map(companyKey), ...offices.map(countryKey), ...numbers.map(numberKey)],
  };
}
