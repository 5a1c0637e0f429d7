import { z } from 'zod';
import { TIERS } from '../../basics/evidence.ts';
import { isTerritoryCode, territoryOf } from '../../territory/code-lists.ts';
import { describeTerritory } from '../../territory/describe.ts';
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
        const others = conflicting.map((claim) => inWords(claim.value)).join(', ');
        return { field, message: `The record holds ${inWords(value)}, others say ${others}: ${because}.` };
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

const codes = z.array(z.string().refine((code) => isTerritoryCode(code)));
const territoryClaim = z.object({ text: z.string().nullish(), in: codes, out: codes.default([]) });

/** A value as one would say it: words in quotation marks, a territory by its countries, anything else part by part. */
function inWords(value: unknown): string {
  const territory = territoryClaim.safeParse(value);
  if (territory.success)
    return JSON.stringify(territory.data.text ?? describeTerritory(territoryOf(territory.data), 'en'));
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'nothing';
  return Object.entries(value)
    .map(([key, part]) => `${key} ${inWords(part)}`)
    .join(', ');
}
