/** Columns for a terminal. A Chinese character is two cells wide, so that both languages line up. */

/** Rows under a heading; the last column is as long as it likes. Unknown prints as a dash. */
export function table(heading: readonly string[], rows: readonly (readonly (string | null)[])[]): string[] {
  const cells = [heading, ...rows].map((row) => row.map((cell) => (cell === null || cell === '' ? '—' : cell)));
  const widths = heading.map((_, at) => Math.max(...cells.map((row) => widthOf(row[at] ?? ''))));
  return cells.map((row) => row.map((cell, at) => padded(cell, at, widths)).join('  '));
}

function padded(cell: string, at: number, widths: readonly number[]): string {
  return at === widths.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell));
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);
}

/** A table under a title; nothing at all where there is no row. */
export function section(
  title: string,
  heading: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): string[] {
  return rows.length === 0 ? [] : ['', title, ...table(heading, rows).map((line) => `  ${line}`)];
}

/** Both names, where there are two. */
export function bothNames(name: string, nameZh: string | null): string {
  return nameZh === null ? name : `${name} ${nameZh}`;
}

/** How much of a list is shown, and how to go on. */
export function footer(shown: number, total: number, next: string | null): string {
  return `${shown} of ${total}${next ? `; next page: --cursor ${next}` : ''}`;
}
