import type { LineProblem, ReadLines } from '../../basics/json-lines.ts';
import { readJsonLines } from '../../basics/json-lines.ts';
import { type FactKind, misfit } from './fact-kind.ts';
import { type FactStatement, factStatement } from './facts.ts';

/** Reads statements, one a line, against the catalogue. A line that does not fit is named and left out. */
export function readFacts(content: string, kinds: ReadonlyMap<string, FactKind>): ReadLines<FactStatement> {
  return readJsonLines(content, factStatement, 'fact', (one, line) => factProblems(one, kinds, line));
}

/** What is wrong with one statement: no such fact, a computed one, another shape, a trial too many or too few, a span. */
export function factProblems(
  { fact, of, value, from, to }: FactStatement,
  kinds: ReadonlyMap<string, FactKind>,
  line = 0,
): LineProblem[] {
  const kind = kinds.get(fact);
  const at = (field: string, wrong: string, expected: string, next: string) => [{ line, field, wrong, expected, next }];
  if (!kind) {
    return at('fact', `There is no fact "${fact}".`, 'a fact of the catalogue', closest(fact, [...kinds.keys()]));
  }
  if (kind.computedBy !== null) {
    const next = `State the facts behind it, which the rule ${kind.computedBy} asks for.`;
    return at('fact', `${fact} is computed and cannot be stated.`, 'a fact that is stated', next);
  }
  const expected = misfit(kind, value);
  if (expected !== null) return at('value', `${JSON.stringify(value)} does not fit ${fact}.`, expected, kind.question);
  if ((kind.scope === 'trial') !== (of !== null)) return at('of', ...wrongScope(fact, kind.scope));
  if (from !== null && to !== null && from > to) {
    return at('to', `${to} lies before ${from}.`, 'a last day on or after the first', 'Check both days.');
  }
  return [];
}

function wrongScope(fact: string, scope: FactKind['scope']): [wrong: string, expected: string, next: string] {
  return scope === 'trial'
    ? [`${fact} needs a trial.`, 'the id of the trial', 'State it once for each trial.']
    : [`${fact} is about the deal and not about a trial.`, 'no trial', 'Leave `of` out.'];
}

function closest(fact: string, ids: readonly string[]): string {
  const head = fact.split('-')[0] ?? '';
  const near = ids.filter((id) => id.startsWith(head));
  return near.length > 0 ? `Near it: ${near.join(', ')}.` : 'Look it up in facts.jsonl.';
}
