import { createHash } from 'node:crypto';
import { fold, searchWords } from './search-words.ts';

/**
 * What a deal is found by. A deal bears labels, and words lead to labels: the words of a firm are stored once, however many
 * deals the firm signs. Under the wall only equality and ranges reach an index, so the facets of own deals are labels too.
 *
 * `text:…` is a name, a code or an indication, and its words lead to it. `modality:adc` is a facet value, asked for by its own
 * name. `territories:…` is a set of countries, to which the word `=US` leads: a worldwide grant would need 250 labels.
 */
export interface Label {
  readonly label: string;
  /** Sorted; empty for a label that is only asked for by its own name. */
  readonly words: readonly string[];
}

/** Labels stand in an index, whose entries have a limit of some 2,700 bytes. */
const LONGEST = 200;

/** Each label once: those of the texts, of the facets as they are, and of the set of territories. */
export function labelsOf(
  texts: readonly (string | null)[],
  facets: readonly string[],
  territories: readonly string[],
): Label[] {
  const found = [
    ...texts.flatMap(textLabels),
    ...facets.map((facet) => ({ label: labelOf(facet), words: [] })),
    ...territorySet(territories),
  ];
  return [...new Map(found.map((label) => [label.label, label])).values()];
}

/** A label short enough to be stored: what is longer goes by its beginning and its digest. */
export function labelOf(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST)} ${digestOf(name)}`;
}

/**
 * What a workspace calls a party, besides what deals call it. Nothing of it is stored with deals: the workspace's names are read
 * behind its wall with each question, and lead to labels that deals bear already.
 */
export interface CalledParty {
  /** Words of its names, as {@link searchWords} makes them. */
  readonly words: readonly string[];
  /** Labels of the party as licensor and as licensee. */
  readonly labels: readonly string[];
}

/** @param keys ids and printed names under which deals know the party, as facets write them */
export function calledParty(names: readonly string[], keys: readonly string[]): CalledParty {
  const sides = ['licensor', 'licensee'];
  return { words: searchWords(names), labels: keys.flatMap((key) => sides.map((side) => labelOf(`${side}:${key}`))) };
}

/** Labels of the parties that have a name with a word that begins so. */
export function labelsCalled(parties: readonly CalledParty[], beginning: string): string[] {
  const called = parties.filter(({ words }) => words.some((word) => word.startsWith(beginning)));
  return [...new Set(called.flatMap(({ labels }) => labels))];
}

/** The word of a country; it begins with a sign that no word of a question begins with. */
export function territoryWord(code: string): string {
  return `=${code}`;
}

/** Words follow from the folded text, so spellings that differ in case or accents are one label. */
function textLabels(text: string | null): Label[] {
  const words = searchWords([text]);
  return words.length === 0 ? [] : [{ label: labelOf(`text:${fold(text ?? '').trim()}`), words }];
}

function territorySet(territories: readonly string[]): Label[] {
  const codes = [...new Set(territories)].sort();
  if (codes.length === 0) return [];
  return [{ label: `territories:${digestOf(codes.join(' '))}`, words: codes.map(territoryWord) }];
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
