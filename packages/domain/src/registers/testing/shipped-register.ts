import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { namesOf } from '../../parties/company.ts';
import { buildNameIndex } from '../../parties/index/name-index.ts';
import { matchNames } from '../../parties/match-names.ts';
import { readCompanies } from '../../parties/read-companies.ts';
import { readRegister } from '../read-register.ts';
import { openRegister, type Register } from '../register.ts';
import type { NameMatcher } from '../screen.ts';
import { namesOfRegister } from '../screen-names.ts';
import { staleAfter } from '../staleness.ts';

/** The registers that ship, for tests. */
const DATA = fileURLToPath(new URL('../../../../../data/', import.meta.url));

function file(name: string): string {
  return readFileSync(`${DATA}${name}`, 'utf8');
}

export const READ = readRegister({
  lists: file('registers/lists.jsonl'),
  editions: file('registers/editions.jsonl'),
  entries: file('registers/entries.jsonl'),
  notices: file('registers/notices.jsonl'),
  overlays: file('registers/overlays.jsonl'),
  effects: file('registers/effects.jsonl'),
  laws: file('registers/laws.jsonl'),
  ownership: file('registers/ownership.jsonl'),
});

export const REGISTER = openRegister(READ.records);
export const THRESHOLDS = z.array(staleAfter).parse(JSON.parse(file('registers/staleness.json')));

const companies = new Map(
  readCompanies(file('companies/companies.jsonl')).items.map(({ value }) => [value.id, namesOf(value)] as const),
);

/** The name engine over the entries, with the spellings that the records of companies add. */
export function shippedMatcher(register: Register = REGISTER): NameMatcher {
  const index = buildNameIndex(namesOfRegister(register, (entity) => companies.get(entity) ?? []));
  return (names) => matchNames(index, names).items;
}
