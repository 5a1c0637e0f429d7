import { TIERS } from '../../basics/evidence.ts';
import { conflictsOf, evidenceOf, type FieldEvidence } from '../claims-of.ts';
import type { DealCheck } from './check.ts';

/** A worse source that says otherwise is settled by the rule of tiers. This asks about equal or better ones. */
export const claimsUndecided: DealCheck = {
  id: 'claims-undecided',
  kind: 'doubtful',
  reason: 'Where equally good sources disagree, somebody should have said why the record holds what it holds.',
  check: (deal, { tables }) => {
    const decided = deal.decisions.map(({ field }) => field);
    return conflictsOf(evidenceOf(deal, tables))
      .filter(({ field }) => !decided.some((one) => covers(one, field)))
      .filter(isOpen)
      .map(({ field, value, conflicting, because }) => {
        const others = conflicting.map((claim) => JSON.stringify(claim.value)).join(', ');
        return { field, message: `The record holds ${JSON.stringify(value)}, others say ${others}: ${because}.` };
      });
  },
};

/** A decision about `amounts.total` settles `amounts.total.value` too. */
function covers(decided: string, field: string): boolean {
  return field === decided || field.startsWith(`${decided}.`);
}

function isOpen({ supporting, conflicting }: FieldEvidence): boolean {
  const deciding = conflicting.filter((claim) => claim.tier !== 'memory');
  const best = (claims: FieldEvidence['supporting']) => Math.min(...claims.map((claim) => TIERS.indexOf(claim.tier)));
  return deciding.length > 0 && best(deciding) <= best(supporting);
}
