import type { Stage } from '@beringia/domain/assets/vocabulary';
import type { Landscape } from '../scouting/scouting-api.ts';

/** The heat map as a grid of cells. Pure. */

export type Cell = Landscape['map']['cells'][number];
export type Column = Cell['column'];
export type StageOrUnknown = Stage | 'unknown';

/** Ten stages in eight steps of colour; unknown is a step of its own and never the lowest. */
const HEAT: Readonly<Record<StageOrUnknown, number>> = {
  unknown: 0,
  platform: 0,
  discovery: 1,
  preclinical: 1,
  ind: 2,
  'phase-1': 3,
  'phase-1-2': 3,
  'phase-2': 4,
  'phase-2-3': 5,
  'phase-3': 5,
  nda: 6,
  approved: 7,
};

/** In the cell beside the number, so that no colour has to be told. */
export const SHORT: Readonly<Record<StageOrUnknown, string>> = {
  unknown: '?',
  platform: '?',
  discovery: 'D',
  preclinical: 'Pre',
  ind: 'IND',
  'phase-1': '1',
  'phase-1-2': '1/2',
  'phase-2': '2',
  'phase-2-3': '2/3',
  'phase-3': '3',
  nda: 'NDA',
  approved: '✓',
};

export function heatOf(stage: StageOrUnknown): number {
  return HEAT[stage];
}

/** The highest stage of a cell; unknown where nobody told any. Stages come from the lowest to the highest, the unknown last. */
export function highestOf({ stages }: Pick<Cell, 'stages'>): StageOrUnknown {
  return stages.reduce<StageOrUnknown>((best, { stage }) => (HEAT[stage] >= HEAT[best] ? stage : best), 'unknown');
}

/** `CD276|adc`, as the address names a cell. */
export function cellKey({ row, column }: Pick<Cell, 'row' | 'column'>): string {
  return `${row}|${column}`;
}

export function cellsByKey(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cellKey(cell), cell]));
}

/** Columns in which one of the rows has a drug. */
export function columnsOf(columns: readonly Column[], rows: ReadonlySet<string>, cells: readonly Cell[]): Column[] {
  const used = new Set(cells.filter(({ row }) => rows.has(row)).map(({ column }) => column));
  return columns.filter((column) => used.has(column));
}

/** Targets and modality of a class: `CD274+VEGFA bispecific-antibody`; null for the unknown. */
export function classParts(key: string): { readonly targets: readonly string[]; readonly modality: string } | null {
  const at = key.lastIndexOf(' ');
  return at < 0 ? null : { targets: key.slice(0, at).split('+'), modality: key.slice(at + 1) };
}
