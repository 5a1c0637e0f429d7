import type { Problem } from '@beringia/domain/basics/errors';

/** One row of a table: column → text. An empty cell is an empty string. */
export type Row = Readonly<Record<string, string>>;

export interface TableOptions {
  /** Names of the columns, for a file without a header row. */
  readonly columns?: readonly string[];
  /** Columns without which the file is another file, or its layout changed. */
  readonly expects?: readonly string[];
}

/** Header cells as names: trimmed, and a repeated name numbered, so that no column hides another. */
export function columnNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** What is wrong with a header, or null. Columns that came in addition do no harm. */
export function headerProblem(columns: readonly string[], expects: readonly string[]): Problem | null {
  const missing = expects.filter((name) => !columns.includes(name));
  if (missing.length === 0) return null;
  return {
    field: missing.join(', '),
    wrong: `the header has no column ${missing.map((name) => `"${name}"`).join(', ')}. It reads: ${columns.slice(0, 60).join(' | ')}.`,
    expected: `the columns ${expects.map((name) => `"${name}"`).join(', ')}`,
    next: 'Nothing was read, since columns would be mixed up. If the source changed its layout, rename the columns in the file.',
  };
}

/** A row as an object, or what is wrong with its width: a mark in the text that was not escaped moves every later column. */
export function rowOf(columns: readonly string[], cells: readonly string[]): { row: Row } | { problem: Problem } {
  if (cells.length === columns.length)
    return { row: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])) };
  return {
    problem: {
      wrong: `the row has ${cells.length} cells.`,
      expected: `${columns.length} cells, one for each column`,
      next: 'A separator inside a text widens a row, a line break outside quotes cuts it. Quote the text, or correct the row.',
    },
  };
}
