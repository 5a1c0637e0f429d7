import { describe, expect, test } from 'vitest';
import { readFacts } from './read-facts.ts';
import { caseFile, RULES } from './testing/shipped-rules.ts';

interface NotOk {
  readonly id: string;
  readonly statement: object;
  readonly expect: 'refused' | 'accepted';
  readonly field: string;
  readonly says: string;
}

/** Statements that must be refused, and the ones beside them that must not. */
const cases: NotOk[] = caseFile('rules-not-ok.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('cases/registers/rules-not-ok.jsonl', () => {
  test.each(cases)('$id is $expect', ({ statement, expect: expected, field, says }) => {
    const { items, problems } = readFacts(JSON.stringify(statement), RULES.kinds);
    expect(items).toHaveLength(expected === 'accepted' ? 1 : 0);
    if (expected === 'accepted') return;
    const said = problems.map((one) => `${one.field}: ${one.wrong} ${one.expected} ${one.next}`).join('\n');
    expect(problems.map((one) => one.field)).toContain(field);
    expect(said).toContain(says);
  });

  test('leave the other lines standing, and name their line', () => {
    const good = { fact: 'tx-transfer', value: 'no', source: 'contract', grade: 'S' };
    const lines = [good, { ...good, value: 'perhaps' }, good].map((one) => JSON.stringify(one)).join('\n');
    const { items, problems } = readFacts(lines, RULES.kinds);
    expect([items.length, problems.map(({ line }) => line)]).toEqual([2, [2]]);
  });
});
