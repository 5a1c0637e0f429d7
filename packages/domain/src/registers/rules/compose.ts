import { type Day, latestDay } from '../../basics/partial-date.ts';
import type { AnswerParts, Asked } from './asked.ts';
import { becauseOf } from './because-of.ts';
import type { Decision } from './decide.ts';
import { factAt, whenOf } from './facts.ts';
import { recheck } from './recheck.ts';
import type { Verdict } from './rule.ts';
import type { MissingFact, RuleAnswer, Step } from './rule-answer.ts';
import { type Watched, watchedAt } from './watched.ts';

/** Adds to what the table says the drafts and due texts, the reasons, the facts to ask for, the steps and the next look. */
export function composed(parts: AnswerParts): RuleAnswer {
  const { asked, question, trial, on, decision, version } = parts;
  const { register, rules, asOf } = asked;
  const watched = question.watch.flatMap((id) => watchedAt(register, id, latestDay(on), rules.staleAfter) ?? []);
  const { verdict, between } = withWatched(decision, watched);
  const law = version.state === 'in-force' ? version.law : null;
  const laws = [law ?? question.versions[0] ?? '', ...watched.map((one) => one.law)];
  const next = recheck(register, laws, daysOf(asked, decision.numbers), asOf, rules.staleAfter);
  const missing = missingFacts(parts);
  return {
    rule: question.id,
    area: question.area,
    question: question.question,
    trial,
    asOf,
    on,
    version: law,
    verdict,
    between,
    toVerify: verdict === 'flag' && decision.rows.every((row) => row.verdict === 'clear'),
    because: becauseOf({ ...parts, law, watched, missing }),
    basis: basisOf(laws[0] ?? '', decision, watched),
    missing,
    steps:
      verdict === 'unknown' && (missing.length > 0 || decision.verdict !== verdict) ? [] : stepsOf(asked, decision),
    differs: rules.views.filter((view) => view.rule === question.id),
    stale: next.stale,
    recheckOn: next.on,
  };
}

/** A text in force without a table leaves nothing to say; one that may have come, or is remembered, takes the clear away. */
function withWatched(
  { verdict, between }: Decision,
  watched: readonly Watched[],
): Pick<Decision, 'verdict' | 'between'> {
  const does = (what: Watched['does']) => watched.some((one) => one.does === what);
  if (does('overtaken')) return { verdict: 'unknown', between: ['clear', 'flag', 'block-until'] };
  if (verdict !== 'clear') return { verdict, between };
  if (does('missed')) return { verdict: 'unknown', between: ['clear', 'flag', 'block-until'] };
  const now: Verdict = does('to-verify') ? 'flag' : 'clear';
  return { verdict: now, between: [now] };
}

function basisOf(law: string, { rows, toVerify, used, numbers }: Decision, watched: readonly Watched[]) {
  const counts = watched.filter(({ does }) => does !== 'told').map((one) => one.law);
  const named = [...rows, ...toVerify].flatMap(({ basis }) => basis);
  return [...new Set([law, ...named, ...numbers, ...used, ...counts])];
}

function daysOf({ rules }: Asked, numbers: readonly string[]): Day[] {
  return numbers.flatMap((id) => {
    const value = rules.numbers.get(id)?.value;
    return typeof value === 'string' ? [value] : [];
  });
}

function missingFacts({ asked, question, trial, on, decision, missingOf }: AnswerParts): MissingFact[] {
  const ids = [...new Set(decision.missing.flatMap((fact) => missingOf(fact, trial)))];
  return ids.flatMap((fact) => {
    const kind = asked.rules.kinds.get(fact);
    if (!kind) return [];
    const of = kind.scope === 'trial' ? trial : null;
    const found = factAt(asked.facts, fact, of, whenOf(on), false);
    const toTheDay = fact === question.at && found.state === 'known';
    const why = toTheDay ? 'to-the-day' : found.state === 'unknown' ? found.why : 'not-stated';
    return [{ fact, trial: of, question: kind.question, ask: kind.ask, why }];
  });
}

function stepsOf({ rules }: Asked, { rows, toVerify }: Decision): Step[] {
  const ids = [...new Set([...rows, ...toVerify].flatMap(({ steps }) => steps))];
  return ids.flatMap((id, index) => {
    const step = rules.steps.get(id);
    return step ? [{ ...step, order: index + 1 }] : [];
  });
}
