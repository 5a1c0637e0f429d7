import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDay } from '../../packages/domain/src/basics/partial-date.ts';
import type { ExplainedFinding } from '../../packages/domain/src/deals/checks/check.ts';
import type { Deal } from '../../packages/domain/src/deals/deal.ts';
import { readDealLines } from '../../packages/domain/src/deals/read-lines.ts';
import type { EvidenceTables } from '../../packages/domain/src/deals/tiers.ts';

/** The set of deals as it ships, read once for the tests of the data. */
const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** A day after the last look at any deal, fixed so that the tests say the same tomorrow. */
export const TODAY = parseDay('2026-11-25');

export const read = readDealLines(text('deals/deals.jsonl'));
export const deals: readonly Deal[] = read.deals.map(({ deal }) => deal);

export const tables: EvidenceTables = {
  hosts: JSON.parse(text('deals/host-tiers.json')),
  supports: JSON.parse(text('deals/supports.json')),
};

export const companies: ReadonlySet<string> = new Set(
  jsonLines<{ id: string }>(text('companies/companies.jsonl')).map(({ id }) => id),
);

export const explained = jsonLines<ExplainedFinding>(text('deals/explained.jsonl'));

/** One repair: what a field held, what it holds now, and why. */
export interface Repair {
  readonly deal: string;
  /** Dotted path in the record; null when the whole record was folded into another. */
  readonly field: string | null;
  readonly reason: string;
}
export const repairs = jsonLines<Repair>(text('deals/curation.jsonl'));

export function dealOf(id: string): Deal {
  const found = deals.find((deal) => deal.id === id);
  if (!found) throw new Error(`The shipped set has no deal ${id}`);
  return found;
}

export function text(name: string): string {
  return readFileSync(`${DATA}${name}`, 'utf8');
}

export function jsonLines<T>(content: string): T[] {
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
