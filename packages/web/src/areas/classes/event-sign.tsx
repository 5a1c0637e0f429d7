import type { ClassEvent } from './class-events.ts';

/** A sign a kind of event: shape first, colour only repeats it. */
export const SIGNS: Partial<Record<ClassEvent['kind'], string>> = {
  signed: '✎',
  grant: '●',
  option: '○',
  exercise: '◉',
  expansion: '✚',
  lapse: '⊘',
  return: '↩',
  termination: '✕',
  assignment: '⇢',
  acquisition: '▲',
  rename: '≈',
  encumbrance: '◇',
  dispute: '‼',
  'field-change': '◐',
};

/** Drawn by hand of letters, so that it prints and follows the dark and the light. */
export function EventSign({ kind }: { readonly kind: ClassEvent['kind'] }) {
  return (
    <span className={`sign sign-${kind}`} aria-hidden="true">
      {SIGNS[kind] ?? '·'}
    </span>
  );
}
