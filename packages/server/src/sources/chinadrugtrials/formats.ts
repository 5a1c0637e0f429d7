import type { Problem } from '@beringia/domain/basics/errors';
import { peekRow } from '../reading/csv.ts';
import { type Bytes, problemAt, type Read } from '../reading/read.ts';
import { type Entry, entriesOf, type SourceFormat } from '../source.ts';
import { mapCdeTrial } from './map.ts';
import { type CdeRow, isCdeNumber, readCdePage, readCdeTable } from './parse.ts';
import { readCdeSites } from './sites.ts';
import { CDE_NAMES, CDE_TABLES, type CdeTable, tableOfWidth } from './tables.ts';

const trialOf = (row: CdeRow): Entry => {
  const content = mapCdeTrial(row);
  return { kind: 'trial', id: content.id, content };
};

/** A table has no header row, so which one it is shows in the width of its first row. */
async function* readAnyTable(bytes: Bytes): AsyncGenerator<Read<Entry>> {
  const { cells, again } = await peekRow(bytes, ',');
  const table = isFirstCell(cells[0]) ? tableOfWidth(cells.length) : null;
  if (table === 'sites') yield* readCdeSites(again);
  else if (table === null || table === 'trials') yield* entriesOf(readCdeTable(again, 'trials'), trialOf);
  else yield problemAt({ record: 1, line: null }, notUsed(table));
}

/** Somebody may have written the names of the columns above. */
function isFirstCell(cell = ''): boolean {
  return isCdeNumber(cell) || cell.trim() === 'ctr_no';
}

function notUsed(table: CdeTable): Problem {
  const columns = (of: CdeTable) => `${CDE_TABLES[of].length} columns`;
  return {
    wrong: `this is the register’s table of ${CDE_NAMES[table]} (${columns(table)}), which scouting does not use.`,
    expected: `the table of trials (${columns('trials')}) or of sites (${columns('sites')})`,
    next: 'Nothing of it was kept, and nothing is missing: trials and sites come by their own tables.',
  };
}

export const CDE_FORMATS: readonly SourceFormat[] = [
  { id: 'table', endings: ['csv'], read: readAnyTable },
  // Told by its width too; a name for who wants to say so.
  { id: 'sites', endings: [], read: readCdeSites },
  { id: 'page', endings: ['html', 'htm'], read: (bytes) => entriesOf(readCdePage(bytes), trialOf) },
];
