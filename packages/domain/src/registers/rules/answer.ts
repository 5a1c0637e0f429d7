import type { PartialDate } from '../../basics/partial-date.ts';
import { decides } from '../provenance.ts';
import type { AnswerParts, Asked } from './asked.ts';
import { composed } from './compose.ts';
import { type Decision, decide } from './decide.ts';
import { whenOf } from './facts.ts';
import { type Compute, groundOf, statedDate } from './knowledge.ts';
import type { RuleQuestion } from './rule.ts';
import type { RuleAnswer } from './rule-answer.ts';
import { versionAt } from './version.ts';

/** One rule for the deal, or for one trial. @param trial null for the deal, or where no trial is stated */
export function answerRule(asked: Asked, question: RuleQuestion, trial: string | null): RuleAnswer {
  const date = question.at === null ? null : statedDate(asked, trial, question.at);
  const noDay = date === null && question.atElse === 'unknown' && trial !== null;
  if (noDay) return told(asked, question, trial, asked.asOf, nothing('unknown', question.at), { state: 'between' });
  return answerOn(asked, question, trial, date ?? asked.asOf);
}

function answerOn(asked: Asked, question: RuleQuestion, trial: string | null, on: PartialDate): RuleAnswer {
  const version = versionAt(asked.register, question, whenOf(on), asked.rules.staleAfter);
  if (version.state === 'in-force') {
    return told(asked, question, trial, on, byTable(asked, question, trial, on, version.law), version);
  }
  const verdict = version.state === 'before' ? question.before.verdict : 'unknown';
  return told(asked, question, trial, on, nothing(verdict, version.state === 'between' ? question.at : null), version);
}

function byTable(asked: Asked, question: RuleQuestion, trial: string | null, on: PartialDate, law: string): Decision {
  const rows = asked.rules.rows.filter(({ rules, under }) => rules.includes(question.id) && under.includes(law));
  const compute = computeWith(asked);
  return decide(rows, (row) => groundOf(asked, question, trial, whenOf(on), !decides(row), compute));
}

function told(
  asked: Asked,
  question: RuleQuestion,
  trial: string | null,
  on: PartialDate,
  decision: Decision,
  version: AnswerParts['version'],
): RuleAnswer {
  return composed({
    asked,
    question,
    trial,
    on,
    decision,
    version,
    missingOf: (fact, of) => missingBehind(asked, fact, of, on),
  });
}

function nothing(verdict: Decision['verdict'], missing: string | null): Decision {
  const open = verdict === 'unknown' ? (['clear', 'flag', 'block-until'] as const) : [verdict];
  return {
    verdict,
    between: open,
    rows: [],
    toVerify: [],
    used: [],
    numbers: [],
    missing: missing === null ? [] : [missing],
  };
}

/** A computed fact is asked for on the day of the rule that needs it. */
function computeWith(asked: Asked): Compute {
  return (rule, trial, day) => {
    const question = asked.rules.questions.find(({ id }) => id === rule);
    return question ? answerOn(asked, question, trial, day) : null;
  };
}

/** What to ask for in the place of a computed fact: the facts behind it. */
function missingBehind(asked: Asked, fact: string, trial: string | null, on: PartialDate): readonly string[] {
  const rule = asked.rules.kinds.get(fact)?.computedBy;
  const question = asked.rules.questions.find(({ id }) => id === rule);
  if (!question) return [fact];
  const behind = answerOn(asked, question, trial, on).missing.map((one) => one.fact);
  // Everything behind it is known and still leaves it to be verified.
  return behind.length > 0 ? behind : [fact];
}
