import { describe, expect, test } from 'vitest';
import { caseRows } from '../testing/case-rows.ts';
import { interventionRole } from '../trial.ts';
import { gatherCandidates } from './gather.ts';
import { given, sponsoredBy, trialOf } from './testing/example-records.ts';
import { shippedKnown } from './testing/shipped-known.ts';

const known = shippedKnown();

/** The id of the one drug that the intervention leads to, or what became of it. */
function leadsTo(row: Record<string, string>): string {
  const { name = '', other_names = '', role, sponsor = '' } = row;
  const otherNames = other_names === '' ? [] : other_names.split(';');
  const one = given(name, { otherNames, role: interventionRole.parse(role) });
  const trial = trialOf(1, [one], sponsor === '' ? {} : sponsoredBy(sponsor));
  const { candidates, passedOver } = gatherCandidates([trial], known);
  if (passedOver.length > 0) return 'passed over';
  const found = candidates.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'trial'));
  if (found.some(({ doubts }) => doubts)) return 'in doubt';
  return found.map(({ id }) => id).join(' and ');
}

describe('cases/scouting/candidates.csv', () => {
  test.each(caseRows('candidates.csv'))('$name as $role leads to $candidate: $note', (row) => {
    expect(leadsTo(row)).toBe(row.candidate);
  });
});
