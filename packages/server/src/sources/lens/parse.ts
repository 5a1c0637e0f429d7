import { dateCell, type PublicationRow, textCell } from '../google-patents/publication-row.ts';
import { readCsv } from '../reading/csv.ts';
import type { Bytes, Read } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';

/**
 * The CSV that Lens exports from a patent search. Columns as documented for a published export
 * (https://rdrr.io/github/poldham/dronesr/man/citedpat.html); names are folded, since exports write `Lens ID` and that
 * description `lens_id`. Several values stand in one cell, apart by `;;`.
 */
const NEEDED = ['jurisdiction', 'kind', 'lens id', 'title', 'applicants'];

export async function* parseLens(bytes: Bytes): AsyncGenerator<Read<PublicationRow>> {
  for await (const read of readCsv(bytes)) {
    yield 'problem' in read ? read : readRow(folded(read.record), read.at);
  }
}

function readRow(row: Row, at: { record: number; line: number | null }): Read<PublicationRow> {
  const missing = NEEDED.filter((name) => !(name in row));
  // The key reads `CN 113000001 B`; older exports give it as the publication number with slashes.
  const [, country, number, kind] =
    /^([A-Z]{2})[ _/]([^ _]+)[ _/]([A-Z]\d?)$/u.exec((row['display key'] ?? row['publication number'] ?? '').trim()) ??
    [];
  if (missing.length > 0 || country === undefined || number === undefined) {
    const field = missing.length > 0 ? missing.join(', ') : 'display key';
    const wrong =
      missing.length > 0
        ? `the table has no column ${field}.`
        : `"${row['display key'] ?? ''}" is not a publication number.`;
    return {
      problem: {
        at,
        raw: JSON.stringify(row),
        field,
        wrong,
        expected: 'an export of a Lens patent search, with the default columns',
        next: 'Export again as CSV; the other rows were read.',
      },
    };
  }
  const record: PublicationRow = {
    country,
    number,
    kind: kind ?? textCell(row.kind),
    title: textCell(row.title),
    applicants: listOf(row.applicants),
    inventors: listOf(row.inventors),
    priorities: prioritiesOf(row),
    application: { number: textCell(row['application number']), filedOn: dateCell(row['application date']) },
    published: dateCell(row['publication date']),
    url: textCell(row.url),
  };
  return { record, at };
}

/** `CN 202010000001 A;;US 202062000001 P`, at times each with its day at the end (`20200108`); else the earliest day alone. */
function prioritiesOf(row: Row): PublicationRow['priorities'] {
  const numbers = listOf(row['priority numbers']).map((text) => {
    const [, number = text, year, month, day] = /^(.*?)\s*\b(\d{4})-?(\d{2})-?(\d{2})$/u.exec(text) ?? [];
    return { number: number.trim(), date: year === undefined ? null : dateCell(`${year}-${month}-${day}`) };
  });
  const earliest = dateCell(row['earliest priority date']);
  return earliest === null ? numbers : [...numbers, { number: null, date: earliest }];
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';;')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function folded(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.toLowerCase().replaceAll('_', ' ').trim(), value]),
  );
}
