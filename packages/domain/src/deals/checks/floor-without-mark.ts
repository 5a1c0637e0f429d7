import type { AmountMark } from '../../basics/money.ts';
import { amountsOf } from './amounts-in.ts';
import type { DealCheck } from './check.ts';

/** Words before a number that make it a floor or an approximation. "Up to" is not among them: every milestone sum is. */
const WORDS: readonly { mark: AmountMark; words: RegExp }[] = [
  {
    mark: 'at-least',
    words:
      /(?<!no )\b(?:over|more than|at least|exceed(?:s|ing)?|upwards of)\s+(?:about\s+)?(?:US)?[$€¥]?\s?\d|超过|逾/i,
  },
  { mark: 'about', words: /\b(?:about|nearly|almost|approximately|roughly|around)\s+(?:US)?[$€¥]\s?\d|约\s?\d/i },
];

export const floorWithoutMark: DealCheck = {
  id: 'floor-without-mark',
  kind: 'doubtful',
  reason: 'A floor shown as a value makes a sum look exact that is not.',
  check: (deal) =>
    amountsOf(deal).flatMap(({ kind, amount }) => {
      const hit = WORDS.find(({ words }) => words.test(amount.note ?? ''));
      if (!hit || amount.mark !== 'exact' || amount.value === null) return [];
      const message = `The note says “${amount.note}”, yet ${amount.value} is marked exact and not ${hit.mark}.`;
      return [{ field: `amounts.${kind}.mark`, message }];
    }),
};
