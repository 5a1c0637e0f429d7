/** A row of a pasted table: its cells, and the line of the text it starts on, counted from 1. */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads tab- or comma-separated text as a spreadsheet copies it: the first line decides which, quotes may hold separators
 * and line breaks, a doubled quote is a quote. Empty rows are left out; a quote that is never closed is taken as a letter.
 */
export function readDelimited(text: string): DelimitedRow[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = (clean.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\n]*))(${separator}|\\n|$)`, 'y');
  const rows: DelimitedRow[] = [];
  let [cells, line, start]: [string[], number, number] = [[], 1, 1];
  while (cell.lastIndex <= clean.length) {
    const [whole = '', quoted, plain = '', end = ''] = cell.exec(clean) ?? [];
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += whole.split('\n').length - 1;
    if (end !== separator) {
      if (cells.some((text) => text !== '')) rows.push({ line: start, cells });
      [cells, start] = [[], line];
    }
    if (end === '') break;
  }
  return rows;
}
