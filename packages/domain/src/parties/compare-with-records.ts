import { findingsOf } from './compare/compare-names.ts';
import { type Finding, type Judgement, judge } from './compare/verdict.ts';
import type { NameIndex } from './index/name-index.ts';
import { type Candidate, matchName } from './match-names.ts';
import { readName } from './names/name-form.ts';

/**
 * Whether two names may be one company's, judged by the names and by what the records know: a brand and its Chinese name are
 * linked only by a record that carries both.
 */
export function compareWithRecords(index: NameIndex, a: string, b: string): Judgement {
  const direct = findingsOf(readName(a), readName(b));
  const [x, y] = [known(index, a), known(index, b)];
  const shared = sharedRecord(x, y);
  const still = direct.filter(({ feature }) => STANDS.has(feature));
  if (shared?.feature === 'names_of_one_record') return judge([shared, ...still]);
  const [first, second] = [x[0], y[0]];
  if (first?.verdict === 'confirmed' && second?.verdict === 'confirmed') {
    return judge([...direct, finding('names_of_two_records', `${first.id} / ${second.id}`, 1)]);
  }
  const plain = judge(direct);
  return shared === null || plain.verdict !== 'different' ? plain : judge([shared, ...still]);
}

/** What tells two names apart although both come near one record. */
const STANDS = new Set(['numbers_differ', 'partnership_and_company']);

function known(index: NameIndex, name: string): Candidate[] {
  return matchName(index, name).filter(({ verdict }) => verdict !== 'different');
}

const NEVER_SURE = 0.79;

/** The record that both names fit best; it is as sure as the less sure of the two. */
function sharedRecord(x: readonly Candidate[], y: readonly Candidate[]): Finding | null {
  let best: Finding | null = null;
  for (const { id, verdict, score, matched } of x) {
    const other = y.find((candidate) => candidate.id === id);
    if (!other) continue;
    const sure = verdict === 'confirmed' && other.verdict === 'confirmed';
    const amount = sure ? 1 : Math.min(score, other.score, NEVER_SURE);
    const feature = sure ? 'names_of_one_record' : 'names_near_one_record';
    if (amount > (best?.amount ?? 0)) best = finding(feature, `${id}: ${matched}, ${other.matched}`, amount);
  }
  return best;
}

function finding(feature: string, detail: string, amount: number): Finding {
  return { feature, detail, amount };
}
