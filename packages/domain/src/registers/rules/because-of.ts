import { latestDay } from '../../basics/partial-date.ts';
import { LAW_STATUSES } from '../law.ts';
import { statusOfLaw } from '../law-status.ts';
import type { AnswerParts } from './asked.ts';
import { factAt, whenOf } from './facts.ts';
import { type Reason, reason } from './reason.ts';
import type { MissingFact } from './rule-answer.ts';
import type { Watched } from './watched.ts';

interface Parts extends AnswerParts {
  readonly law: string | null;
  readonly watched: readonly Watched[];
  readonly missing: readonly MissingFact[];
}

/** The reasons of an answer in the order in which a person reads them: rows, law, numbers, facts, drafts, what is missing. */
export function becauseOf(parts: Parts): Reason[] {
  return [
    ...rowReasons(parts),
    ...lawReasons(parts),
    ...numberReasons(parts),
    ...factReasons(parts),
    ...parts.watched.map((one) => one.reason),
    ...parts.missing.map((one) => reason('missing', one.fact, `Still needed: ${one.question}`, OURS)),
  ];
}

/** What is ours to ask has no source besides this rule. */
const OURS = { sources: [], grade: 'S' } as const;

function rowReasons({ decision, question, version, law }: Parts): Reason[] {
  const may = decision.rows.length > 1 || decision.verdict === 'unknown' ? 'May apply: ' : '';
  const id = law ?? question.versions[0] ?? '';
  const rows = decision.rows.map((row) => reason('row', id, `${may}${row.verdict}. ${row.says}`, row));
  const memory = decision.toVerify.map((row) => reason('to-verify', id, `To be verified: ${row.says}`, row));
  if (version.state === 'before') return [reason('row', id, question.before.says, question)];
  const none = version.state === 'none' ? 'No version of this rule is recorded as in force on that day.' : null;
  const span = version.state === 'between' ? 'The day that decides which text applies is not known well enough.' : null;
  const said = none ?? span ?? (rows.length + memory.length === 0 ? 'No row of the table fits these facts.' : null);
  return said === null ? [...rows, ...memory] : [reason('row', id, said, question)];
}

function lawReasons({ asked: { register, rules, asOf }, on, question, law }: Parts): Reason[] {
  const id = law ?? question.versions[0] ?? '';
  const record = register.law.get(id);
  if (!record) return [];
  const at = statusOfLaw(register, id, latestDay(on), rules.staleAfter);
  const age = statusOfLaw(register, id, asOf, rules.staleAfter).staleness.says;
  const meaning = at.status === 'due' || at.status === 'unknown' ? at.status : LAW_STATUSES[at.status];
  const next = at.next ? ` Next: ${at.next.status} on ${at.next.on}.` : '';
  return [reason('law', id, `${record.name.en}, on ${on}: ${at.status} (${meaning}).${next} ${age}`, record)];
}

function numberReasons({ asked: { rules }, decision: { numbers } }: Parts): Reason[] {
  return numbers.flatMap((id) => {
    const named = rules.numbers.get(id);
    return named ? [reason('number', id, `${named.value} ${named.unit}. ${named.reason}`, named)] : [];
  });
}

function factReasons({ asked: { facts, rules }, decision, trial, on }: Parts): Reason[] {
  return decision.used.flatMap((id) => {
    const kind = rules.kinds.get(id);
    if (kind?.computedBy) return [reason('fact', id, `${id}: computed by ${kind.computedBy}.`, OURS)];
    const found = factAt(facts, id, kind?.scope === 'trial' ? trial : null, whenOf(on), true);
    if (found.state === 'unknown') return [];
    return found.from.map((one) => {
      return reason('fact', id, `${id}: ${JSON.stringify(one.value)}.`, { sources: [one.source], grade: one.grade });
    });
  });
}
