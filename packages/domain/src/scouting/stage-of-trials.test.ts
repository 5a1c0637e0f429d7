import { describe, expect, test } from 'vitest';
import { stageFact } from '../assets/asset.ts';
import { stagesAt } from '../assets/stages-at.ts';
import { parseDay } from '../basics/partial-date.ts';
import { stagesOfTrials, type UseInTrial } from './stage-of-trials.ts';
import type { Trial } from './trial.ts';

const BLANK: Trial = {
  id: 'NCT99999901',
  register: 'clinicaltrials.gov',
  via: 'clinicaltrials.gov',
  crossIds: [],
  secondaryIds: [],
  type: 'interventional',
  titles: [],
  sponsors: null,
  collaborators: null,
  arms: null,
  interventions: null,
  phases: ['phase-1'],
  stage: 'phase-1',
  conditions: null,
  keywords: [],
  status: { printed: 'RECRUITING', is: 'recruiting', why: null },
  registered: null,
  start: null,
  primaryCompletion: null,
  completion: null,
  enrolment: null,
  countries: null,
  sites: null,
  hasResults: null,
  results: null,
  lastUpdate: null,
  url: null,
  unread: [],
};

function use(
  id: string,
  stage: Trial['stage'],
  start: string,
  countries: string[],
  more: Partial<Trial> = {},
): UseInTrial {
  const date = { date: parseDay(start), kind: 'actual' as const };
  return {
    role: 'experimental',
    trial: { ...BLANK, id, stage, start: date, countries, url: `https://clinicaltrials.gov/study/${id}`, ...more },
  };
}

describe('the stage of an asset by its trials', () => {
  const found = stagesOfTrials([
    use('NCT99999903', 'phase-3', '2025-05-01', ['CN']),
    use('NCT99999901', 'phase-1', '2021-03-01', ['CN', 'AU']),
    use('NCT99999902', 'phase-1-2', '2023-01-10', ['US']),
    use('NCT99999904', 'phase-1', '2024-01-10', ['CN']),
  ]);

  test('goes up step by step, in each region by the trials with sites there', () => {
    const steps = (region: 'anywhere' | 'china' | 'us') =>
      found.reached[region].map(({ stage, trial }) => [stage, trial]);
    expect(steps('anywhere')).toEqual([
      ['phase-1', 'NCT99999901'],
      ['phase-1-2', 'NCT99999902'],
      ['phase-3', 'NCT99999903'],
    ]);
    expect(steps('china')).toEqual([
      ['phase-1', 'NCT99999901'],
      ['phase-3', 'NCT99999903'],
    ]);
    expect(steps('us')).toEqual([['phase-1-2', 'NCT99999902']]);
  });

  test('is a list of facts that an asset record takes, and that answers for any day', () => {
    for (const fact of found.facts) expect(stageFact.safeParse(fact).error).toBeUndefined();
    const at = stagesAt({ stages: [...found.facts] }, parseDay('2024-06-01'));
    expect([at.highest.fact?.stage, at.china.fact?.stage]).toEqual(['phase-1-2', 'phase-1']);
    expect(at.highest.fact?.source).toBe('https://clinicaltrials.gov/study/NCT99999902');
  });

  test('is not shown by trials that did not begin, by comparators, by studies that watch, or after approval', () => {
    const waiting = {
      start: { date: parseDay('2027-01-01'), kind: 'anticipated' as const },
      status: { printed: 'x', is: 'not-yet-recruiting' as const, why: null },
    };
    const { reached, passedOver } = stagesOfTrials([
      use('NCT1', 'phase-2', '2025-01-01', ['CN'], waiting),
      { ...use('NCT2', 'phase-3', '2025-01-01', ['CN']), role: 'comparator' },
      use('NCT3', null, '2025-01-01', ['CN'], { phases: ['phase-4'] }),
      use('NCT4', 'phase-2', '2025-01-01', ['CN'], { type: 'observational' }),
      use('NCT5', 'phase-2', '2025-01-01', ['CN'], { status: { printed: 'WITHDRAWN', is: 'withdrawn', why: null } }),
    ]);
    expect(reached.anywhere).toEqual([]);
    expect(passedOver.map(({ because }) => because)).toEqual([
      'nobody is known to have been treated in it',
      'it is comparator in this trial',
      'its phase shows no stage of development',
      'an observational study tests nothing',
      'nobody is known to have been treated in it',
    ]);
  });

  test('in China counts the Chinese register of drug trials, and neither Taiwan nor Hong Kong', () => {
    const { reached } = stagesOfTrials([
      use('CTR20999901', 'phase-2', '2025-01-01', [], { register: 'chinadrugtrials', countries: null }),
      use('NCT6', 'phase-3', '2025-01-01', ['TW', 'HK']),
    ]);
    expect(reached.china.map(({ stage }) => stage)).toEqual(['phase-2']);
  });
});
