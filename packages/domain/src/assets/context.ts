import type { AliasHit, Span } from './find-aliases.ts';
import type { Area } from './vocabulary.ts';

/** Whether a name that can mean several things is meant as one of ours: MET, AR, UC. */

export interface Context {
  /** True when the text is the content of a field that holds nothing else, such as a list of targets. */
  readonly field?: boolean;
  /** Other things found in the same text that settle what is spoken of: drugs, indications. */
  readonly cues?: readonly Span[];
  /** Area the text is known to be about: in oncology UC is urothelial cancer. */
  readonly area?: Area;
}

export interface Reading extends Span {
  /** One id; several when the name is shared and the context does not tell. */
  readonly ids: readonly string[];
  readonly alias: string;
  readonly text: string;
  /** False when the name needs context and has none: show it as a question, count it as nothing. */
  readonly certain: boolean;
  readonly because: string;
}

/**
 * A name that needs context counts when the sentence names something else of ours.
 * @param narrow picks among several ids by the ids that are certain in the same sentence
 */
export function readInContext(
  hits: readonly AliasHit[],
  text: string,
  context: Context,
  narrow: (ids: readonly string[], certain: readonly string[]) => readonly string[] = (ids) => ids,
): Reading[] {
  const ends = sentenceEnds(text);
  const sentenceOf = ({ start }: Span) => ends.findIndex((end) => start < end);
  const plain = hits.filter((hit) => !hit.ambiguous);
  return hits.map((hit) => {
    if (!hit.ambiguous) return reading(hit, hit.ids, true, `“${hit.alias}” names it`);
    const same = (other: Span) => sentenceOf(other) === sentenceOf(hit);
    const around = plain.filter(same);
    const cued = context.field === true || around.length > 0 || (context.cues ?? []).some(same);
    const certain = around.flatMap(({ ids }) => ids);
    const ids = hit.ids.length > 1 ? narrow(hit.ids, certain) : hit.ids;
    if (ids.length > 1) return reading(hit, ids, false, `“${hit.alias}” can mean ${ids.join(' or ')}`);
    if (!cued) return reading(hit, ids, false, `“${hit.alias}” has other meanings and nothing beside it says which`);
    return reading(hit, ids, true, context.field ? 'the field holds nothing else' : 'the same sentence speaks of it');
  });
}

/** Ids that are certain, each once, in the order of the text. */
export function certainIds(readings: readonly Reading[]): string[] {
  return [...new Set(readings.filter(({ certain }) => certain).flatMap(({ ids }) => ids))];
}

function reading(hit: AliasHit, ids: readonly string[], certain: boolean, because: string): Reading {
  const { alias, text, start, end } = hit;
  return { ids, alias, text, start, end, certain, because };
}

/** A full stop ends a sentence only before a space: CLDN18.2 is one word. */
function sentenceEnds(text: string): number[] {
  const stops = [...text.matchAll(/[.!?](?=\s)|[;；。！？\n]/g)].map((match) => match.index + 1);
  return [...stops, Number.POSITIVE_INFINITY];
}
