import { describe, expect, test } from 'vitest';
import type { UseInTrial } from '../../stage-of-trials.ts';
import type { Trial } from '../../trial.ts';
import { type CandidateFacts, factsOfTrials, sponsorClassOf, UNTOLD } from '../facts.ts';
import { scoreReason } from '../score-reason.ts';
import { at, exampleCandidate, said, shippedRanking, surroundings } from '../testing/example-candidate.ts';

const drug = exampleCandidate({ id: 'drug:lt' });

function answer(id: string, told: Partial<CandidateFacts>, change: Partial<typeof drug> = {}) {
  const row = shippedRanking.rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  const candidate = { ...drug, ...change };
  return scoreReason(row, { ...surroundings([candidate]), candidate, told: { ...UNTOLD, ...told } });
}

const trial = (
  ref: string,
  countries: string[] | null,
  sponsors: CandidateFacts['trials'][number]['sponsors'] = null,
) => ({
  ref,
  countries,
  sponsors,
});

describe('where it is tested', () => {
  test('Hong Kong and Taiwan are not outside China here, and no site listed is not no site', () => {
    expect(answer('sites-outside-china', {}, { siteCountries: ['CN', 'HK', 'TW'] }).points).toBe(-1);
    expect(answer('sites-outside-china', {}, { siteCountries: ['CN', 'AU'] })).toMatchObject({
      points: 1,
      says: 'Sites in AU.',
    });
    expect(answer('sites-outside-china', {}, { siteCountries: ['AU', 'FR', 'JP', 'US'] }).points).toBe(2);
    expect(answer('sites-outside-china', {})).toMatchObject({ points: null, unknown: 'the sites of its trials' });
  });

  test('a multiregional trial is one trial over both, not two trials', () => {
    expect(answer('multiregional', { trials: [trial('a/1', ['CN']), trial('a/2', ['US'])] }).points).toBe(0);
    expect(answer('multiregional', { trials: [trial('a/1', ['CN', 'US'])] })).toMatchObject({
      points: 2,
      refs: ['a/1'],
    });
    expect(answer('multiregional', { trials: [trial('a/1', ['CN']), trial('a/2', null)] }).points).toBeNull();
    expect(answer('multiregional', {}).points).toBeNull();
  });

  test('stages of the US and of China stand apart', () => {
    const stages = [at('phase-3', '2024', 'china'), at('phase-1', '2025', 'us')];
    expect(answer('stage-china', {}, { stages }).points).toBe(2);
    expect(answer('stage-us', {}, { stages }).points).toBe(1);
    expect(answer('stage-us', {}, { stages: stages.slice(0, 1) }).points).toBeNull();
    expect(answer('us-ind', {}, { usInd: said('on-hold' as const) }).points).toBe(-2);
  });
});

describe('who stands behind it, and who makes it', () => {
  test('a trial of a company outweighs those of investigators; silence is not a hospital', () => {
    expect(
      answer('sponsor-type', { trials: [trial('a/1', null, ['other']), trial('a/2', null, ['government'])] }).points,
    ).toBe(-2);
    expect(
      answer('sponsor-type', { trials: [trial('a/1', null, ['other']), trial('a/2', null, ['industry'])] }).points,
    ).toBe(1);
    expect(
      answer('sponsor-type', { trials: [trial('a/1', null, ['other']), trial('a/2', null, null)] }).points,
    ).toBeNull();
  });

  test('a manufacturer is unknown until named and screened; the worst one counts', () => {
    const makers = (...is: { name: string; screened: 'listed' | 'clear' | null }[]) => ({
      makers: { is, refs: ['filing/1'] },
    });
    expect(answer('manufacturer', {})).toMatchObject({ points: null, says: 'No source names a manufacturer.' });
    expect(answer('manufacturer', makers({ name: 'A', screened: 'clear' })).points).toBe(1);
    expect(
      answer('manufacturer', makers({ name: 'A', screened: 'clear' }, { name: 'B', screened: null })),
    ).toMatchObject({
      points: null,
      says: 'Not screened: B.',
    });
    expect(
      answer('manufacturer', makers({ name: 'A', screened: 'listed' }, { name: 'B', screened: null })).points,
    ).toBe(-2);
  });
});

describe('facts of trials', () => {
  const use = (id: string, start: string, role: UseInTrial['role']): UseInTrial => ({
    role,
    trial: {
      id,
      via: 'clinicaltrials-gov',
      register: 'clinicaltrials.gov',
      type: 'interventional',
      stage: 'phase-1',
      phases: ['phase-1'],
      status: null,
      start: { date: start, kind: 'actual' },
      registered: null,
      countries: ['CN'],
      sponsors: [{ name: 'Lantian', class: 'industry' }],
      url: null,
    } as unknown as Trial,
  });

  test('take the first trial in which it was tested, not one in which it was the comparator', () => {
    const facts = factsOfTrials([
      use('N2', '2022-02', 'experimental'),
      use('N1', '2020-01', 'comparator'),
      use('N3', '2023', 'combination'),
    ]);
    expect(facts.firstTrial).toEqual({ on: '2022-02', ref: 'clinicaltrials-gov/N2' });
    expect(facts.trials.map(({ ref }) => ref)).toEqual(['clinicaltrials-gov/N2', 'clinicaltrials-gov/N3']);
    expect(factsOfTrials([])).toEqual(UNTOLD);
  });

  test('take a sponsor for what its company record says, whatever class the register gives', () => {
    const registered = use('N1', '2022-02', 'experimental');
    const trial = { ...registered.trial, sponsors: [{ name: 'Junshi', class: 'other' as const }] };
    const kinds = new Map([['Junshi', 'biotech' as const]]);
    const recorded = (name: string) => sponsorClassOf(kinds.get(name) ?? null);
    const sponsorsBy = (by?: typeof recorded) => factsOfTrials([{ ...registered, trial }], by).trials[0]?.sponsors;
    expect([sponsorsBy(), sponsorsBy(recorded)]).toEqual([['other'], ['industry']]);
    expect([sponsorClassOf('hospital'), sponsorClassOf('other'), sponsorClassOf(null)]).toEqual(['other', null, null]);
  });
});
