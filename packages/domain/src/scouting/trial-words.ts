import phaseTable from '../../../../data/scouting/trial-phases.json' with { type: 'json' };
import statusTable from '../../../../data/scouting/trial-statuses.json' with { type: 'json' };
import type { Stage } from '../assets/vocabulary.ts';
import type { TrialPhase, TrialStatus } from './trial.ts';

/** The words of registers for status and phase, by the tables `data/scouting/trial-statuses.json` and `trial-phases.json`. */

const STATUSES = new Map(statusTable.rows.flatMap(({ status, words }) => words.map((word) => [key(word), status])));
const NO_STATUS = new Set(statusTable.nothing.map(key));

const PHASES = new Map(phaseTable.rows.flatMap(({ phases, words }) => words.map((word) => [key(word), phases])));
const NO_PHASE = new Set(phaseTable.none.map(key));
const STAGES = new Map(phaseTable.stages.map(({ phases, stage }) => [phases.join('+'), stage]));

/** The state that the words mean; null for words that mean none, undefined for words that nobody has read yet. */
export function readStatus(words: string): TrialStatus | null | undefined {
  if (NO_STATUS.has(key(words))) return null;
  return STATUSES.get(key(words)) as TrialStatus | undefined;
}

/**
 * The phases that the words mean, however the register writes them: `PHASE1, PHASE2`, `Phase 1/Phase 2`, `其它其他说明:Ib/II期`,
 * the list of questions of the EU register, or `2-3` that a spreadsheet took for a day.
 * @returns an empty list where phases do not apply, undefined for words that nobody has read yet
 */
export function readPhases(words: string): TrialPhase[] | undefined {
  const plain = words.replace(/^其[它他]\s*(?:其[它他]说明)?[:：]?/, '').trim() || 'n/a';
  const asked = [...plain.matchAll(/\(phase (i+v?)\)\s*:\s*(yes|no)/gi)];
  if (asked.length > 0) {
    const yes = asked.filter(([, , answer]) => answer?.toLowerCase() === 'yes');
    return yes.flatMap(([, roman]) => PHASES.get(key(roman ?? '')) ?? []) as TrialPhase[];
  }
  const day = /^\d{4}-0([1-4])-0([1-4])$/.exec(plain);
  const found = PHASES.get(key(day ? `${day[2]}-${day[1]}` : plain));
  if (found) return found as TrialPhase[];
  return NO_PHASE.has(key(plain)) ? [] : undefined;
}

/** The stage of development that a trial of these phases shows; null where it shows none. */
export function stageOfPhases(phases: readonly TrialPhase[]): Stage | null {
  return (STAGES.get(phases.join('+')) ?? null) as Stage | null;
}

/** Case, width, spaces, Roman numerals in one sign, brackets and underscores make no difference. */
function key(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[_\s()[\]"'.,;，；]+/g, '');
}
