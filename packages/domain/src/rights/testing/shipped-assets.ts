import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { indicationRow, indicationTree } from '../../assets/indications.ts';
import { AREAS } from '../../assets/vocabulary.ts';
import { readJsonLines } from '../../basics/json-lines.ts';
import { readDealLines } from '../../deals/read-lines.ts';
import type { DealMember, DealTables } from '../deal-member.ts';
import { eventsOfDeals } from '../events-of-deals.ts';
import { fieldUniverse } from '../field.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import { eventReader } from '../read-event.ts';
import { fieldText, fieldWords } from '../read-field.ts';

/** The shipped deals as ledgers, for tests: an asset is found by its id among the drug names, or by a code in small letters. */
const DATA = fileURLToPath(new URL('../../../../../data/', import.meta.url));

function read<T>(name: string, schema: z.ZodType<T>): T[] {
  const { items, problems } = readJsonLines(readFileSync(`${DATA}${name}`, 'utf8'), schema, name);
  if (problems[0]) throw new Error(`${name} line ${problems[0].line}: ${problems[0].wrong}`);
  return items.map(({ value }) => value);
}

export const DEALS = readDealLines(readFileSync(`${DATA}deals/deals.jsonl`, 'utf8')).deals.map(({ deal }) => deal);
const indications = read('vocabulary/indications.jsonl', indicationRow);
export const FIELD_TEXTS = read('rights/fields.jsonl', fieldText);
export const UNIVERSE = fieldUniverse(indicationTree(indications), AREAS);

const printed = JSON.parse(readFileSync(`${DATA}companies/names-in-deals.json`, 'utf8')) as {
  names: Record<string, string>;
};

export const TABLES: DealTables = {
  fields: fieldWords(FIELD_TEXTS, indications, AREAS),
  companyOf: (name) => printed.names[name] ?? null,
};

const drugName = z.object({
  id: z.string(),
  names: z.array(z.string()),
  zh: z.array(z.string()),
  brand: z.array(z.string()),
});
const drugs = new Map(read('vocabulary/drug-names.jsonl', drugName).map((drug) => [drug.id, drug]));

/** Named assets only: a description is a programme of its own deal. */
export function membersOf(asset: string): DealMember[] {
  const drug = drugs.get(asset);
  const names = new Set([asset, ...(drug?.names ?? [])].map((name) => name.toLowerCase()));
  return DEALS.flatMap((deal) =>
    deal.assets
      .filter(
        ({ named, name, codes, key }) => named && [key, name, ...codes].some((text) => names.has(text.toLowerCase())),
      )
      .map(({ key }) => ({ deal, assetKey: key })),
  );
}

const reader = eventReader(UNIVERSE);

export function openAsset(asset: string): Ledger {
  return openLedger(asset, eventsOfDeals(asset, membersOf(asset), TABLES), reader);
}
