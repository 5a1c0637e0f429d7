import type { LineProblem } from '../../basics/json-lines.ts';
import { decides } from '../provenance.ts';
import type { Register } from '../register.ts';
import { comparisonsOf, factOf, namesIn } from './condition.ts';
import type { RuleBook, RuleQuestion, RuleRow } from './rule.ts';

export interface RuleProblem extends LineProblem {
  readonly file: string;
}

/** Links that lead nowhere, options that no fact has, rows that decide by a number from memory, grades without a source. */
export function brokenRules(rules: RuleBook, register: Register): RuleProblem[] {
  const rows = rules.rows.flatMap((row, index) => ofRow(rules, register, row, index + 1));
  const questions = rules.questions.flatMap((one, index) => ofQuestion(rules, register, one, index + 1));
  const views = rules.views.flatMap(({ rule }, index) =>
    ruleOf(rules, rule) ? [] : [problem('views', index + 1, 'rule', `${rule} is not a rule.`)],
  );
  return [...rows, ...questions, ...views, ...unsourced(rules)];
}

function ofQuestion({ kinds, rows }: RuleBook, register: Register, one: RuleQuestion, line: number): RuleProblem[] {
  const laws = [...one.versions, ...one.watch].filter((id) => !register.law.has(id));
  const bare = one.versions.filter(
    (law) => !rows.some(({ rules, under }) => rules.includes(one.id) && under.includes(law)),
  );
  return [
    ...laws.map((id) => problem('questions', line, 'versions', `${id} is not among the laws.`)),
    ...bare.map((id) => problem('questions', line, 'versions', `${one.id} has no row under ${id}.`)),
    ...(one.at === null || kinds.has(one.at) ? [] : [problem('questions', line, 'at', `${one.at} is not a fact.`)]),
  ];
}

function ofRow(rules: RuleBook, register: Register, row: RuleRow, line: number): RuleProblem[] {
  const at = (field: string, wrong: string) => problem('rows', line, field, wrong);
  const { numbers } = namesIn(row.when);
  const shaky = numbers.filter((id) => decides(row) && rules.numbers.get(id)?.grade === 'B');
  return [
    ...row.rules.flatMap((id) => (ruleOf(rules, id) ? [] : [at('rules', `${id} is not a rule.`)])),
    ...row.under.flatMap((id) => (register.law.has(id) ? [] : [at('under', `${id} is not among the laws.`)])),
    ...row.basis.flatMap((id) =>
      register.law.has(id) || register.effect.has(id) ? [] : [at('basis', `${id} is no law or effect.`)],
    ),
    ...row.steps.flatMap((id) => (rules.steps.has(id) ? [] : [at('steps', `${id} is not a step.`)])),
    ...numbers.flatMap((id) => (rules.numbers.has(id) ? [] : [at('when', `${id} is not a named number.`)])),
    ...shaky.map((id) => at('when', `${id} is known from memory, and the row would decide by it.`)),
    ...row.rules.flatMap((id) =>
      wrongFacts(rules, row, ruleOf(rules, id)?.party ?? null).map((wrong) => at('when', wrong)),
    ),
  ];
}

function wrongFacts({ kinds }: RuleBook, { when }: RuleRow, party: string | null): string[] {
  return comparisonsOf(when).flatMap((one) => {
    if (!('fact' in one)) return [];
    const id = factOf(one.fact, party);
    const kind = kinds.get(id);
    if (!kind) return [`${id} is not a fact.`];
    const asked = 'is' in one ? [one.is].flat() : 'has' in one ? [one.has] : [];
    const options = kind.type === 'yes-no' ? ['yes', 'no'] : kind.options;
    return asked.filter((option) => !options.includes(option)).map((option) => `${id} is never "${option}".`);
  });
}

function unsourced({ questions, rows, numbers, steps, views }: RuleBook): RuleProblem[] {
  const all = { questions, rows, numbers: [...numbers.values()], steps: [...steps.values()], views };
  return Object.entries(all).flatMap(([file, records]) =>
    records.flatMap(({ grade, sources }, index) =>
      grade === 'B' || sources.length > 0
        ? []
        : [problem(file, index + 1, 'sources', `graded ${grade} and without a source.`)],
    ),
  );
}

function ruleOf({ questions }: RuleBook, id: string): RuleQuestion | undefined {
  return questions.find((one) => one.id === id);
}

function problem(file: string, line: number, field: string, wrong: string): RuleProblem {
  const next = 'Correct the line, or add what it names.';
  return { file: `${file}.jsonl`, line, field, wrong, expected: 'a link that leads somewhere, with a source', next };
}
