import type { Problem } from '../basics/errors.ts';
import type { PartialDate } from '../basics/partial-date.ts';
import type { Award } from './award.ts';
import { type AwardHeading, type AwardMeaning, type MoneyUnit, readAwardHeading, readUnit } from './award-columns.ts';
import { readDate } from './trial-dates.ts';

/** What the caller knows of a list that its rows may not say. */
export interface AwardList {
  /** `National Key R&D Program`, `NSFC`. */
  readonly programme: string;
  readonly awarded: PartialDate | null;
}

export interface AwardReading {
  readonly award: Award | null;
  readonly problems: readonly Problem[];
}

interface Cell {
  readonly heading: string;
  readonly text: string;
  readonly unit: MoneyUnit | null;
}
type Cells = ReadonlyMap<AwardMeaning, readonly Cell[]>;

/**
 * A row of an award list. A cell that cannot be read leaves its field unknown and is told; a row without a title is none.
 * @param row heading → cell
 */
export function readAwardRow(row: Readonly<Record<string, string>>, list: AwardList): AwardReading {
  const cells = cellsOf(row);
  const problems: Problem[] = [];
  const text = (meaning: AwardMeaning) => cells.get(meaning)?.[0]?.text ?? null;
  const title = text('title');
  if (title === null) return { award: null, problems: [NO_TITLE] };
  const day = (meaning: AwardMeaning) => dateOf(cells.get(meaning)?.[0], problems);
  const [first, last] = periodOf(cells.get('period')?.[0], problems);
  const programme = text('programme') ?? list.programme;
  const awarded = day('awarded') ?? list.awarded;
  const award: Award = {
    id: text('number') ?? [programme, awarded?.slice(0, 4) ?? 'year unknown', title].join(' / '),
    programme,
    title,
    lang: /\p{Script=Han}/u.test(title) ? 'zh' : 'en',
    institution: text('institution'),
    partners: listOf(cells.get('partners'), /[;；、\n]/u),
    awarded,
    from: day('from') ?? first,
    to: day('to') ?? last,
    years: yearsOf(cells.get('years')?.[0], problems),
    amount: amountOf(cells.get('amount')?.[0], problems),
    keywords: listOf(cells.get('keywords'), /[;；,，、\n]/u),
  };
  return { award, problems };
}

/** What may be kept of a row that could not be read: the columns that are known and hold no people. */
export function withoutPeople(row: Readonly<Record<string, string>>): Record<string, string> {
  const keeps = (name: string) => !['person', undefined].includes(readAwardHeading(name)?.meaning);
  return Object.fromEntries(Object.entries(row).filter(([name]) => keeps(name)));
}

function cellsOf(row: Readonly<Record<string, string>>): Cells {
  const cells = new Map<AwardMeaning, Cell[]>();
  for (const [heading, printed] of Object.entries(row)) {
    const read: AwardHeading | null = readAwardHeading(heading);
    const text = printed.replace(/[^\S\n]+/gu, ' ').trim();
    if (read === null || read.meaning === 'person' || text === '') continue;
    cells.set(read.meaning, [...(cells.get(read.meaning) ?? []), { heading, text, unit: read.unit }]);
  }
  return cells;
}

function listOf(cells: readonly Cell[] = [], mark: RegExp): string[] {
  const parts = cells.flatMap(({ text }) => text.split(mark)).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** `202001`, `2023年`, and all that a register prints. */
function dateOf(cell: Cell | undefined, problems: Problem[]): PartialDate | null {
  if (!cell) return null;
  const joined = cell.text.replace(/^(\d{4})(\d{2})$/u, '$1-$2').replace(/^(\d{4})\s*年$/u, '$1');
  const read = readDate(joined);
  if ('date' in read) return read.date;
  problems.push(unreadable(cell, read.why, 'a year, month or day, such as 2020, 202001 or 2020-01-31'));
  return null;
}

function periodOf(cell: Cell | undefined, problems: Problem[]): [PartialDate | null, PartialDate | null] {
  if (!cell) return [null, null];
  const [first, last, ...more] = cell.text.split(/\s*(?:至|到|~|～|—|–| - )\s*/u);
  if (first && last && more.length === 0) {
    return [dateOf({ ...cell, text: first }, problems), dateOf({ ...cell, text: last }, problems)];
  }
  problems.push(unreadable(cell, 'it is not two dates', 'first and last month, such as 2020-01 至 2022-12'));
  return [null, null];
}

function yearsOf(cell: Cell | undefined, problems: Problem[]): number | null {
  if (!cell) return null;
  const [, years] = /^(\d{1,2}(?:\.\d+)?)\s*(?:年|years?)?$/iu.exec(cell.text) ?? [];
  if (years !== undefined) return Number(years);
  problems.push(unreadable(cell, 'it is no number of years', 'a number of years, such as 3'));
  return null;
}

/** The decimal point is moved in the text, so the amount is exact. A unit in the cell comes before that of the heading. */
function amountOf(cell: Cell | undefined, problems: Problem[]): Award['amount'] {
  if (!cell) return null;
  const [, number, printed = ''] = /^(\d[\d,]*(?:\.\d+)?)\s*(\D*)$/u.exec(cell.text.normalize('NFKC')) ?? [];
  const unit = printed === '' ? cell.unit : readUnit(printed);
  if (number !== undefined && unit !== null) {
    return { value: Number(`${number.replaceAll(',', '')}e${unit.millionsPower}`), currency: unit.currency };
  }
  const why = number === undefined ? 'it is no amount' : 'its unit is not said';
  problems.push(
    unreadable(cell, why, 'a number with its unit in the cell or the heading, such as 中央财政经费（万元）'),
  );
  return null;
}

function unreadable({ heading, text }: Cell, why: string, expected: string): Problem {
  return {
    field: heading,
    wrong: `"${text.slice(0, 80)}" cannot be read: ${why}.`,
    expected,
    next: 'The field stays unknown; the rest of the row was read.',
  };
}

const NO_TITLE: Problem = {
  field: 'title',
  wrong: 'the row has no title.',
  expected: 'the title of the project',
  next: 'The row was put aside; the others were read. A sum or a footnote below the list is such a row.',
};
