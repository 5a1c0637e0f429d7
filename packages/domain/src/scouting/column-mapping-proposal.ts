import { z } from 'zod';
import shipped from '../../../../data/scouting/vendor-columns.json' with { type: 'json' };
import {
  type ColumnMeaning,
  columnMeaning,
  LIST_MEANINGS,
  type MappedColumn,
  SINGLE_MEANINGS,
} from './column-mapping.ts';

/** What the columns of an export probably mean, by `data/scouting/vendor-columns.json`. Proposed, never applied unseen. */

const vendorColumnTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  rows: z.array(z.strictObject({ meaning: columnMeaning, words: z.array(z.string()), reason: z.string() })),
  neutralBrackets: z.strictObject({ words: z.array(z.string()), reason: z.string() }),
  stageWords: z.unknown().describe('read by vendor-entry-stage.ts'),
  separators: z.array(z.strictObject({ mark: z.string(), reason: z.string() })),
});

const table = vendorColumnTable.parse(shipped);
const ROWS = new Map(table.rows.flatMap((row) => row.words.map((word) => [folded(word), row] as const)));
const NEUTRAL = new Set(table.neutralBrackets.words.map(folded));

export interface ProposedColumn extends MappedColumn {
  readonly heading: string;
  readonly because: string;
}

type Cells = Readonly<Record<string, string>>;

/**
 * A meaning for each heading, with its reason, and the mark that keeps the values of its cells apart.
 * @param sample some rows, heading → cell; more rows make the marks surer
 */
export function proposeMapping(headings: readonly string[], sample: readonly Cells[]): ProposedColumn[] {
  const taken = new Map<ColumnMeaning, string>();
  return headings.map((heading) => {
    const row = rowFor(heading);
    if (!row)
      return { heading, meaning: 'other', separator: null, because: 'No word of the table; kept as it stands.' };
    const before = taken.get(row.meaning);
    if (before !== undefined && SINGLE_MEANINGS.includes(row.meaning)) {
      const because = `“${before}” has this meaning already, and only one column can; kept as it stands.`;
      return { heading, meaning: 'other', separator: null, because };
    }
    taken.set(row.meaning, before ?? heading);
    const mark = LIST_MEANINGS.includes(row.meaning) ? markIn(sample.map((cells) => cells[heading] ?? '')) : null;
    const because = [row.reason, mark?.because ?? ''].join(' ').trim();
    return { heading, meaning: row.meaning, separator: mark?.mark ?? null, because };
  });
}

/** How many headings the table knows: what tells a row of headings from a title above it. */
export function knownHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => rowFor(cell) !== undefined).length;
}

/** The first mark of the table that stands in a cell of the sample. A comma is never one: it stands in `Co., Ltd.` too. */
function markIn(cells: readonly string[]): { mark: string; because: string } | null {
  for (const { mark, reason } of table.separators) {
    const count = cells.filter((cell) => cell.trim().includes(mark)).length;
    const shown = mark === '\n' ? 'line breaks' : `“${mark.trim()}”`;
    if (count > 0) return { mark, because: `${count} of ${cells.length} sample cells hold ${shown}. ${reason}` };
  }
  return null;
}

function rowFor(heading: string) {
  const exact = ROWS.get(folded(heading));
  const [, word = '', bracket = ''] = /^(.*?)\s*\(([^)]*)\)$/u.exec(folded(heading)) ?? [];
  return exact ?? (/^\d+$/u.test(bracket) || NEUTRAL.has(bracket) ? ROWS.get(word) : undefined);
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/gu, ' ')
    .trim();
}
