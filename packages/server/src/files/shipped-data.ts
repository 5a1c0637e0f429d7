import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '@beringia/domain/basics/errors';
import { type LicenseeClassTable, licenseeClassTable } from '@beringia/domain/deals/compare/licensee-class';
import { type RoyaltyWordTable, royaltyWordTable } from '@beringia/domain/deals/compare/royalty-words';
import type { Deal } from '@beringia/domain/deals/deal';
import { readDealLines } from '@beringia/domain/deals/read-lines';
import { type PublishedFigure, publishedFigure } from '@beringia/domain/deals/statistics/published';
import type { EvidenceTables } from '@beringia/domain/deals/tiers';
import { lazily } from './lazy.ts';
import type { NamesBeside } from './names-beside.ts';

/** What a stored deal is computed from besides its record. */
export interface StoringTables extends EvidenceTables {
  readonly namesBeside: NamesBeside;
}

/** What ships in `data/`. Only the version is computed at once; every other part is read when it is first asked for. */
export interface ShippedData {
  readonly version: string;
  readonly deals: readonly Deal[];
  readonly evidence: StoringTables;
  readonly companies: readonly {
    id: string;
    name: string;
    nameZh: string | null;
    kind: string;
    tickers: readonly string[];
  }[];
  readonly explained: readonly { deal: string; rule: string; reason: string }[];
  readonly published: readonly PublishedFigure[];
  readonly licenseeClasses: LicenseeClassTable;
  readonly royaltyWords: RoyaltyWordTable;
}

/**
 * Reading takes place inside the getters, so a command that asks for one deal does not parse 350 others.
 * @throws Refusal `fault` from `deals`, naming every line that is not a deal: a broken clone is said plainly, not half loaded
 */
export function readShippedData(folder: string, namesBeside: NamesBeside): ShippedData {
  const text = (name: string) => readFileSync(resolve(folder, name), 'utf8');
  const [dealText, hosts, supports] = [
    text('deals/deals.jsonl'),
    text('deals/host-tiers.json'),
    text('deals/supports.json'),
  ];
  const parts = {
    deals: lazily(() => dealsOf(dealText)),
    evidence: lazily(
      () => ({ hosts: JSON.parse(hosts), supports: JSON.parse(supports), namesBeside }) as StoringTables,
    ),
    companies: lazily(() => jsonLines<ShippedData['companies'][number]>(text('companies/companies.jsonl'))),
    explained: lazily(() => jsonLines<ShippedData['explained'][number]>(text('deals/explained.jsonl'))),
    published: lazily(() =>
      jsonLines(text('deals/published-figures.jsonl')).map((line) => publishedFigure.parse(line)),
    ),
    licenseeClasses: lazily(() => licenseeClassTable.parse(JSON.parse(text('deals/licensee-classes.json')))),
    royaltyWords: lazily(() => royaltyWordTable.parse(JSON.parse(text('deals/royalty-words.json')))),
  };
  return withGetters({ version: digest([dealText, hosts, supports]) }, parts);
}

type Lazy<T> = { readonly [Part in keyof T]: () => T[Part] };

function withGetters<T extends object, U extends object>(ready: T, parts: Lazy<U>): T & U {
  for (const [name, make] of Object.entries(parts)) Object.defineProperty(ready, name, { get: make as () => unknown });
  return ready as T & U;
}

function dealsOf(text: string): Deal[] {
  const { deals, problems } = readDealLines(text);
  const [first, ...rest] = problems.map((problem) => ({ ...problem, file: 'data/deals/deals.jsonl' }));
  if (first) throw new Refusal('fault', [first, ...rest]);
  return deals.map(({ deal }) => deal);
}

/** Short enough to print on every answer, long enough never to repeat by chance. */
function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}

function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
