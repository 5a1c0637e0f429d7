import { stageRank } from '@beringia/domain/assets/stages-at';
import type { ListRow } from './scouting-api.ts';

/** Filter and order of the long list, over the lines that are loaded. Pure; the unknown comes last in every order. */

export const SORTS = [
  'place',
  'name',
  'china',
  'us',
  'disclosed',
  'differentiated',
  'transferable',
  'partnerable',
] as const;
export type Sort = (typeof SORTS)[number];

export const DECISIONS = ['keep', 'watch', 'decline', 'open'] as const;
export type DecisionFilter = (typeof DECISIONS)[number];

export function sortOf(search: { readonly sort?: readonly string[] }): Sort {
  return SORTS.find((sort) => sort === search.sort?.[0]) ?? 'place';
}

/** @param words all of which must stand somewhere in the line */
export function filterRows(rows: readonly ListRow[], words: string, decision: string | undefined): ListRow[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const stands = row.triage?.decision ?? 'open';
    if (decision !== undefined && stands !== decision) return false;
    const text = textOf(row);
    return wanted.every((word) => text.includes(word));
  });
}

/** Places as they are for `place`; else the highest, or the latest, first. */
export function sortRows(rows: readonly ListRow[], sort: Sort): ListRow[] {
  if (sort === 'place') return [...rows];
  if (sort === 'name') return rows.toSorted((a, b) => a.name.localeCompare(b.name));
  const value = (row: ListRow) => sortValue(row, sort);
  return rows.toSorted((a, b) => compare(value(a), value(b)));
}

type Value = number | string | null;

function compare(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? 1 : -1;
}

function sortValue(row: ListRow, sort: Exclude<Sort, 'place' | 'name'>): Value {
  if (sort === 'disclosed') return row.lastDisclosed.value;
  if (sort === 'china' || sort === 'us') {
    const stage = row.stages.find(({ region }) => region === sort)?.stage;
    return stage === undefined ? null : stageRank(stage);
  }
  return row.axes?.[sort].value ?? null;
}

function textOf({ name, names, targets, companies, rights, modality, reasons }: ListRow): string {
  const reason = reasons.flatMap(({ criterion, because }) => [criterion, ...because]);
  const parts = [
    name,
    ...names,
    ...(targets.value ?? []),
    ...companies.map((one) => one.name),
    modality.value,
    rights?.state,
  ];
  return [...parts, ...reason].join(' ').toLowerCase();
}

const CHINESE = /\p{Script=Han}/u;

/** Its name in Chinese, and its other names and codes, as they stand under the name. */
export function otherNames({ name, names }: Pick<ListRow, 'name' | 'names'>): {
  chinese: string | null;
  others: string[];
} {
  const chinese = names.find((one) => one !== name && CHINESE.test(one)) ?? null;
  return { chinese, others: names.filter((one) => one !== name && one !== chinese) };
}
