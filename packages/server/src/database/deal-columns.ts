import { createHash } from 'node:crypto';
import { workspaceOf } from '@beringia/domain/basics/ids';
import { sortKey } from '@beringia/domain/basics/partial-date';
import type { Deal } from '@beringia/domain/deals/deal';
import { announcedYear, type DealRow, type RowAmount, type RowParty } from '@beringia/domain/deals/row';
import { type Label, labelsOf } from './labels.ts';
import { fold } from './search-words.ts';
import type { DealColumns } from './tables.ts';

/** A deal ready to be stored: everything about it has been computed, the database only keeps it. */
export interface DealToStore {
  readonly record: Deal;
  readonly row: DealRow;
  /** ISO 3166 codes that the licensee's grant covers; empty when not stated. */
  readonly territories: readonly string[];
  /** Further names of its drugs and companies, which their records know: it is found by them too. */
  readonly names?: readonly string[];
  /** Own deals only: the shipped deal that this edited copy stands in for. A copy that keeps the shipped id says so by that. */
  readonly shadows?: string | null;
}

export interface StoredDeal extends DealColumns {
  readonly record: Deal;
  readonly row: DealRow;
  readonly labels: readonly Label[];
  readonly shadows: string | null;
  readonly digest: string;
}

/** Everything that the tables hold of one deal, with a digest of all of it. */
export function storedDeal(deal: DealToStore): StoredDeal {
  const { record, row } = deal;
  const columns = dealColumns(row, deal.territories);
  const shadows = deal.shadows ?? (row.own && workspaceOf(row.id) === null ? row.id : null);
  const labels = labelsOfDeal({ record, row, ...columns }, deal.names);
  const digest = digestOf({ ...columns, shadows, words: wordsOf(labels), record, row });
  return { ...columns, shadows, labels, record, row, digest };
}

/**
 * The form of it is older than the labels: with another, every deal that is stored already would look changed. So a change to
 * labels that leaves their words as they are wants a migration that refills them.
 */
function digestOf(stored: Readonly<Record<string, unknown>>): string {
  return createHash('sha256').update(JSON.stringify(stored)).digest('hex');
}

/** The narrow columns. An amount that is not in USD, or whose size is unknown, is null: two currencies do not sort. */
export function dealColumns(row: DealRow, territories: readonly string[]): DealColumns {
  return {
    id: row.id,
    announced: row.announced === null ? null : sortKey(row.announced),
    year: announcedYear(row),
    type: row.type,
    cash: usdMillions(row.cash),
    total: usdMillions(row.total),
    licensor: sortName(row.licensors),
    licensee: sortName(row.licensees),
    standing: row.standing.value,
    verified: row.verified,
    onward: row.onward,
    chinese: row.chineseOrigin,
    facets: facetsOf(row),
    territories: [...new Set(territories)].sort(),
  };
}

/** The facets that can be counted and chosen, in the order in which a page shows them. `territory` has its own column. */
export const FACETS = [
  'modality',
  'area',
  'type',
  'stage',
  'chinaStage',
  'standing',
  'year',
  'licensor',
  'licensee',
  'target',
  'territory',
] as const;
export type Facet = (typeof FACETS)[number];

function facetsOf(row: DealRow): string[] {
  const values: Record<Exclude<Facet, 'territory'>, readonly (string | number | null)[]> = {
    modality: row.modalities,
    area: row.areas,
    type: [row.type],
    stage: [row.stages.highest],
    chinaStage: [row.stages.china],
    standing: [row.standing.value],
    year: [announcedYear(row)],
    licensor: row.licensors.map(partyKey),
    licensee: row.licensees.map(partyKey),
    target: row.targets.map(facetKey),
  };
  const facets = Object.entries(values).flatMap(([facet, found]) =>
    found.filter((value) => value !== null && value !== '').map((value) => `${facet}:${value}`),
  );
  return [...new Set(facets)].sort();
}

/** The company's id where it is known, else its folded name. */
function partyKey({ company, name }: RowParty): string {
  return facetKey(company ?? name);
}

/** What a facet holds for a printed value, and what a chosen value is looked up by: `PD-1 ` and `pd-1` are one. */
export function facetKey(printed: string): string {
  return fold(printed).trim().replace(/\s+/g, '-');
}

function sortName(parties: readonly RowParty[]): string {
  return parties.map(({ name }) => fold(name).trim()).join(', ');
}

function usdMillions(amount: RowAmount | null): number | null {
  return amount?.currency === 'USD' ? amount.value : null;
}

/** What a stored deal is found by. */
export function labelsOfDeal(
  deal: Pick<StoredDeal, 'record' | 'row' | 'facets' | 'territories'>,
  names: readonly string[] = [],
): Label[] {
  const { record, row, facets, territories } = deal;
  const parties = [...row.licensors, ...row.licensees].flatMap(({ name, nameZh, company }) => [name, nameZh, company]);
  const assets = record.assets.flatMap(({ name, codes, indications }) => [name, ...codes, ...indications]);
  const texts = [row.id, ...parties, ...assets, ...names, ...row.targets, ...row.modalities, ...row.areas];
  return labelsOf(texts, facets, territories);
}

/** The words of all texts, each once, sorted. */
export function wordsOf(labels: readonly Label[]): string[] {
  const texts = labels.filter(({ label }) => label.startsWith('text:'));
  return [...new Set(texts.flatMap(({ words }) => words))].sort();
}
