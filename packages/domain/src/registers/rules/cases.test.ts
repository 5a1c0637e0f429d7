import { describe, expect, test } from 'vitest';
import { parseDay } from '../../basics/partial-date.ts';
import { REGISTER } from '../testing/shipped-register.ts';
import { answerRule } from './answer.ts';
import { caseFile, factsFrom, RULES } from './testing/shipped-rules.ts';

/** Every question of `cases/registers/rules.csv`; its README says what the columns mean. */
const COLUMNS = [
  'id',
  'rule',
  'trial',
  'as_of',
  'facts',
  'verdict',
  'says',
  'basis',
  'missing',
  'steps',
  'recheck_on',
  'grade',
  'note',
];
type RuleCase = Record<(typeof COLUMNS)[number], string>;

const [header, ...lines] = caseFile('rules.csv').trim().split('\n');
const cases: RuleCase[] = lines.map((line) => {
  const found = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  const values = found.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
  return Object.fromEntries(COLUMNS.map((name, at) => [name, values[at] ?? '']));
});
const listed = (text = '') => text.split(';').filter((one) => one !== '');

describe('cases/registers/rules.csv', () => {
  test('has its columns, each id once, at least 60 questions and every rule', () => {
    expect(header).toBe(COLUMNS.join(','));
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const asked = new Set(cases.map(({ rule }) => rule));
    expect(RULES.questions.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test.each(cases)('$id: $rule on $as_of is $verdict', (one) => {
    const question = RULES.questions.find(({ id }) => id === one.rule);
    if (!question) throw new Error(`${one.id}: there is no rule "${one.rule}"`);
    const asked = {
      facts: factsFrom(one.facts ?? ''),
      rules: RULES,
      register: REGISTER,
      asOf: parseDay(one.as_of ?? ''),
    };
    const found = answerRule(asked, question, one.trial || null);
    const told = found.because.map(({ says }) => says).join('\n');
    const verdict = found.toVerify ? `${found.verdict} to verify` : found.verdict;
    expect(verdict, `${one.note}\n${told}`).toBe(one.verdict);
    expect(told).toContain(one.says);
    expect(
      listed(one.basis).filter((id) => !found.basis.includes(id)),
      told,
    ).toEqual([]);
    expect(found.missing.map(({ fact }) => fact).sort(), told).toEqual(listed(one.missing).sort());
    expect(found.steps.map(({ id }) => id)).toEqual(listed(one.steps));
    if (one.recheck_on) expect(found.recheckOn).toBe(one.recheck_on);
  });
});
