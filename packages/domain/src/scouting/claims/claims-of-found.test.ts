import { describe, expect, test } from 'vitest';
import { resolve } from '../../basics/evidence.ts';
import { parsePartialDate } from '../../basics/partial-date.ts';
import type { Found } from '../found.ts';
import type { Trial } from '../trial.ts';
import { claimsOfFound } from './claims-of-found.ts';
import { tierOfKind } from './found-claim.ts';

const day = parsePartialDate;

const TRIAL: Trial = {
  id: 'NCT00000001',
  register: 'clinicaltrials.gov',
  via: 'clinicaltrials.gov',
  crossIds: [],
  secondaryIds: [],
  type: 'interventional',
  titles: [{ text: 'Example-101 with Example-7 against placebo', lang: 'en', kind: 'public' }],
  sponsors: [{ name: 'Example Bio', class: 'industry' }],
  collaborators: [],
  arms: null,
  interventions: [
    {
      name: 'Example-101',
      otherNames: ['EX101'],
      kind: 'drug',
      role: 'experimental',
      placebo: false,
      arms: [],
      because: 'first arm',
    },
    {
      name: 'Example-7',
      otherNames: [],
      kind: 'drug',
      role: 'combination',
      placebo: false,
      arms: [],
      because: 'same arm',
    },
    {
      name: 'Example-9',
      otherNames: [],
      kind: 'drug',
      role: 'comparator',
      placebo: false,
      arms: [],
      because: 'other arm',
    },
  ],
  phases: ['phase-2'],
  stage: 'phase-2',
  conditions: ['Gastric cancer'],
  keywords: [],
  status: { printed: 'RECRUITING', is: 'recruiting', why: null },
  registered: day('2025-01-10'),
  start: { date: day('2025-02'), kind: 'actual' },
  primaryCompletion: null,
  completion: null,
  enrolment: null,
  countries: ['CN'],
  sites: [],
  hasResults: null,
  results: null,
  lastUpdate: day('2025-06-01'),
  url: null,
  unread: [],
};

const found = (content: Trial, id = content.id): Found => ({
  kind: 'trial',
  source: 'clinicaltrials-gov',
  id,
  content,
});
const about = (who: string) => claimsOfFound(found(TRIAL)).filter((one) => one.about === who);
const fields = (who: string) => about(who).map(({ claim }) => claim.field);

describe('the claims of a trial', () => {
  test('say of the drug under test how far it is where, and with what it is given', () => {
    expect(fields('drug:example101')).toEqual(['names', 'testedIn', 'givenWith', 'stage.anywhere', 'stage.china']);
    const stage = about('drug:example101').find(({ claim }) => claim.field === 'stage.china');
    expect(stage?.claim).toMatchObject({
      value: { stage: 'phase-2', on: '2025-02' },
      tier: 'register',
      saidOn: '2025-06-01',
    });
  });

  test('never show a Chinese phase as one of the United States', () => {
    expect(fields('drug:example101')).not.toContain('stage.us');
  });

  test('say nothing of what the drug is measured against', () => {
    expect(fields('drug:example9')).toEqual([]);
  });

  test('name their source, and nothing that the register did not say', () => {
    const all = claimsOfFound(found(TRIAL));
    expect(new Set(all.map(({ claim }) => claim.source))).toEqual(new Set(['clinicaltrials-gov/NCT00000001']));
    expect(fields('trial/NCT00000001')).toEqual(['status', 'phases', 'start', 'countries', 'conditions']);
  });

  test('yield to a filing and stand before a headline, and the loser stays in sight', () => {
    expect(tierOfKind('filing').tier).toBe('filing');
    const status = about('trial/NCT00000001').flatMap(({ claim }) => (claim.field === 'status' ? claim : []));
    const filed = {
      field: 'status',
      value: 'completed',
      tier: 'filing',
      source: 'f',
      saidOn: null,
      reporter: null,
      note: null,
    } as const;
    const resolved = resolve([...status, filed]);
    expect([resolved?.value, resolved?.conflicting.map(({ value }) => value)]).toEqual(['completed', ['recruiting']]);
  });
});
