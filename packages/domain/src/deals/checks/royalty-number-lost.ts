import type { DealCheck } from './check.ts';

const RANGE = /(\d+(?:\.\d+)?)\s?%?\s?(?:to|-|–|至)\s?(\d+(?:\.\d+)?)\s?%/;

export const royaltyNumberLost: DealCheck = {
  id: 'royalty-number-lost',
  kind: 'doubtful',
  reason: 'A printed royalty range is a number, and comparables read numbers first.',
  check: (deal) =>
    deal.royalties.flatMap(({ text, low, high }, index) => {
      const range = RANGE.exec(text);
      if (!range) return [];
      const same = low === Number(range[1]) && high === Number(range[2]);
      const message = `The text prints ${range[0]}, the record holds ${low ?? 'nothing'} to ${high ?? 'nothing'}.`;
      return same ? [] : [{ field: `royalties.${index}`, message }];
    }),
};
