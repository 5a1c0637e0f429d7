import { describe, expect, it } from 'vitest';
import { Refusal } from '../../basics/errors.ts';
import { claimSchema } from '../../basics/evidence.ts';
import { claimOf, tierFor } from './claim-of.ts';
import type { Proposal } from './proposal.ts';

const stage: Proposal = {
  id: 'stages:1:0-7',
  record: 'example-101',
  field: 'stages',
  value: { scope: 'china', territory: null, stage: 'phase-2', usInd: null, on: '2026-11-20' as never },
  page: 1,
  start: 0,
  end: 7,
  quote: 'phase 2 of Example-101',
  because: '“phase 2” is a trial of that phase.',
  doubt: 'The sentence names no country.',
  standing: 'new',
  alsoAt: 0,
};
const document = { tier: 'company-release', saidOn: '2026-11-20' } as never;

describe('an accepted proposal', () => {
  it('is a claim with its source, its words and the doubt that was overruled', () => {
    const { record, claim, evidence } = claimOf(stage, document, { source: 'capture-1' });
    expect(claimSchema.safeParse(claim).success).toBe(true);
    expect([record, claim.field, claim.tier, claim.source]).toEqual([
      'example-101',
      'stages',
      'company-release',
      'capture-1',
    ]);
    expect(claim.note).toBe('page 1: “phase 2 of Example-101”. accepted in spite of: The sentence names no country.');
    expect(evidence).toEqual({ page: 1, start: 0, end: 7, quote: 'phase 2 of Example-101' });
  });

  it('needs a record, and a stage needs a day', () => {
    expect(() => claimOf({ ...stage, record: null }, document, { source: 'a' })).toThrow(Refusal);
    expect(claimOf({ ...stage, record: null }, document, { source: 'a', record: 'b' }).record).toBe('b');
    const undated = { ...stage, value: { ...stage.value, on: null } };
    expect(() => claimOf(undated as Proposal, document, { source: 'a' })).toThrow('a stage is true of a day');
  });

  it('of a text without an address is unattributed unless the user says what it is', () => {
    expect(tierFor(null, null)).toBe('unattributed');
    expect(tierFor(null, 'filing')).toBe('filing');
  });
});
