import table from '../../../../data/scouting/trial-registers.json' with { type: 'json' };
import type { TrialId } from './trial.ts';

/** Which register a trial number belongs to, by the shapes in `data/scouting/trial-registers.json`. */

const SHAPES = table.rows.map(({ register, pattern }) => ({
  register,
  whole: new RegExp(`^(?:${pattern})$`, 'i'),
  anywhere: new RegExp(pattern, 'gi'),
}));
const PRINTED = new Map(
  table.rows.flatMap(({ register, printed }) => printed.map((name) => [name.toLowerCase(), register])),
);

/** Register of a number, or null for a number of no register: a protocol, a grant. */
export function registerOf(id: string): string | null {
  return SHAPES.find(({ whole }) => whole.test(id.trim()))?.register ?? null;
}

/** Register by the name that an export prints, or null. */
export function registerNamed(printed: string): string | null {
  return PRINTED.get(printed.trim().toLowerCase()) ?? null;
}

/** Every register number in a text, in order, each once, except the trial's own. */
export function idsIn(text: string, own: string): TrialId[] {
  const found = SHAPES.flatMap(({ register, anywhere }) =>
    [...text.matchAll(anywhere)].map((match) => ({ id: match[0], register, at: match.index })),
  );
  // Of two shapes at one place the longer number is meant: EUCTR2020-001591-15 holds a EudraCT number.
  const outer = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.at <= one.at &&
          other.at + other.id.length >= one.at + one.id.length &&
          other.id.length > one.id.length,
      ),
  );
  const seen = new Set([own.toLowerCase()]);
  return outer
    .toSorted((a, b) => a.at - b.at)
    .filter(({ id }) => !seen.has(id.toLowerCase()) && seen.add(id.toLowerCase()))
    .map(({ id, register }) => ({ id, register }));
}
