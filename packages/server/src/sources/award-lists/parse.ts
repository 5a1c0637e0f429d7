import type { Problem } from '@beringia/domain/basics/errors';
import type { Award } from '@beringia/domain/scouting/award';
import { isAwardHeading } from '@beringia/domain/scouting/award-columns';
import { type AwardList, readAwardRow, withoutPeople } from '@beringia/domain/scouting/award-row';
import { type Bytes, problemAt, type Read, rawOf } from '../reading/read.ts';
import { NO_TABLE, openTable, type TableFormat } from '../vendor/headed-table.ts';

/**
 * Awards of a list in CSV or XLSX, one by one. A row whose cells could not all be read comes with its problems beside it; a
 * project number that stands again is put aside.
 */
export async function* readAwards(bytes: Bytes, format: TableFormat, list: AwardList): AsyncGenerator<Read<Award>> {
  const table = await openTable(bytes, { format, sheet: null }, isAwardHeading);
  yield* table.problems;
  if (!isAwardHeading(table.headings)) {
    const problem = table.headings.length === 0 ? NO_TABLE : noList(table.headings);
    return yield problemAt({ record: 0, line: table.line }, problem);
  }
  const seen = new Map<string, number>();
  for await (const read of table.rows) {
    if ('problem' in read) {
      // Which of its cells is the person in charge cannot be told, so nothing of the row is kept.
      yield { problem: { ...read.problem, raw: null } };
      continue;
    }
    const { award, problems } = readAwardRow(read.record, list);
    const raw = rawOf(withoutPeople(read.record));
    for (const problem of problems) yield problemAt(read.at, problem, raw);
    const before = award && seen.get(award.id);
    if (award && before) yield problemAt(read.at, again(award.id, before), raw);
    else if (award) {
      seen.set(award.id, read.at.record);
      yield { record: award, at: read.at };
    }
  }
}

function noList(headings: readonly string[]): Problem {
  return {
    field: 'columns',
    wrong: `no row has the headings of an award list. The first reads: ${headings.slice(0, 12).join(' | ')}.`,
    expected:
      'headings for the title (项目名称) and the institution that leads (项目牵头承担单位) or the number (项目编号)',
    next: 'Nothing was read. Rename the headings in the file; data/scouting/award-columns.json lists the words that are known.',
  };
}

function again(id: string, row: number): Problem {
  return {
    field: 'number',
    wrong: `the project ${id} stands again; row ${row} has it first.`,
    expected: 'each project once',
    next: 'The first row was taken. Look which of the two is right.',
  };
}
