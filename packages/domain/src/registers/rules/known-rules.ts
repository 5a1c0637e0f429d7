import type { Day } from '../../basics/partial-date.ts';
import type { RuleBook } from './rule.ts';

/**
 * The rules as they were stored on a day, so that an answer of that day comes out the same although rows came in since. It
 * holds as long as rows and numbers are added and not edited in place. Take the register of the same day (`knownOn`).
 */
export function rulesKnownOn(rules: RuleBook, known: Day): RuleBook {
  const had = <T extends { readonly recordedOn: Day }>(records: readonly T[]) =>
    records.filter(({ recordedOn }) => recordedOn <= known);
  const hadById = <T extends { readonly id: string; readonly recordedOn: Day }>(records: ReadonlyMap<string, T>) =>
    new Map(had([...records.values()]).map((one) => [one.id, one]));
  return {
    ...rules,
    questions: had(rules.questions),
    rows: had(rules.rows),
    views: had(rules.views),
    numbers: hadById(rules.numbers),
    steps: hadById(rules.steps),
  };
}
