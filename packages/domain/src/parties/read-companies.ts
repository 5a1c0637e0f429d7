import { type LineProblem, type ReadLines, readJsonLines } from '../basics/json-lines.ts';
import { isCountryCode } from '../territory/countries.ts';
import { type Company, company } from './company.ts';

/**
 * Reads a file of companies: one a line, no id twice, no parent that is not in the file, no company its own parent, every
 * seat in a country that exists.
 */
export function readCompanies(content: string): ReadLines<Company> {
  const seen = new Map<string, number>();
  const read = readJsonLines(content, company, 'company', (value, line) => [
    ...repeated(value, line, seen),
    ...seatProblem(value, line),
  ]);
  return { ...read, problems: [...read.problems, ...missingParents(read.items)] };
}

function repeated({ id, formerIds = [] }: Company, line: number, seen: Map<string, number>): LineProblem[] {
  return [id, ...formerIds].flatMap((each) => {
    const before = seen.get(each);
    seen.set(each, before ?? line);
    if (before === undefined) return [];
    const wrong = `${each} was already used in line ${before}.`;
    return [problem(line, 'id', wrong, 'an id that no other line has or had', 'Ids are never reused: choose another.')];
  });
}

function seatProblem({ hq }: Company, line: number): LineProblem[] {
  if (hq.country === null || isCountryCode(hq.country)) return [];
  const next = 'Hong Kong is HK, Macau MO, Taiwan TW.';
  return [problem(line, 'hq.country', `${hq.country} is no country.`, 'an ISO 3166-1 alpha-2 code', next)];
}

function missingParents(items: ReadLines<Company>['items']): LineProblem[] {
  const find = redirects(items.map(({ value }) => value));
  return items.flatMap(({ line, value }) =>
    value.parents.flatMap(({ id }, at) => {
      if (find(id) !== null && find(id) !== value.id) return [];
      const wrong = find(id) === null ? `${id} is not in the file.` : `${value.id} is its own parent.`;
      return [problem(line, `parents.${at}.id`, wrong, 'the id of another line', 'Add the parent, or correct the id.')];
    }),
  );
}

function problem(line: number, field: string, wrong: string, expected: string, next: string): LineProblem {
  return { line, field, wrong, expected, next };
}

/** @returns the id in use for an id that is, or once was, a company's; null for any other */
export function redirects(companies: readonly Company[]): (id: string) => string | null {
  const current = new Map<string, string>();
  for (const { id, formerIds = [] } of companies) for (const each of [id, ...formerIds]) current.set(each, id);
  return (id) => current.get(id) ?? null;
}
