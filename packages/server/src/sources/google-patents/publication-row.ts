import type { Problem } from '@beringia/domain/basics/errors';
import type { PartialDate } from '@beringia/domain/basics/partial-date';
import { readDate } from '@beringia/domain/scouting/trial-dates';
import { problemAt, type Read, rawOf } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';

/** One publication as a list of patents exports it: a row of Google Patents or of Lens. */
export interface PublicationRow extends PublicationNumber {
  readonly title: string | null;
  readonly applicants: readonly string[];
  /** Counted and dropped. */
  readonly inventors: readonly string[];
  readonly priorities: readonly { readonly number: string | null; readonly date: PartialDate | null }[];
  readonly application: { readonly number: string | null; readonly filedOn: PartialDate | null };
  readonly published: PartialDate | null;
  /** Other publications of the family, where the list names them. */
  readonly family: readonly PublicationNumber[];
  readonly url: string | null;
}

export interface PublicationNumber {
  readonly country: string;
  /** Without marks, as offices exchange it. */
  readonly number: string;
  readonly kind: string | null;
}

/** A row as a publication, or null when it is none; in both cases what could not be read. */
export interface ReadRow {
  readonly row: PublicationRow | null;
  readonly problems: readonly Problem[];
}

/** Columns of people, which are kept nowhere. */
const PEOPLE = /^inventor/i;

/** Publications of a list, each once; a cell that cannot be read is told beside its row. */
export async function* publications(
  reads: AsyncIterable<Read<Row>>,
  parse: (row: Row) => ReadRow,
): AsyncGenerator<Read<PublicationRow>> {
  const seen = new Map<string, number>();
  for await (const read of reads) {
    if ('problem' in read) {
      // Which cell of a row of another width holds the inventors cannot be told; a header holds none.
      yield read.problem.at.record === 0 ? read : { problem: { ...read.problem, raw: null } };
      continue;
    }
    const { row, problems } = parse(read.record);
    const raw = rawOf(Object.fromEntries(Object.entries(read.record).filter(([name]) => !PEOPLE.test(name))));
    for (const problem of problems) yield problemAt(read.at, problem, raw);
    if (row === null) continue;
    const number = [row.country, row.number, row.kind ?? ''].join(' ').trim();
    const before = seen.get(number);
    if (before !== undefined) yield problemAt(read.at, again(number, before), raw);
    else yield { record: row, at: read.at };
    seen.set(number, before ?? read.at.record);
  }
}

/** A day as exports print it; null for an empty cell, and for what is no day, which is told. */
export function dateCell(field: string, row: Row, problems: Problem[]): PartialDate | null {
  const text = textCell(row[field]);
  if (text === null) return null;
  const read = readDate(text);
  if ('date' in read) return read.date;
  problems.push({
    field,
    wrong: `"${text.slice(0, 40)}" is no date: ${read.why}.`,
    expected: 'a day such as 2021-07-15',
    next: 'The date stays unknown; the rest of the row was read.',
  });
  return null;
}

export function textCell(text: string | undefined): string | null {
  const plain = text?.trim() ?? '';
  return plain === '' ? null : plain;
}

function again(number: string, row: number): Problem {
  return {
    field: 'number',
    wrong: `${number} stands again; row ${row} has it first.`,
    expected: 'each publication once',
    next: 'The first row was taken.',
  };
}
