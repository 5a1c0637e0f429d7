import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import type { Study } from '../clinicaltrials-gov/study.ts';
import { readCsv } from '../reading/csv.ts';
import { type Bytes, problemAt, type Read, type ReadProblem, rawOf } from '../reading/read.ts';
import type { Row } from '../reading/rows.ts';
import { studiesOf } from './join.ts';
import { openPartitions, type Partitions } from './partitions.ts';
import { AACT_TABLES, type AactTable, aactTable } from './tables.ts';

/** A file of an unpacked AACT download; its bytes are read once, when its turn comes. */
export interface AactFile {
  readonly name: string;
  readonly bytes: Bytes;
}

const NUMBER = /^NCT\d{8}$/;

/**
 * Studies joined from AACT tables, in order of the parts they were set down in, whatever the order of the rows. Every row is
 * first set down on disk by its study, then each part is joined alone, so memory holds a small part of the tables.
 * Tables that are not part of a study are passed over; a missing table leaves its fields unknown, and is told.
 * @param folder for temporary files, about as large as the tables together
 */
export async function* readAact(
  files: Iterable<AactFile> | AsyncIterable<AactFile>,
  folder: string,
): AsyncGenerator<Read<Study>> {
  const partitions = await openPartitions(folder);
  try {
    const given = new Set<AactTable>();
    for await (const problem of setAllDown(files, partitions, given)) yield { problem };
    const missing = (Object.keys(AACT_TABLES) as AactTable[]).filter((table) => !given.has(table));
    if (missing.length > 0) yield problemAt({ record: 0, line: null }, withoutTables(missing));
    if (!missing.includes('studies')) yield* studiesOf(partitions, given);
  } finally {
    await partitions.close();
  }
}

/** Sets all tables down. An archive that breaks off is told, and what came before is joined. */
async function* setAllDown(
  files: Iterable<AactFile> | AsyncIterable<AactFile>,
  partitions: Partitions,
  given: Set<AactTable>,
): AsyncGenerator<ReadProblem> {
  try {
    for await (const { name, bytes } of files) {
      const table = aactTable(name);
      if (table !== null) yield* setDown(table, bytes, partitions, given);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const problem of error.problems) yield problemAt({ record: 0, line: null }, problem).problem;
  }
}

/** Sets the rows of one table down; gives what could not be read. A table counts as given when a row of it was read. */
async function* setDown(
  table: AactTable,
  bytes: Bytes,
  partitions: Partitions,
  given: Set<AactTable>,
): AsyncGenerator<ReadProblem> {
  const { needs, reads } = AACT_TABLES[table];
  const file = `${table}.txt`;
  for await (const read of readCsv(bytes, { delimiter: '|', expects: needs })) {
    if ('problem' in read) {
      yield { ...read.problem, file };
      continue;
    }
    const number = read.record.nct_id?.trim() ?? '';
    if (NUMBER.test(number)) {
      given.add(table);
      await partitions.add(number, `${number}\t${table}\t${JSON.stringify(kept(read.record, [...needs, ...reads]))}`);
    } else yield problemAt(read.at, { ...noNumber(number), file }, rawOf(read.record)).problem;
  }
}

function kept(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])));
}

function noNumber(number: string): Problem {
  return {
    field: 'nct_id',
    wrong: `"${number.slice(0, 40)}" is not a number of ClinicalTrials.gov.`,
    expected: 'NCT and eight figures',
    next: 'The row was put aside; the other rows were read.',
  };
}

function withoutTables(missing: readonly AactTable[]): Problem {
  const names = missing.map((table) => `${table}.txt`).join(', ');
  const all = missing.includes('studies');
  return {
    wrong: `no row was read of ${names}.`,
    expected: `${Object.keys(AACT_TABLES).length} tables of one AACT download, studies.txt among them`,
    next: all
      ? 'Nothing was read: without studies.txt there is nothing to join to. Give it with the other tables.'
      : 'What those tables hold is unknown in every study. Give them with the others to have it.',
  };
}
