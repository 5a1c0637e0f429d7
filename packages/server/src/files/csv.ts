import { type Cell, harmless, type Table } from './table.ts';

/** RFC 4180 with a byte-order mark, so that spreadsheets read Chinese names as they are. */
export function csvFile({ note, header, rows }: Table): string {
  const lines = [[note], header, ...rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
