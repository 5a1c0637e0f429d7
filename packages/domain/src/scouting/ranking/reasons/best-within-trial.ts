import type { ReadOut } from '../../../assets/read-outs.ts';
import { armKind } from '../arms.ts';
import { found, type Reason, unknown } from '../reason.ts';

/** Better than what: only another arm of the same trial answers that, and only where the two intervals lie apart. */

export const bestWithinTrial: Reason = {
  id: 'best-within-a-trial',
  words: ['better', 'mixed', 'not-shown', 'worse'],
  numbers: false,
  measure({ candidate, readOuts }, { list }) {
    const rows = (readOuts.get(candidate.id) ?? []).filter(({ endpoint }) => list.includes(endpointKey(endpoint)));
    const armOf = ({ arm }: ReadOut) => armKind(arm, candidate.names);
    const controls = rows.filter((row) => armOf(row) === 'control');
    const pairs = rows
      .filter((row) => armOf(row) === 'own')
      .flatMap((own) => controls.filter((other) => comparable(own, other)).map((other) => judge(own, other)));
    const better = pairs.filter(({ sign }) => sign > 0);
    const worse = pairs.filter(({ sign }) => sign < 0);
    const decided = [...better, ...worse];
    const refs = [...new Set((decided.length > 0 ? decided : pairs).map(({ source }) => source))].sort();
    if (pairs.length === 0) {
      const held = rows.length === 0 ? 'No read-out is recorded' : 'No recorded read-out has two arms with intervals';
      return unknown(`${held}, so best is not said.`, 'a read-out of one trial with both arms and their intervals');
    }
    if (decided.length === 0) return found('not-shown', 'The intervals of the two arms overlap.', refs);
    const says = decided
      .map(({ words }) => words)
      .sort()
      .join('; ');
    return found(better.length === 0 ? 'worse' : worse.length === 0 ? 'better' : 'mixed', `${says}.`, refs);
  },
};

/** `median PFS` and `PFS (investigator)` are both PFS; who judged is compared where two rows are set side by side. */
function endpointKey(endpoint: string): string {
  return endpoint
    .toLowerCase()
    .replace(/^median\s+/, '')
    .replace(/\s*\(.*\)$/, '');
}

const SAME = ['trial', 'endpoint', 'population', 'line', 'biomarker', 'unit', 'cutoff', 'source'] as const;

/** Two arms of one trial, of the same people, at the same cut-off, with intervals of the same level. */
function comparable(own: ReadOut, other: ReadOut): boolean {
  return (
    SAME.every((field) => own[field] === other[field]) &&
    own.interval !== null &&
    own.interval.level !== null &&
    own.interval.level === other.interval?.level
  );
}

function judge(own: ReadOut, other: ReadOut): { sign: number; words: string; source: string } {
  const [a, b] = [own.interval, other.interval];
  const above = a?.low != null && b?.high != null && a.low > b.high;
  const below = a?.high != null && b?.low != null && a.high < b.low;
  const sign = above ? 1 : below ? -1 : 0;
  const print = ({ arm, value, unit }: ReadOut) => `${value ?? 'not told'}${unit === null ? '' : ` ${unit}`} (${arm})`;
  return { sign, words: `${own.trial}, ${own.endpoint}: ${print(own)} against ${print(other)}`, source: own.source };
}
