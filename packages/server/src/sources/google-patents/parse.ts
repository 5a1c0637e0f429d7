import type { Problem } from '@beringia/domain/basics/errors';
import { readCsv } from '../reading/csv.ts';
import { gunzipIfPacked } from '../reading/gunzip.ts';
import type { Bytes, Read } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';
import { dateCell, type PublicationRow, publications, type ReadRow, textCell } from './publication-row.ts';

/**
 * The list that Google Patents lets a user download: a line with the address of the search, then a header, then one
 * publication a row. Assignees and inventors stand in one cell each, apart by commas; a comma before a legal form belongs
 * to the name.
 */
const COLUMNS = ['id', 'title', 'assignee', 'inventor/author', 'priority date', 'publication date', 'result link'];
const NUMBER = /^([A-Z]{2})-?([A-Z]?\d[\dA-Z/]*?)-?([A-Z]\d?)?$/u;
/** “Example Bio, Inc.”: what follows such a comma belongs to the name before it. */
const LEGAL_FORM = /^(?:inc|ltd|llc|l\.l\.c|co|corp|gmbh|ag|s\.?a|plc|limited|incorporated|lp)\b\.?/iu;

/** Publications of the list, one by one. */
export function parseGooglePatents(bytes: Bytes): AsyncGenerator<Read<PublicationRow>> {
  return publications(readCsv(withoutSearchLine(gunzipIfPacked(bytes)), { delimiter: ',', expects: COLUMNS }), readRow);
}

function readRow(row: Row): ReadRow {
  const [, country, number, kind] = NUMBER.exec(row.id?.trim() ?? '') ?? [];
  if (country === undefined || number === undefined) return { row: null, problems: [noNumber(row.id ?? '')] };
  const problems: Problem[] = [];
  const priority = dateCell('priority date', row, problems);
  const publication: PublicationRow = {
    country,
    number,
    kind: kind ?? null,
    title: textCell(row.title),
    applicants: namesOf(row.assignee),
    inventors: namesOf(row['inventor/author']),
    priorities: priority === null ? [] : [{ number: null, date: priority }],
    application: { number: null, filedOn: dateCell('filing/creation date', row, problems) },
    published: dateCell('publication date', row, problems),
    family: [],
    url: textCell(row['result link']),
  };
  return { row: publication, problems };
}

function noNumber(id: string): Problem {
  return {
    field: 'id',
    wrong: `"${id}" is not a publication number.`,
    expected: 'a number such as CN-113000001-B',
    next: 'The row was put aside; the other rows were read.',
  };
}

function namesOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .reduce<string[]>((names, part) => {
      if (LEGAL_FORM.test(part) && names.length > 0) names[names.length - 1] += `, ${part}`;
      else names.push(part);
      return names;
    }, []);
}

/** Drops the first line when it is the address of the search. */
async function* withoutSearchLine(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let head = Buffer.alloc(0);
  let settled = false;
  for await (const piece of bytes) {
    if (settled) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    const end = head.indexOf('\n');
    if (end === -1) continue;
    settled = true;
    yield /^(?:\uFEFF)?"?search url/iu.test(head.subarray(0, end).toString('utf8')) ? head.subarray(end + 1) : head;
  }
  if (!settled) yield head;
}
