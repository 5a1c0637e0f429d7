import type { ReadOut } from './read-outs.ts';

/** Read-outs of several assets beside each other. They come from different trials, so nothing is subtracted or ranked. */

export interface ClassTableRow extends ReadOut {
  readonly asset: string;
  readonly name: string;
}

export interface ClassTable {
  readonly notHeadToHead: true;
  readonly reason: string;
  /** What differs between the trials, as far as it is known. */
  readonly differences: readonly string[];
  /** By endpoint, then by asset, trial and arm: never by value, which would read as a ranking. */
  readonly rows: readonly ClassTableRow[];
}

export interface ReadOutsOfAsset {
  readonly asset: string;
  readonly name: string;
  readonly readOuts: readonly ReadOut[];
}

const OWN = 'each with its own patients, doses and dates. No difference between trials is computed.';
const COMPARED = ['population', 'line', 'biomarker', 'dose', 'cutoff'] as const;

export function classTable(assets: readonly ReadOutsOfAsset[]): ClassTable {
  const rows = assets.flatMap(({ asset, name, readOuts }) => readOuts.map((row) => ({ asset, name, ...row })));
  const trials = new Set(rows.map(({ trial }) => trial)).size;
  return {
    notHeadToHead: true,
    reason: `Not head to head: ${trials} ${trials === 1 ? 'trial' : 'trials'}, ${OWN}`,
    differences: COMPARED.flatMap((field) => differenceOf(field, rows)),
    rows: rows.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
  };
}

function differenceOf(field: (typeof COMPARED)[number], rows: readonly ClassTableRow[]): string[] {
  const said = new Set(rows.map((row) => row[field]).filter((value) => value !== null));
  const silent = rows.filter((row) => row[field] === null).length;
  const differ = said.size > 1 ? [`${field}: ${[...said].join(' | ')}`] : [];
  return silent > 0 && rows.length > 1
    ? [...differ, `${field}: not told for ${silent} of ${rows.length} rows`]
    : differ;
}

function orderOf(row: ClassTableRow): string {
  return [row.endpoint.toLowerCase(), row.asset, row.trial, row.arm ?? ''].join('\u0000');
}
