import type { Criterion } from '@beringia/domain/deals/compare/ladder';
import type { Text } from '../../text/en.ts';

/** The values that a criterion can be asked for, with their words. */
export function wordsOf(criterion: Criterion, { labels }: Text): Readonly<Record<string, string>> {
  return {
    modality: labels.modality,
    stage: labels.stage,
    licenseeClass: labels.licenseeClass,
    type: labels.type,
    territoryClass: labels.territoryClass,
  }[criterion];
}

/** A value of a criterion in words; null stays null, because unknown is not a word. */
export function criterionText(criterion: Criterion, value: string | null, text: Text): string | null {
  if (value === null) return null;
  if (value === 'several') return text.market.several;
  return wordsOf(criterion, text)[value] ?? value;
}
