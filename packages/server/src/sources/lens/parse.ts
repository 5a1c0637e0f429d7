import type { Problem } from '@beringia/domain/basics/errors';
import {
  dateCell,
  type PublicationNumber,
  type PublicationRow,
  publications,
  type ReadRow,
  textCell,
} from '../google-patents/publication-row.ts';
import { readCsv } from '../reading/csv.ts';
import { type Bytes, problemAt, type Read } from '../reading/read.ts';
import { headerProblem, type Row } from '../reading/rows.ts';

/**
 * The CSV that Lens exports from a patent search. Columns as documented for a published export
 * (https://rdrr.io/github/poldham/dronesr/man/citedpat.html); names are folded, since exports write `Lens ID` and that
 * description `lens_id`. Several values stand in one cell, apart by `;;`. The column of legal status is the judgement of
 * Lens without the events that it rests on, and is not taken over.
 */
const NEEDED = ['jurisdiction', 'kind', 'lens id', 'title', 'applicants'];

/** Publications of the export, one by one. */
export function parseLens(bytes: Bytes): AsyncGenerator<Read<PublicationRow>> {
  return publications(foldedRows(bytes), readRow);
}

/** Rows with folded names; a table of something else is refused once. */
async function* foldedRows(bytes: Bytes): AsyncGenerator<Read<Row>> {
  for await (const read of readCsv(bytes)) {
    if ('problem' in read) {
      yield read;
      continue;
    }
    const row = folded(read.record);
    const problem = headerProblem(Object.keys(row), NEEDED);
    if (problem) return yield problemAt({ record: 0, line: 1 }, problem);
    yield { record: row, at: read.at };
  }
}

function readRow(row: Row): ReadRow {
  // The key reads `CN 113000001 B`; older exports give it as the publication number with slashes.
  const printed = textCell(row['display key']) ?? textCell(row['publication number']) ?? '';
  const own = numberIn(printed);
  if (own === null) return { row: null, problems: [noNumber(printed)] };
  const problems: Problem[] = [];
  const publication: PublicationRow = {
    ...own,
    kind: own.kind ?? textCell(row.kind),
    title: textCell(row.title),
    applicants: listOf(row.applicants),
    inventors: listOf(row.inventors),
    priorities: prioritiesOf(row, problems),
    application: {
      number: textCell(row['application number']),
      filedOn: dateCell('application date', row, problems),
    },
    published: dateCell('publication date', row, problems),
    family: familyOf(row, problems),
    url: textCell(row.url),
  };
  return { row: publication, problems };
}

/** `US 2021/0123456 A1`: offices exchange the year with six figures behind it, without the slash and the zero before them. */
function numberIn(printed: string): PublicationNumber | null {
  const [, country, number, kind] = /^([A-Z]{2})[ _/]([^ _]+)[ _/]([A-Z]\d?)$/u.exec(printed.trim()) ?? [];
  if (country === undefined || number === undefined) return null;
  return { country, number: number.replace(/^(\d{4})\/0?(\d{6})$/u, '$1$2'), kind: kind ?? null };
}

/** Members that are named by a publication number; Lens IDs name them too, and tell no number. */
function familyOf(row: Row, problems: Problem[]): PublicationNumber[] {
  return listOf(row['simple family members']).flatMap((text) => {
    const number = numberIn(text);
    if (number === null && !/^(?:\d{3}-){4}\d{2}[\dX]$/u.test(text)) {
      problems.push({
        ...noNumber(text),
        field: 'simple family members',
        next: 'That member is left out of the family.',
      });
    }
    return number ?? [];
  });
}

/** `CN 202010000001 A;;US 202062000001 P`, at times each with its day at the end (`20200108`); else the earliest day alone. */
function prioritiesOf(row: Row, problems: Problem[]): PublicationRow['priorities'] {
  const numbers = listOf(row['priority numbers']).map((text) => {
    const [, number = text, year, month, day] = /^(.*?)\s*\b(\d{4})-?(\d{2})-?(\d{2})$/u.exec(text) ?? [];
    const field = 'priority numbers';
    const date = year === undefined ? null : dateCell(field, { [field]: `${year}-${month}-${day}` }, problems);
    return { number: number.trim(), date };
  });
  const earliest = dateCell('earliest priority date', row, problems);
  return earliest === null ? numbers : [...numbers, { number: null, date: earliest }];
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';;')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function noNumber(printed: string): Problem {
  return {
    field: 'display key',
    wrong: `"${printed.slice(0, 80)}" is not a publication number.`,
    expected: 'a number such as CN 113000001 B',
    next: 'The row was put aside; the other rows were read.',
  };
}

function folded(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.toLowerCase().replaceAll('_', ' ').trim(), value]),
  );
}
