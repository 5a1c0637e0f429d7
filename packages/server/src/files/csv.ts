import { type Cell, harmless, type Table } from './table.ts';

/**
 * RFC 4180 with a byte-order mark, so that spreadsheets read Chinese names as they are. The first line is the header and every
 * other a record: a reader of CSV knows no other kind of line, so what the file says of itself is in its name.
 */
export function csvFile({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
