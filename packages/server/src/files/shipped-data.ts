import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refusal } from '@beringia/domain/basics/errors';
import { type LicenseeClassTable, licenseeClassTable } from '@beringia/domain/deals/compare/licensee-class';
import { type RoyaltyWordTable, royaltyWordTable } from '@beringia/domain/deals/compare/royalty-words';
import type { Deal } from '@beringia/domain/deals/deal';
import { readDealLines } from '@beringia/domain/deals/read-lines';
import { type PublishedFigure, publishedFigure } from '@beringia/domain/deals/statistics/published';
import type { EvidenceTables } from '@beringia/domain/deals/tiers';

/** What ships in `data/`, read and validated once at start. */
export interface ShippedData {
  readonly version: string;
  readonly deals: readonly Deal[];
  readonly evidence: EvidenceTables;
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

/** @throws Refusal naming every line of `deals.jsonl` that is not a deal: a broken clone is said plainly, not half loaded. */
export async function readShippedData(folder: string): Promise<ShippedData> {
  const text = (name: string) => readFile(resolve(folder, name), 'utf8');
  const dealText = await text('deals/deals.jsonl');
  const { deals, problems } = readDealLines(dealText);
  const [first, ...rest] = problems.map((problem) => ({ ...problem, file: 'data/deals/deals.jsonl' }));
  if (first) throw new Refusal('fault', [first, ...rest]);
  const hosts = await text('deals/host-tiers.json');
  const supports = await text('deals/supports.json');
  return {
    version: digest([dealText, hosts, supports]),
    deals: deals.map(({ deal }) => deal),
    evidence: { hosts: JSON.parse(hosts), supports: JSON.parse(supports) },
    companies: jsonLines(await text('companies/companies.jsonl')),
    explained: jsonLines(await text('deals/explained.jsonl')),
    published: jsonLines(await text('deals/published-figures.jsonl')).map((line) => publishedFigure.parse(line)),
    licenseeClasses: licenseeClassTable.parse(JSON.parse(await text('deals/licensee-classes.json'))),
    royaltyWords: royaltyWordTable.parse(JSON.parse(await text('deals/royalty-words.json'))),
  };
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
