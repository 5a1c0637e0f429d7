import { writeXlsx } from 'hucre/xlsx';
import type { Table } from './table.ts';

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type Cells = NonNullable<Sheet['cells']>;

/** What Excel takes into one cell; a longer text makes it call the file broken. */
const MOST_CHARACTERS = 32_767;

const HEADER = {
  font: { name: 'Calibri', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECEF' } },
  alignment: { vertical: 'top', wrapText: true },
} as const;

/**
 * The records on a sheet for each table, under a header that stays in sight and filters; what the first says of itself on the last. Text
 * goes in as text cells, so a name that looks like a formula is never run and needs no apostrophe.
 */
export async function xlsxFile(table: Table, ...others: readonly Table[]): Promise<Uint8Array> {
  // The library takes a JS date, and would take the moment of writing without one.
  const day = new Date(`${table.asOf}T00:00:00Z`);
  return writeXlsx({
    properties: { created: day, modified: day },
    sheets: [...[table, ...others].map(recordSheet), aboutSheet(table)],
  });
}

function recordSheet({ title, columns, rows }: Table): Sheet {
  const header = columns.map((column) => column.title);
  const range = `A1:${letters(columns.length - 1)}${rows.length + 1}`;
  return {
    name: title,
    columns: columns.map(({ width }) => ({ width })),
    rows: [header, ...rows.map((row) => row.map(fitting))],
    cells: styled(header.map((_, at) => `0,${at}`)),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range },
    pageSetup: { orientation: 'landscape', printTitlesRow: '$1:$1' },
  };
}

function aboutSheet({ about }: Table): Sheet {
  return {
    name: 'About',
    columns: [{ width: 24 }, { width: 110, style: { alignment: { wrapText: true, vertical: 'top' } } }],
    rows: about.map((line) => [...line]),
    cells: styled(about.map((_, at) => `${at},0`)),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function styled(places: readonly string[]): Cells {
  return new Map(places.map((place) => [place, { style: HEADER }])) as Cells;
}

function fitting<T>(cell: T): T | string {
  return typeof cell === 'string' && cell.length > MOST_CHARACTERS ? `${cell.slice(0, MOST_CHARACTERS - 1)}…` : cell;
}

/** The name of a column, counted from 0: A to Z, then AA. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
