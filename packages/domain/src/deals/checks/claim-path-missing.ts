import type { DealCheck } from './check.ts';
import { readPath } from './field-path.ts';

export const claimPathMissing: DealCheck = {
  id: 'claim-path-missing',
  kind: 'inconsistent',
  reason: 'A claim or decision about a field that does not exist is never shown beside anything.',
  check: (deal) => {
    const paths = [
      ...deal.claims.map(({ field }, index) => ({ at: `claims.${index}.field`, field })),
      ...deal.decisions.map(({ field }, index) => ({ at: `decisions.${index}.field`, field })),
    ];
    return paths
      .filter(({ field }) => !readPath(deal, field).exists)
      .map(({ at, field }) => ({ field: at, message: `The record has no field “${field}”.` }));
  },
};
