import { describe, expect, it } from 'vitest';
import { conflictsOf, evidenceOf } from './claims-of.ts';
import { EXAMPLE, EXAMPLE_TABLES, exampleDeal } from './testing/example-deal.ts';

function field(deal = exampleDeal(), name = 'amounts.cashAtSigning.value') {
  return evidenceOf(deal, EXAMPLE_TABLES).find((evidence) => evidence.field === name);
}

describe('the evidence behind a deal', () => {
  it('has one claim for each source that was read for the field', () => {
    expect(field()?.supporting.map((claim) => [claim.source, claim.tier])).toEqual([
      ['s1', 'company-release'],
      ['s2', 'trade-press'],
    ]);
  });

  it('calls a value unattributed when no source is tagged for it', () => {
    expect(field(exampleDeal(), 'amounts.milestones.value')?.supporting[0]).toMatchObject({
      tier: 'unattributed',
      source: null,
    });
  });

  it('says that a claim rests on a tag and not on what the source prints', () => {
    expect(field()?.supporting.map(({ note }) => note)).toEqual(Array(2).fill('read for “upfront”, by its tag'));
  });

  it('does not let a source support a value that it contradicts', () => {
    const claims = [{ field: 'amounts.cashAtSigning.value', value: 500, source: 's1', note: 'shares included' }];
    const cash = field(exampleDeal({ claims }));
    expect(cash?.supporting.map(({ source }) => source)).toEqual(['s2']);
    expect(cash?.conflicting.map(({ source, value }) => [source, value])).toEqual([['s1', 500]]);
  });

  it('shows a disagreement and lets the better source stand', () => {
    const deal = exampleDeal({
      claims: [{ field: 'amounts.total.value', value: 1200, source: 's2', note: 'includes an option' }],
    });
    const total = field(deal, 'amounts.total.value');
    expect(total).toMatchObject({ value: 1000, conflicting: [{ value: 1200, tier: 'trade-press' }] });
    expect(conflictsOf(evidenceOf(deal, EXAMPLE_TABLES))).toHaveLength(1);
  });

  it('trap: the licensor’s and the licensee’s figures merged into one', () => {
    const claims = [
      { field: 'amounts.total.value', value: 1100, source: 's1', reporter: 'licensor' },
      { field: 'amounts.total.value', value: 900, source: 's2', reporter: 'licensee' },
    ] as const;
    const total = field(exampleDeal({ claims: [...claims] }), 'amounts.total.value');
    expect(total?.conflicting.map((claim) => [claim.reporter, claim.value])).toEqual([
      ['licensor', 1100],
      ['licensee', 900],
    ]);
  });

  it('does not let a hearsay figure move the record', () => {
    const deal = exampleDeal({
      claims: [{ field: 'amounts.cashAtSigning.value', value: 80, source: null, note: 'a roundup' }],
    });
    expect(field(deal)).toMatchObject({ value: 60, conflicting: [{ value: 80, tier: 'memory' }] });
  });

  it('says so when the record keeps a value against the rule', () => {
    const change = { claims: [{ field: 'grants.g1.territory', value: 'worldwide', source: 's1' }] };
    expect(field(exampleDeal(change), 'grants.g1.territory')?.because).toMatch(/no decision is written down/);
    const decided = { ...change, decisions: [{ field: 'grants.g1.territory', reason: 'the release was corrected' }] };
    expect(field(exampleDeal({ ...EXAMPLE, ...decided }), 'grants.g1.territory')?.because).toMatch(
      /release was corrected/,
    );
  });
});
