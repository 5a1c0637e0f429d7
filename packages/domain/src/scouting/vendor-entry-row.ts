import type { Problem } from '../basics/errors.ts';
import type { PartialDate } from '../basics/partial-date.ts';
import type { ColumnMapping, ColumnMeaning, MappedColumn } from './column-mapping.ts';
import { readDate } from './trial-dates.ts';
import type { VendorEntry } from './vendor-entry.ts';

export interface MappedRow {
  /** Null for a row that names nothing. */
  readonly entry: VendorEntry | null;
  /** One for each cell that could not be read; the cell itself stands in `other`. */
  readonly problems: readonly Problem[];
}

interface Cell extends MappedColumn {
  readonly heading: string;
  readonly text: string;
}

/** What a cell holds when the vendor knows nothing; it is left out, not kept as a value. */
const NOTHING = /^(?:-+|—|n\/?a|none|null|not available|暂无|未披露)$/iu;

/**
 * A row of an export as an entry. Words stay as printed; formulas are text like any other and are never worked out.
 * @param row heading → cell, with the headings of the mapping
 */
export function mapRow(row: Readonly<Record<string, string>>, mapping: ColumnMapping): MappedRow {
  const cells = cellsOf(row, mapping);
  const problems: Problem[] = [];
  const unread: [heading: string, cell: string][] = [];
  const of = (meaning: ColumnMeaning) => cells.filter((cell) => cell.meaning === meaning);
  const day = (meaning: ColumnMeaning): PartialDate | null => {
    const [cell] = of(meaning);
    if (!cell) return null;
    const read = readDate(cell.text, cell.dateOrder);
    if ('date' in read) return read.date;
    unread.push([cell.heading, cell.text]);
    problems.push(unreadable(cell, read.why));
    return null;
  };
  const names = valuesOf(of('name'));
  const [name] = names;
  if (name === undefined) return { entry: null, problems: [NO_NAME] };
  const companies = valuesOf(of('company'));
  const ids = of('id').map(({ text }) => text);
  const entry: VendorEntry = {
    id: ids.length > 0 ? ids.join(' / ') : [name, companies[0] ?? 'company unknown'].join(' / '),
    vendor: mapping.vendor,
    licenceNote: mapping.licenceNote,
    exportedOn: day('exportedOn') ?? mapping.exportedOn,
    names,
    companies,
    targets: valuesOf(of('target')),
    indications: valuesOf(of('indication')),
    modality: of('modality')[0]?.text ?? null,
    stage: of('stage')[0]?.text ?? null,
    chinaStage: of('chinaStage')[0]?.text ?? null,
    usStage: of('usStage')[0]?.text ?? null,
    updated: day('updated'),
    other: Object.fromEntries([...of('other').map(({ heading, text }) => [heading, text] as const), ...unread]),
  };
  return { entry, problems };
}

/** Filled cells in the order of the mapping, so that the order of a file's columns makes no difference. */
function cellsOf(row: Readonly<Record<string, string>>, { columns }: ColumnMapping): Cell[] {
  return Object.entries(columns).flatMap(([heading, column]) => {
    const text = (Object.hasOwn(row, heading) ? (row[heading] ?? '') : '').replace(/[^\S\n]+/gu, ' ').trim();
    return text === '' || (column.meaning !== 'other' && NOTHING.test(text)) ? [] : [{ ...column, heading, text }];
  });
}

function valuesOf(cells: readonly Cell[]): string[] {
  const values = cells.flatMap(({ text, separator }) => (separator === null ? [text] : text.split(separator)));
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== '' && !NOTHING.test(value)))];
}

function unreadable({ heading, text }: Cell, why: string): Problem {
  return {
    field: heading,
    wrong: `"${text.slice(0, 80)}" is no date: ${why}.`,
    expected: 'a date such as 2026-11-25 or 2026-11',
    next: 'The cell was kept as printed, and the rest of the row was read. If days and months are mixed up, say their order in the mapping.',
  };
}

const NO_NAME: Problem = {
  field: 'name',
  wrong: 'the row names nothing.',
  expected: 'a name in a column that is mapped to `name`',
  next: 'The row was put aside; the others were read. A licence note below the table is such a row.',
};
