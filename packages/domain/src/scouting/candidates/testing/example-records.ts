import { parsePartialDate } from '../../../basics/partial-date.ts';
import type { Found } from '../../found.ts';
import type { Intervention, Trial } from '../../trial.ts';

/** Records as sources give them, as short as a test wants them. */

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
  registered: parsePartialDate('2025-02-03'),
  start: { date: parsePartialDate('2025-03-01'), kind: 'actual' },
  primaryCompletion: null,
  completion: null,
  enrolment: null,
  countries: ['CN'],
  sites: null,
  hasResults: null,
  results: null,
  lastUpdate: parsePartialDate('2026-04-05'),
  url: null,
  unread: [],
};

export function given(name: string, rest: Partial<Intervention> = {}): Intervention {
  const because = 'the only product of the trial';
  return { name, otherNames: [], kind: 'drug', role: 'experimental', placebo: false, arms: [], because, ...rest };
}

/** @param n the last two figures of its number */
export function trialOf(n: number, interventions: readonly Intervention[], rest: Partial<Trial> = {}): Found<'trial'> {
  const id = `NCT999999${String(n).padStart(2, '0')}`;
  const titles: Trial['titles'] = rest.titles ?? [{ text: `Study ${n}`, lang: 'en', kind: 'public' }];
  const content = { ...BLANK, id, interventions: [...interventions], ...rest, titles };
  return { kind: 'trial', source: 'clinicaltrials-gov', id, content };
}

export function titled(text: string): Pick<Trial, 'titles'> {
  return { titles: [{ text, lang: /\p{Script=Han}/u.test(text) ? 'zh' : 'en', kind: 'public' }] };
}

export function sponsoredBy(
  name: string,
  kind: 'industry' | 'individual' | 'other' = 'industry',
): Pick<Trial, 'sponsors'> {
  return { sponsors: [{ name, class: kind }] };
}
