import { writeXlsx } from 'hucre/xlsx';
import type { Table } from './table.ts';

/** One sheet. Text goes in as text cells, so a name that looks like a formula is never run and needs no apostrophe. */
export async function xlsxFile({ title, note, header, rows }: Table): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: title,
        rows: [[note], [...header], ...rows.map((row) => [...row])],
        freezePane: { rows: 2 },
      },
    ],
  });
}
