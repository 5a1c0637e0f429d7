import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Day, parseDay } from '../../basics/partial-date.ts';
import { affiliatesRuleAt } from '../affiliates-rule.ts';
import { effectAt, effectsOfMembership } from '../effects.ts';
import { law } from '../law.ts';
import { statusOfLaw } from '../law-status.ts';
import { edition, entry, notice } from '../list.ts';
import { membershipAt } from '../membership.ts';
import { overlay } from '../overlay.ts';
import { ownershipEdge } from '../ownership.ts';
import { type Register, withRecords } from '../register.ts';
import { controlFacts } from '../relatives.ts';
import { screen } from '../screen.ts';
import { staleness } from '../staleness.ts';
import { REGISTER, shippedMatcher, THRESHOLDS } from './shipped-register.ts';

/** One line of `cases/registers/questions.csv`; its README says what the columns mean. */
export interface RegisterCase {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly target: string;
  readonly as_of: string;
  readonly known: string;
  readonly given: string;
  readonly expected: string;
  readonly says: string;
  readonly basis: string;
  readonly note: string;
}

export interface CaseAnswer {
  readonly answer: string;
  /** Everything the answer says in words. */
  readonly told: string;
  /** Ids of records, and of entities, among the reasons. */
  readonly basis: readonly string[];
}

const CASES = fileURLToPath(new URL('../../../../../cases/registers/', import.meta.url));

export function caseFile(name: string): string {
  return readFileSync(`${CASES}${name}`, 'utf8');
}

const given = z.strictObject({
  id: z.string(),
  editions: edition.array().default([]),
  entries: entry.array().default([]),
  notices: notice.array().default([]),
  overlays: overlay.array().default([]),
  laws: law.array().default([]),
  ownership: ownershipEdge.array().default([]),
});
const GIVEN = new Map(
  caseFile('given.jsonl')
    .trim()
    .split('\n')
    .map((line) => given.parse(JSON.parse(line)))
    .map(({ id, ...records }) => [id, records] as const),
);
const match = shippedMatcher();

interface Asked {
  readonly register: Register;
  readonly one: RegisterCase;
  readonly asOf: Day;
  readonly known: Day | undefined;
}

const ASK: Record<string, (asked: Asked) => CaseAnswer> = {
  membership: ({ register, one, asOf, known }) => {
    const found = membershipAt(register, one.subject, one.target, asOf, { known });
    return answer(found.state, found.because, found.remarks);
  },
  'first-listed': ({ register, one, asOf }) => {
    const found = membershipAt(register, one.subject, one.target, asOf);
    return answer(found.firstListed ?? 'never', found.because);
  },
  effect: ({ register, one, asOf, known }) => {
    const list = register.lists.find(({ effects }) => effects.includes(one.target));
    const on = list && one.subject ? membershipAt(register, one.subject, list.id, asOf, { known }) : null;
    const found = on
      ? effectsOfMembership(register, on, known).find(({ effect }) => effect.id === one.target)
      : effectAt(register, one.target, asOf, known);
    if (!found) return answer('none', on?.because ?? []);
    const { on: day, by } = found.start;
    return answer([found.state, day ?? (found.state === 'next' ? `by ${by}` : '')].join(' ').trim(), found.because);
  },
  exception: ({ register, one, asOf }) => {
    const exceptions = effectAt(register, one.target, asOf)?.effect.exceptions ?? [];
    return answer(exceptions.find((text) => text.includes(one.expected)) ? one.expected : exceptions.join('; '), []);
  },
  law: ({ register, one, asOf, known }) => {
    const found = statusOfLaw(register, one.target, asOf, THRESHOLDS, known);
    return answer(found.status, found.because);
  },
  suspended: ({ register, one, asOf, known }) => {
    const found = statusOfLaw(register, one.target, asOf, THRESHOLDS, known);
    return answer(found.suspended, found.because);
  },
  relative: ({ register, one, asOf, known }) => {
    const found = controlFacts(register, one.subject, ['us-1260h', 'us-omb-851'], asOf, known);
    const told = answer(found.answer, found.because, found.questions);
    return { ...told, basis: found.relatives.map(({ entity }) => entity) };
  },
  ownership: ({ register, one, asOf, known }) => {
    const found = affiliatesRuleAt(register, one.subject, one.target, asOf, known);
    return answer(found.answer, found.because);
  },
  stale: ({ register, one, asOf }) => {
    const listed = register.editionsOf.get(one.target)?.at(-1);
    const looked = listed ? listed.confirmedOn : (register.law.get(one.target)?.asOf ?? null);
    const found = staleness(listed ? 'list' : 'law', looked, asOf, THRESHOLDS);
    return answer(found.stale ? 'stale' : 'fresh', [], [found.says]);
  },
  screen: (asked) => {
    const [item] = screened(asked).items;
    return answer(item?.result ?? '', item?.hits.flatMap(({ membership }) => membership.because) ?? [], item?.because);
  },
  explains: (asked) => {
    const found = screened(asked).items[0]?.explains ?? [];
    return answer(
      found.map(({ list }) => list).join(';'),
      [],
      found.map(({ says }) => says),
    );
  },
};

function screened({ register, one, asOf, known }: Asked) {
  const lists = one.target === '' ? {} : { lists: one.target.split(';') };
  const matcher = register === REGISTER ? match : shippedMatcher(register);
  return screen(register, { names: [one.subject], asOf, known, scope: 'life-science', ...lists }, matcher, THRESHOLDS);
}

function answer(
  text: string,
  because: readonly { readonly record: string; readonly says: string }[],
  more: readonly string[] = [],
): CaseAnswer {
  return {
    answer: text,
    told: [...more, ...because.map(({ says }) => says)].join('\n'),
    basis: because.map(({ record }) => record),
  };
}

function givenRecords(id: string) {
  const found = GIVEN.get(id);
  if (!found) throw new Error(`given.jsonl has no "${id}"`);
  return found;
}

export function askCase(one: RegisterCase): CaseAnswer {
  const added = one.given.split(';').filter((id) => id !== '');
  const register = added.reduce((so, id) => withRecords(so, givenRecords(id)), REGISTER);
  const known = one.known === '' ? undefined : parseDay(one.known);
  const ask = ASK[one.kind];
  if (!ask) throw new Error(`${one.id}: there is no kind of case "${one.kind}"`);
  return ask({ register, one, asOf: parseDay(one.as_of), known });
}
