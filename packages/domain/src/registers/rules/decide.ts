import { decides } from '../provenance.ts';
import { type Evaluated, evaluate, type Ground } from './evaluate.ts';
import type { RuleRow, Verdict } from './rule.ts';

/** What a table says, before drafts and other texts are looked at. */
export interface Decision {
  readonly verdict: Verdict;
  /** Verdicts that the missing facts leave open; one where the answer is settled. */
  readonly between: readonly Verdict[];
  /** The row that settles it, or those that may. */
  readonly rows: readonly RuleRow[];
  /** Rows from memory that fit: they only ask to be verified. */
  readonly toVerify: readonly RuleRow[];
  readonly used: readonly string[];
  readonly numbers: readonly string[];
  readonly missing: readonly string[];
}

interface Tried {
  readonly row: RuleRow;
  readonly found: Evaluated;
}

/**
 * Tries rows from the top; the first that fits settles it. A row that may fit stays in play, so that the answer is settled
 * only where every row in play agrees: a missing fact never turns into clear. A row from memory settles nothing; where it fits
 * clear becomes a flag, and where it may fit clear becomes unknown.
 */
export function decide(rows: readonly RuleRow[], groundOf: (row: RuleRow) => Ground): Decision {
  const tried = untilSettled(rows, groundOf);
  const firm = tried.filter(({ row, found }) => decides(row) && found.truth !== 'no');
  const memory = tried.filter(({ row, found }) => !decides(row) && found.truth !== 'no');
  const verify = memory.filter(({ found }) => found.truth === 'yes');
  const settled = firm.some(({ found }) => found.truth === 'yes');
  const open = settled ? [] : [verify.length > 0 && firm.length === 0 ? ('flag' as const) : ('unknown' as const)];
  const possible = [...new Set([...firm.map(({ row }) => row.verdict), ...open])];
  const agreed = possible.length === 1 && possible[0] ? possible[0] : 'unknown';
  const verdict = agreed === 'clear' ? lessSure(verify.length > 0, memory.length > verify.length) : agreed;
  return {
    verdict,
    between: verdict === 'unknown' ? leftOpen(possible, memory.length > 0) : [verdict],
    rows: firm.map(({ row }) => row),
    toVerify: verify.map(({ row }) => row),
    used: [...new Set(tried.flatMap(({ found }) => found.used))],
    numbers: [...new Set(tried.flatMap(({ found }) => found.numbers))],
    missing: [...new Set(tried.flatMap(({ found }) => found.missing))],
  };
}

function untilSettled(rows: readonly RuleRow[], groundOf: (row: RuleRow) => Ground): Tried[] {
  const tried: Tried[] = [];
  for (const row of rows) {
    const found = evaluate(row.when, groundOf(row));
    tried.push({ row, found });
    if (decides(row) && found.truth === 'yes') break;
  }
  return tried;
}

/** That no row may fit in the end says no more than the rows that may; a row from memory can always make clear a flag. */
function leftOpen(possible: readonly Verdict[], memory: boolean): Verdict[] {
  const settled = possible.filter((one) => one !== 'unknown');
  if (settled.length === 0) return [...possible];
  return memory && settled.includes('clear') ? [...new Set([...settled, 'flag' as const])] : settled;
}

function lessSure(fits: boolean, mayFit: boolean): Verdict {
  if (mayFit) return 'unknown';
  return fits ? 'flag' : 'clear';
}
