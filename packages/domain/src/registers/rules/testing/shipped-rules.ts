import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDay } from '../../../basics/partial-date.ts';
import type { Grade } from '../../provenance.ts';
import { REGISTER, THRESHOLDS } from '../../testing/shipped-register.ts';
import type { FactKind, FactValue } from '../fact-kind.ts';
import type { FactStatement, Facts } from '../facts.ts';
import { factProblems } from '../read-facts.ts';
import { type RuleFile, readRules } from '../read-rules.ts';

/** The rules that ship, for tests, and the short way in which cases write facts. */
const ROOT = fileURLToPath(new URL('../../../../../../', import.meta.url));

export function caseFile(name: string): string {
  return readFileSync(`${ROOT}cases/registers/${name}`, 'utf8');
}

const FILES: readonly RuleFile[] = ['facts', 'questions', 'rows', 'numbers', 'steps', 'views'];
export const CONTENT = Object.fromEntries(
  FILES.map((file) => [file, readFileSync(`${ROOT}data/registers/rules/${file}.jsonl`, 'utf8')]),
) as Record<RuleFile, string>;
export const READ_RULES = readRules(CONTENT, REGISTER, THRESHOLDS);
export const RULES = READ_RULES.rules;

/** `fact=value; fact@trial=value; fact=value[2019-01-01..2022-06-30]; fact=value!B`. Several are joined by `+`. */
const PART = /^([a-z0-9-]+)(?:@([a-z0-9-]+))?=([^[!]*)(?:\[(.*)\.\.(.*)\])?(?:!(P|S1|S|B))?$/;

export function factsFrom(text: string): Facts {
  const parts = text.split(';').map((one) => one.trim());
  return { statements: parts.filter((one) => one !== '').map(statement) };
}

function statement(text: string): FactStatement {
  const [, fact = '', of, value = '', from, to, grade] = PART.exec(text) ?? [];
  const kind = RULES.kinds.get(fact);
  if (!kind) throw new Error(`"${text}": there is no such fact`);
  const one: FactStatement = {
    fact,
    of: of ?? null,
    value: valueIn(kind, value) as FactStatement['value'],
    from: from ? parseDay(from) : null,
    to: to ? parseDay(to) : null,
    source: 'case file',
    grade: (grade ?? 'S') as Grade,
  };
  const [problem] = factProblems(one, RULES.kinds);
  if (problem) throw new Error(`"${text}": ${problem.wrong} ${problem.expected}`);
  return one;
}

function valueIn({ type }: FactKind, text: string): FactValue {
  if (type === 'several') return text === 'none' ? [] : text.split('+');
  if (type !== 'number') return text;
  const [, low, high] = /^(\d*)~(\d*)$/.exec(text) ?? [];
  if (low === undefined) return Number(text);
  return { atLeast: low === '' ? null : Number(low), atMost: high ? Number(high) : null };
}
