import type { Problem } from '@beringia/domain/basics/errors';
import type { Text } from '../text/en.ts';

/** Advice that only helps at a command line, by what it names. The first that fits counts. */
const COMMANDS: readonly (readonly [RegExp, keyof Text['advice']])[] = [
  [/^Under `flat`/, 'flat'],
  [/`beringia schema /, 'shape'],
  [/`beringia deals list/, 'search'],
  [/`beringia deals show/, 'deal'],
  [/ --partial/, 'good'],
  [/`beringia | --[a-z]/, 'again'],
];

/** What to do next, for somebody in a browser. */
export function advice({ next }: Pick<Problem, 'next'>, text: Text): string {
  const found = COMMANDS.find(([pattern]) => pattern.test(next));
  return found ? text.advice[found[1]] : next;
}
