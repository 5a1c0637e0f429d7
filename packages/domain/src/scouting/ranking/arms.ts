import { nameKey } from '../../assets/name-key.ts';

/**
 * Whose arm a row of a read-out is, told by its label. `control` is said only where the label names a treatment: a cohort, a dose or
 * a bare letter may be the candidate's own, and stays unknown.
 */
export type ArmKind = 'own' | 'control' | 'unknown';

/** Shorter names occur inside other words. */
const SHORTEST_NAME = 3;
/** Parts of a trial in which everybody may have had the candidate. */
const PART = /\b(?:cohorts?|expansion|escalation|optimi[sz]ation|dose|doses|phase|part|stage)\b|队列|剂量/i;
const EMPTY =
  /\b(?:arm|group|treatment|experimental|monotherapy|combination|all|total|overall|participants|patients|subjects)\b/gi;
/** A word of four letters or two Chinese signs: less is an abbreviation that only the protocol explains. */
const NAMES_SOMETHING = /\p{Script=Latin}{4,}|\p{Script=Han}{2,}/u;

/** @param names every name of the candidate */
export function armKind(arm: string | null, names: readonly string[]): ArmKind {
  if (arm === null) return 'unknown';
  const label = nameKey(arm);
  const keys = names.map(nameKey).filter((key) => [...key].length >= SHORTEST_NAME);
  if (keys.some((key) => label.includes(key))) return 'own';
  if (PART.test(arm)) return 'unknown';
  return NAMES_SOMETHING.test(arm.replace(EMPTY, ' ')) ? 'control' : 'unknown';
}
