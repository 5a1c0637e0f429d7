import { describe, expect, test } from 'vitest';
import { lookAt } from '../../rights/looked-at.ts';
import { opennessOf } from '../../rights/openness.ts';
import { membersOf, openAsset, UNIVERSE } from '../../rights/testing/shipped-assets.ts';
import { codesOf } from '../../territory/territory.ts';
import type { Candidate } from '../candidate.ts';
import { gatherCandidates } from '../candidates/gather.ts';
import { rightsOver } from '../candidates/rights-over.ts';
import { evaluate } from './evaluate.ts';
import { context, known, workedMandate } from './testing/shipped-mandates.ts';

/** The worked mandates on the shipped drugs, with the ledger asked about the territory wanted. */

const { candidates } = gatherCandidates([], known);
const ofClass = candidates.filter(({ targets }) =>
  targets.value?.some((id) => ['VEGFA', 'CLDN18', 'IGHE'].includes(id)),
);

function withRights(candidate: Candidate, countries: readonly string[]): Candidate {
  if (candidate.asset === null) return candidate;
  const { asset } = candidate;
  const [ledger, look] = [openAsset(asset), lookAt(membersOf(asset).map(({ deal }) => deal))];
  const answers = countries.map((country) => ({
    country,
    openness: opennessOf(ledger, look, country, known.asOf, UNIVERSE),
  }));
  return { ...candidate, rights: rightsOver(answers) };
}

function run(name: string) {
  const read = workedMandate(name);
  const countries = codesOf(read.territory?.territory.in ?? 0n);
  return evaluate(
    read,
    ofClass.map((one) => withRights(one, countries)),
    context,
  );
}

describe('PD-1/VEGF bispecifics in China with free US rights', () => {
  const { kept, nearMisses } = run('pd1-vegf');
  const ids = (list: typeof kept) => list.map(({ candidate }) => candidate.asset);

  test('are those that no deal took for the United States', () => {
    expect(ids(kept)).toEqual(expect.arrayContaining(['ap505', 'cvl006', 'js207', 'mhb039a', 'sctb14']));
    expect(ids(kept)).not.toContain('ivonescimab');
  });

  test('show the licensed ones as near misses, with the holder', () => {
    const ivonescimab = nearMisses.find(({ candidate }) => candidate.asset === 'ivonescimab');
    expect(ivonescimab?.nearness).toBe('one-criterion');
    expect(ivonescimab?.reasons[0]).toMatchObject({ criterion: 'rights' });
    expect(ivonescimab?.reasons[0]?.because[0]).toContain('Summit Therapeutics');
  });
});
