import type { Day } from '@beringia/domain/basics/partial-date';

/** A sheet as data, before it becomes bytes. Null is an empty cell: unknown, which is not zero. */
export type Cell = string | number | null;

export interface Table {
  readonly title: string;
  /** Stands above the header, so that a copy of the sheet still says what it is. */
  readonly note: string;
  /** The day that the sheet is about; a file that carries a date carries this one, so that equal questions give equal bytes. */
  readonly asOf: Day;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Text that a spreadsheet would run as a formula when it opens a CSV. A leading apostrophe keeps it text; numbers are
 * written by us and are never touched. Full-width signs count too: Chinese and Japanese spreadsheets read them as the plain ones.
 */
export function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
}
