import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { namesOf } from '../company.ts';
import { buildNameIndex, type NameIndex } from '../index/name-index.ts';
import { readCompanies } from '../read-companies.ts';

const FILE = fileURLToPath(new URL('../../../../../data/companies/companies.jsonl', import.meta.url));

/** The index of the shipped companies by all their names. */
export function shippedCompanyIndex(): NameIndex {
  const { items } = readCompanies(readFileSync(FILE, 'utf8'));
  return buildNameIndex(
    items.map(({ value }) => ({
      id: value.id,
      name: value.name,
      names: namesOf(value),
      seats: [value.hq.city, value.hq.cityZh].filter((seat) => seat !== null),
      knownAs: { ...value.identifiers, tickers: value.tickers },
    })),
  );
}
