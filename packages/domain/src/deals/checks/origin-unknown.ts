import { chineseOrigin } from '../row.ts';
import { type DealCheck, findingIf } from './check.ts';

export const originUnknown: DealCheck = {
  id: 'origin-unknown',
  kind: 'missing',
  reason: 'A deal of unknown origin is left out of the default count.',
  check: (deal) =>
    findingIf(
      deal.onwardOf === null && chineseOrigin(deal) === null,
      'licensors.origin',
      'No source tells where the assets come from.',
    ),
};
