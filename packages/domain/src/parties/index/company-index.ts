import { type Company, namesOf } from '../company.ts';
import { buildNameIndex, type NameIndex } from './name-index.ts';

/** The index of companies by all their names; `records` come in the order of the rows. */
export function indexCompanies(companies: readonly Company[]): NameIndex {
  return buildNameIndex(
    companies.map((each) => ({
      id: each.id,
      name: each.name,
      names: namesOf(each),
      seats: [each.hq.city, each.hq.cityZh].filter((seat): seat is string => seat !== null),
      knownAs: { ...each.identifiers, tickers: each.tickers },
    })),
  );
}
