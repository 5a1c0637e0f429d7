import { writeXlsx } from 'hucre/xlsx';
import type { Table } from './table.ts';

/** One sheet. Text goes in as text cells, so a name that looks like a formula is never run and needs no apostrophe. */
export async function xlsxFile({ title, note, asOf, header, rows }: Table): Promise<Uint8Array> {
  // The library takes a JS date, and would take the moment of writing without one.
  const day = new Date(`${asOf}T00:00:00Z`);
  return writeXlsx({
    properties: { created: day, modified: day },
    sheets: [
      {
        name: title,
        rows: [[note], [...header], ...rows.map((row) => [...row])],
        freezePane: { rows: 2 },
      },
    ],
  });
}
