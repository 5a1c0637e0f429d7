import { z } from 'zod';
import { type Problem, Refusal } from '../../basics/errors.ts';
import type { Reason } from './reason.ts';
import { REASONS } from './reasons.ts';
import { type RankingRow, rankingRow, spanOf } from './row.ts';

/** The table of `data/scouting/ranking.json`, as shipped or as a workspace edited it. */

const rankingTable = z.strictObject({
  reason: z.string().min(1),
  source: z.string().min(1),
  rows: z.array(rankingRow),
});
export type RankingTable = z.infer<typeof rankingTable>;

/** Background knowledge decides nothing by itself, so it moves an axis by this much at most. */
const MOST_OF_BACKGROUND = 1;

/**
 * Rows may be left out; a row that is there has points for every answer its reason can give.
 * @throws Refusal `bad-input` naming every row and field that is wrong
 */
export function readRankingTable(raw: unknown): RankingTable {
  const read = rankingTable.safeParse(raw);
  if (!read.success) throw refusalOf(read.error.issues.map(({ path, message }) => fault(path.join('.'), message)));
  const { rows } = read.data;
  const ids = rows.map(({ id }) => id);
  const repeated = ids.filter((id, at) => ids.indexOf(id) < at);
  const wrong = [
    ...repeated.map((id) => fault(`${id}.id`, 'each reason once')),
    ...rows.flatMap((row) => {
      const reason = REASONS.get(row.id);
      return reason ? problemsOf(row, reason) : [fault(`${row.id}.id`, `one of ${[...REASONS.keys()].join(', ')}`)];
    }),
  ];
  if (wrong.length > 0) throw refusalOf(wrong);
  return read.data;
}

function problemsOf(row: RankingRow, { words, numbers }: Reason): Problem[] {
  const missing = words.filter((word) => !Object.hasOwn(row.choices, word));
  const surplus = Object.keys(row.choices).filter((word) => !words.includes(word));
  const { low, high } = spanOf(row);
  const heavy = row.grade === 'background' && Math.max(high, -low) > MOST_OF_BACKGROUND;
  return [
    ...missing.map((word) => fault(`${row.id}.choices.${word}`, 'points for this answer')),
    ...surplus.map((word) => fault(`${row.id}.choices.${word}`, `one of ${words.join(', ') || 'none: it has bands'}`)),
    ...(numbers === row.bands.length > 0 ? [] : [fault(`${row.id}.bands`, numbers ? 'bands' : 'choices alone')]),
    ...(inOrder(row) ? [] : [fault(`${row.id}.bands`, 'a first band from null, then rising numbers')]),
    ...(heavy ? [fault(`${row.id}.grade`, 'one point at most, either way, for background knowledge')] : []),
  ];
}

function inOrder({ bands }: RankingRow): boolean {
  return bands.every(({ from }, at) => {
    const before = bands[at - 1];
    return before === undefined ? from === null : from !== null && (before.from === null || from > before.from);
  });
}

function fault(field: string, expected: string): Problem {
  return {
    file: 'ranking.json',
    field,
    wrong: 'it does not fit the table of reasons.',
    expected,
    next: 'Correct the row and save again.',
  };
}

function refusalOf([first, ...rest]: readonly Problem[]): Refusal {
  return new Refusal('bad-input', [first ?? fault('rows', 'a table of reasons'), ...rest]);
}
