import { certainIds, type Reading } from '../../assets/context.ts';
import type { IndicationReader } from '../../assets/indication-reader.ts';
import type { IndicationTree } from '../../assets/indications.ts';
import type { TargetReader } from '../../assets/targets.ts';
import { type Problem, refuse } from '../../basics/errors.ts';
import { nearestNames } from '../../territory/nearest.ts';
import { parseTerritory, type ReadTerritory } from '../../territory/parse.ts';

/** From the words of a mandate to ids, each refused with the nearest names where nothing bears them. */

export interface MandateWords {
  readonly targets: TargetReader;
  readonly indications: IndicationReader;
  readonly tree: IndicationTree;
  /** Names that a misspelt target or indication may have meant. */
  readonly targetNames: readonly string[];
  readonly indicationNames: readonly string[];
  /** The company that a name or an id means, or null. */
  readonly companyOf: (name: string) => { readonly id: string } | null;
}

/** @throws Refusal `bad-input` naming the word and the nearest names */
export function targetId(word: string, field: string, { targets, targetNames }: MandateWords): string {
  return targets.has(word) ? word : theOne(word, field, 'target', targets.read(word, { field: true }), targetNames);
}

/** @throws Refusal `bad-input` naming the word and the nearest names */
export function indicationId(
  word: string,
  field: string,
  { indications, tree, indicationNames }: MandateWords,
): string {
  if (tree.has(word)) return word;
  return theOne(word, field, 'indication', indications.read(word, { field: true }), indicationNames);
}

type What = 'target' | 'indication';

/** The one thing that the word means. A name inside it is not enough: “gastrik cancer” is not “cancer”. */
function theOne(
  word: string,
  field: string,
  what: What,
  readings: readonly Reading[],
  names: readonly string[],
): string {
  const ids = certainIds(readings);
  const covered = readings.reduce((length, { start, end }) => length + end - start, 0);
  const [id] = ids;
  if (ids.length === 1 && id !== undefined && covered >= word.length - 1) return id;
  throw refuse('bad-input', unknownWord(word, field, what, ids, names));
}

/** Companies without a record are compared by name. */
export function companyWord(word: string, { companyOf }: MandateWords): string {
  return companyOf(word)?.id ?? word;
}

/** @throws Refusal `bad-input` where the words leave the territory open */
export function territoryOfWords(text: string, field: string): ReadTerritory {
  const read = parseTerritory(text);
  if (read.in.length > 0 && read.unread.length === 0) return read;
  const unread = read.unread.length > 0 ? `"${read.unread.join('", "')}" in it` : 'it';
  throw refuse('bad-input', {
    field,
    wrong: `"${text}" does not say which countries are wanted: ${unread} was not understood.`,
    expected: 'words such as “United States”, “worldwide outside Greater China”, or codes such as US, JP',
    next: 'Write the territory in other words; the reader of territories shows how it reads them.',
  });
}

function unknownWord(
  word: string,
  field: string,
  what: What,
  ids: readonly string[],
  names: readonly string[],
): Problem {
  if (ids.length > 1) {
    const wrong = `"${word}" means several ${what}s: ${ids.join(', ')}.`;
    return { field, wrong, expected: `one ${what} in each place`, next: 'Write each of them in a place of its own.' };
  }
  return {
    field,
    wrong: `"${word}" is no ${what} that the vocabulary knows.`,
    expected: `an id or a name, such as ${nearestNames(word, [...new Set(names)]).join(', ')}`,
    next: `Take one of the nearest names, or add the ${what} to the vocabulary.`,
  };
}
