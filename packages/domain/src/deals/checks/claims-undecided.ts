import { sameValue } from '../../basics/evidence.ts';
import type { DealCheck } from './check.ts';
import { readPath } from './field-path.ts';

export const claimsUndecided: DealCheck = {
  id: 'claims-undecided',
  kind: 'doubtful',
  reason: 'Where sources disagree, somebody should have said why the record holds what it holds.',
  check: (deal) => {
    const decided = deal.decisions.map(({ field }) => field);
    const isDecided = (field: string) =>
      decided.some((one) => field === one || field.startsWith(`${one}.`) || one.startsWith(`${field}.`));
    return deal.claims.flatMap(({ field, value, note }) => {
      const reading = readPath(deal, field);
      if (!reading.exists || sameValue(reading.value, value) || isDecided(field)) return [];
      const who = note === null ? '' : ` (${note})`;
      return [{ field, message: `Also stated as ${JSON.stringify(value)}${who}, and no decision says why not.` }];
    });
  },
};
