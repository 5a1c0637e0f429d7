import { territoryClass } from '../statistics/territory-class.ts';
import { type DealCheck, findingIf } from './check.ts';

export const territoryUnknown: DealCheck = {
  id: 'territory-unknown',
  kind: 'missing',
  reason: 'Without a territory nobody can tell what is left to license.',
  check: (deal) => {
    if (deal.type === 'acquisition') return [];
    const cls = territoryClass(deal);
    return [
      ...findingIf(cls === 'not-stated', 'grants', 'No source says which territory was granted.'),
      ...findingIf(cls === 'unclear', 'grants', 'The territory is named in part only.'),
    ];
  },
};
