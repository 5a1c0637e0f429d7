import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../basics/partial-date.ts';
import type { Found } from '../found.ts';
import { gatherCandidates } from './gather.ts';
import { given, trialOf } from './testing/example-records.ts';
import { shippedKnown } from './testing/shipped-known.ts';

const known = shippedKnown();
const gather = (...found: Found[]) => gatherCandidates(found, known);
const drugsIn = (...found: Found[]) =>
  gather(...found).candidates.filter(({ evidence }) => evidence.some(({ kind }) => kind === 'trial'));
const day = parsePartialDate;

describe('records other than trials', () => {
  const award = (id: string, title: string): Found => {
    const content = { id, programme: 'National Key R&D Program', title, lang: 'zh' as const, institution: 'Akeso' };
    const rest = {
      partners: [],
      awarded: day('2021-12'),
      from: null,
      to: null,
      years: null,
      amount: null,
      keywords: [],
    };
    return { kind: 'award', source: 'award-lists', id, content: { ...content, ...rest } };
  };
  const news: Found = {
    kind: 'announcement',
    source: 'hkex',
    id: 'n1',
    content: {
      id: 'n1',
      title: 'ZQX-4411 cleared for a trial',
      url: null,
      published: day('2024-06-01'),
      issuer: 'Akeso',
      stockCode: null,
      categories: [],
      summary: null,
      lang: 'en',
    },
  };

  test('stand beside the drug that they name', () => {
    const [drug] = drugsIn(trialOf(1, [given('ZQX4411')]), news);
    expect(drug?.evidence.map(({ ref, as }) => [ref, as])).toContainEqual(['hkex/n1', 'ZQX-4411']);
    expect(drug?.firstDisclosed.value).toBe('2024-06-01');
  });

  test('of a vendor make a drug, with the targets that the vendor gives', () => {
    const content = {
      id: '7',
      vendor: 'A vendor',
      licenceNote: 'not to be passed on',
      exportedOn: day('2026-10-01'),
      names: ['WVB-3322'],
      companies: ['Innovent'],
      targets: ['PD-1', 'VEGF'],
      indications: ['NSCLC'],
      modality: 'Bispecific antibody',
      stage: null,
      chinaStage: null,
      updated: null,
      other: {},
    };
    const row: Found = { kind: 'vendor', source: 'vendor', id: '7', content };
    const drug = gather(row).candidates.find(({ id }) => id === 'drug:wvb3322');
    expect(drug).toMatchObject({
      targets: { value: ['PDCD1', 'VEGFA'] },
      targetsFrom: 'vendor',
      modality: { value: 'bispecific-antibody' },
      indications: { value: ['nsclc'] },
      lastDisclosed: { value: '2026-10-01' },
    });
  });

  test('of an approval are a stage in the United States, with its holder', () => {
    const product = {
      brand: 'Zequo',
      ingredients: ['ZEQUATINIB HYDROCHLORIDE'],
      form: null,
      route: null,
      marketing: null,
    };
    const content = {
      id: 'NDA1',
      kind: 'NDA' as const,
      sponsor: 'Akeso',
      products: [product],
      submissions: [],
      approvedOn: { value: day('2025-05-05'), because: ['original submission'] },
    };
    const [drug] = drugsIn(trialOf(1, [given('Zequatinib tablets')]), {
      kind: 'approval',
      source: 'openfda',
      id: 'NDA1',
      content,
    });
    expect(drug?.stages.find(({ region }) => region === 'us')).toMatchObject({
      stage: 'approved',
      ref: 'openfda/NDA1',
    });
    expect(drug?.companies).toContainEqual({ party: 'akeso', name: 'Akeso', as: 'holder', refs: ['openfda/NDA1'] });
  });

  test('of a patent bring its applicants, where its title names the drug', () => {
    const applicant = { name: 'AKESO', country: 'CN', spellings: [], because: [] };
    const content = {
      id: 'docdb-1',
      members: [],
      priorities: [],
      earliestPriority: { value: null, because: [] },
      applicants: [applicant],
      inventorCount: null,
      titles: { en: 'Crystal form of ZQX-4411' },
      claims: [],
      events: [],
      status: [],
    };
    const [drug] = drugsIn(trialOf(1, [given('ZQX4411')]), {
      kind: 'patent',
      source: 'epo-ops',
      id: 'docdb-1',
      content,
    });
    expect(drug?.companies.map(({ party, as }) => [party, as])).toEqual([['akeso', 'applicant']]);
  });

  test('make no drug by themselves: what names none is counted', () => {
    const { candidates, silent } = gather(news);
    expect(candidates.filter(({ asset }) => asset === null)).toEqual([]);
    expect(silent).toEqual({ announcement: 1 });
  });

  test('awards without a drug are early signals of the institution, and no drug came of one that names another target', () => {
    const { earlySignals } = gather(award('2021YFC1', 'CCR8 monoclonal antibodies for solid tumours'));
    expect(earlySignals[0]).toMatchObject({ institution: { party: 'akeso' }, targets: ['CCR8'], day: '2021-12' });
    expect(earlySignals[0]?.later).toEqual([]);
  });
});
