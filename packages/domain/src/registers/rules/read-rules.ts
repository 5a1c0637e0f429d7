import type { z } from 'zod';
import { readJsonLines } from '../../basics/json-lines.ts';
import type { Register } from '../register.ts';
import type { StaleAfter } from '../staleness.ts';
import { factKind } from './fact-kind.ts';
import { namedNumber, otherView, type RuleBook, ruleQuestion, ruleRow, ruleStep } from './rule.ts';
import { brokenRules, type RuleProblem } from './rule-links.ts';

export type RuleFile = 'facts' | 'questions' | 'rows' | 'numbers' | 'steps' | 'views';

/**
 * Reads the six files of `data/registers/rules` against the laws they rest on. A line that does not fit is named and left out;
 * a link to nowhere, and a row that would decide from memory, are named too.
 */
export function readRules(
  content: Readonly<Record<RuleFile, string>>,
  register: Register,
  staleAfter: readonly StaleAfter[],
): { readonly rules: RuleBook; readonly problems: readonly RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const values = <T>(file: RuleFile, schema: z.ZodType<T>): T[] => {
    const read = readJsonLines(content[file], schema, 'rules');
    problems.push(...read.problems.map((one) => ({ ...one, file: `${file}.jsonl` })), ...twice(file, read.items));
    return read.items.map(({ value }) => value);
  };
  const rules: RuleBook = {
    kinds: byId(values('facts', factKind)),
    questions: values('questions', ruleQuestion),
    rows: values('rows', ruleRow),
    numbers: byId(values('numbers', namedNumber)),
    steps: byId(values('steps', ruleStep)),
    views: values('views', otherView),
    staleAfter,
  };
  return { rules, problems: [...problems, ...brokenRules(rules, register)] };
}

/** Ids of a file that stand on more than one line. */
function twice(file: RuleFile, items: readonly { readonly line: number; readonly value: unknown }[]): RuleProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ line, value }) => {
    const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
    if (id === null || !seen.has(id)) {
      if (id !== null) seen.add(id);
      return [];
    }
    const next = 'Give one of them another id.';
    return [{ file: `${file}.jsonl`, line, field: 'id', wrong: `${id} stands twice.`, expected: 'each id once', next }];
  });
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((one) => [one.id, one]));
}
