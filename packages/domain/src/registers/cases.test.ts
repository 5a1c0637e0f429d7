import { describe, expect, test } from 'vitest';
import { askCase, caseFile, type RegisterCase } from './testing/ask-case.ts';

/** Every question of `cases/registers/questions.csv`; its README says what the answers mean. */
const COLUMNS = 'id,rule,kind,subject,target,as_of,known,given,expected,says,basis,grade,note';
const [header, ...lines] = caseFile('questions.csv').trim().split('\n');
const cases = lines.map((line) => {
  const values = fields(line);
  return Object.fromEntries(COLUMNS.split(',').map((name, at) => [name, values[at] ?? ''])) as unknown as RegisterCase;
});

/** One CSV line; fields may stand in quotes, and a quote in them is written twice. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

describe('cases/registers/questions.csv', () => {
  test('has its columns, each id once, and at least 120 questions', () => {
    expect(header).toBe(COLUMNS);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  test.each(cases)('$id: $kind $subject $target on $as_of is $expected', (one) => {
    const found = askCase(one);
    expect(found.answer, `${one.note}\n${found.told}`).toBe(one.expected);
    expect(found.told).toContain(one.says);
    const named = one.basis.split(';').filter((id) => id !== '');
    expect(named.filter((id) => !found.basis.includes(id))).toEqual([]);
  });
});
