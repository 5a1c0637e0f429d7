import type { Day } from '@beringia/domain/basics/partial-date';

/** A sheet as data, before it becomes bytes. Null is an empty cell: unknown, which is not zero. */
export type Cell = string | number | null;

export interface Column {
  readonly title: string;
  /** How many characters wide a spreadsheet shows it; a cell may hold more. */
  readonly width: number;
}

export interface Table {
  readonly title: string;
  /** What the sheet says of itself, line by line: a word and its value. */
  readonly about: readonly (readonly [what: string, told: string])[];
  /** The day that the sheet is about; a file that carries a date carries this one, so that equal questions give equal bytes. */
  readonly asOf: Day;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Text that a spreadsheet would run as a formula when it opens a CSV. A leading apostrophe keeps it text; numbers are
 * written by us and are never touched. Full-width signs count too: Chinese and Japanese spreadsheets read them as the plain ones.
 */
export function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}
