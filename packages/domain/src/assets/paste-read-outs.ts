import type { LineProblem, ReadLines } from '../basics/json-lines.ts';
import { type DelimitedRow, readDelimited } from './delimited.ts';
import { contradictionsOf, type ReadOut, readOut } from './read-outs.ts';

/** Read-outs from a pasted table with a heading row, tab- or comma-separated. */

/** Headings people use, as letters and digits in lower case, and the field they mean. */
const HEADINGS: Readonly<Record<string, string>> = {
  trial: 'trial',
  study: 'trial',
  nct: 'trial',
  arm: 'arm',
  treatment: 'arm',
  population: 'population',
  line: 'line',
  lineoftreatment: 'line',
  biomarker: 'biomarker',
  dose: 'dose',
  n: 'n',
  patients: 'n',
  endpoint: 'endpoint',
  value: 'value',
  result: 'value',
  unit: 'unit',
  interval: 'interval',
  ci: 'interval',
  '95ci': 'interval95',
  low: 'low',
  high: 'high',
  level: 'level',
  grade3plus: 'grade3plus',
  grade3: 'grade3plus',
  'grade≥3': 'grade3plus',
  cutoff: 'cutoff',
  datacutoff: 'cutoff',
  source: 'source',
};
const REQUIRED = ['trial', 'endpoint', 'source'] as const;
const NUMBERS = ['n', 'grade3plus', 'low', 'high', 'level'];
const NOT_REACHED = /^(?:nr|ne|not reached|not estimable|未达到)$/i;

/** Every error of every row, with line and field; a good row is never lost to a bad one. Lines count from 1. */
export function parseReadOuts(text: string): ReadLines<ReadOut> {
  const [heading, ...rows] = readDelimited(text);
  const fields = (heading?.cells ?? []).map((cell) => HEADINGS[plainHeading(cell)] ?? null);
  const problems = headingProblems(heading, fields);
  if (problems.length > 0) return { items: [], problems, read: rows.length };
  const read = rows.map((row) => ({ line: row.line, ...readRow(row, fields) }));
  return {
    items: read.flatMap(({ line, value }) => (value ? [{ line, value }] : [])),
    problems: read.flatMap((row) => row.problems),
    read: rows.length,
  };
}

function plainHeading(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}≥]/gu, '');
}

function headingProblems(heading: DelimitedRow | undefined, fields: readonly (string | null)[]): LineProblem[] {
  const line = heading?.line ?? 1;
  const expected = `a heading row with trial, endpoint, source and any of ${[...new Set(Object.values(HEADINGS))].join(', ')}`;
  const wrong = [
    ...fields.flatMap((field, at) => (field ? [] : [[heading?.cells[at] ?? '', 'is not a known heading']])),
    ...REQUIRED.filter((field) => !fields.includes(field)).map((field) => [field, 'is missing from the headings']),
    ...fields.flatMap((field, at) => (field && fields.indexOf(field) < at ? [[field, 'stands twice']] : [])),
  ];
  const next = 'Correct the first row and paste again.';
  return wrong.map(([field = '', what]) => ({ line, field, wrong: `"${field}" ${what}.`, expected, next }));
}

function readRow(row: DelimitedRow, fields: readonly (string | null)[]): { value?: ReadOut; problems: LineProblem[] } {
  const cells: Record<string, string> = {};
  for (const [at, field] of fields.entries()) if (field && row.cells[at]) cells[field] = row.cells[at];
  const problem = (field: string, wrong: string, expected: string): LineProblem => {
    return { line: row.line, field, wrong, expected, next: 'Correct the cell and paste again.' };
  };
  const surplus =
    row.cells.length > fields.length ? [problem('row', `${row.cells.length} cells.`, `${fields.length} cells`)] : [];
  const parsed = readOut.safeParse(rawOf(cells));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => {
      const field = String(path.at(-1) ?? 'row');
      return problem(field, field in cells ? `"${cells[field]}" does not fit.` : 'the cell is empty.', message);
    });
    return { problems: [...surplus, ...issues] };
  }
  const against = contradictionsOf(parsed.data).map(({ field, wrong, expected }) => problem(field, wrong, expected));
  const problems = [...surplus, ...against];
  return problems.length > 0 ? { problems } : { value: parsed.data, problems };
}

/** Cells as the schema wants them. What is not a number stays text, so that the schema refuses it by name. */
function rawOf(cells: Readonly<Record<string, string>>): Record<string, unknown> {
  const { low, high, level, interval, interval95, value, unit, ...rest } = cells;
  const raw: Record<string, unknown> = { ...rest };
  for (const field of NUMBERS) if (cells[field] !== undefined && field in rest) raw[field] = numberOf(cells[field]);
  if (value !== undefined) raw.value = NOT_REACHED.test(value) ? 'not-reached' : numberOf(value.replace(/\s*%$/, ''));
  if (unit !== undefined || value?.endsWith('%')) raw.unit = unit ?? '%';
  const printed = interval ?? interval95;
  if (low !== undefined || high !== undefined)
    raw.interval = { low: bound(low), high: bound(high), level: level === undefined ? null : numberOf(level) };
  else if (printed !== undefined)
    raw.interval = intervalOf(printed, level ?? (interval95 === undefined ? undefined : '95'));
  return raw;
}

/** `10.8–13.5`, `10.8 to NE`, `(95% CI 10.8, 13.5)`. */
function intervalOf(text: string, level: string | undefined): unknown {
  const shape =
    /^[([]?(?:(\d+(?:\.\d+)?) ?% ?(?:CI)?[:,]? ?)?(-?[\d.]+|NE|NR) ?(?:-|–|—|to|,|;) ?(-?[\d.]+|NE|NR)[)\]]?$/i;
  const [, stated, low, high] = shape.exec(text.normalize('NFKC')) ?? [];
  if (low === undefined) return text;
  const printed = stated ?? level;
  return { low: bound(low), high: bound(high), level: printed === undefined ? null : numberOf(printed) };
}

function bound(text: string | undefined): unknown {
  return text === undefined || NOT_REACHED.test(text) ? null : numberOf(text);
}

/** A decimal point only: `12,3` and `1,234` mean different numbers to different readers. */
function numberOf(text: string): number | string {
  const plain = text.normalize('NFKC').replace('−', '-').replace(/%$/, '').trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}
