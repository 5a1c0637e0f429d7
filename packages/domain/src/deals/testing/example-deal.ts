import { type Deal, type DealLine, deal } from '../deal.ts';

/** A small complete deal for tests, invented: no party or drug in it exists. Override what the test is about. */
export function exampleDeal(change: Partial<DealLine> = {}): Deal {
  return deal.parse({ ...EXAMPLE, ...change });
}

export const EXAMPLE: DealLine = {
  id: 'lantian-westward-lt-101-2024',
  type: 'license',
  licensors: [
    {
      company: 'lantian',
      name: 'Lantian Bio',
      nameZh: '蓝田生物',
      legal: null,
      ticker: null,
      hq: 'CN',
      origin: 'chinese',
      signs: true,
      paymentShare: null,
    },
  ],
  licensees: [
    {
      company: 'westward',
      name: 'Westward Therapeutics',
      nameZh: null,
      legal: null,
      ticker: 'WEST',
      hq: 'US',
      newco: false,
      backers: [],
    },
  ],
  assets: [
    {
      key: 'lt-101',
      name: 'LT-101',
      named: true,
      codes: ['LT-101'],
      modality: 'adc',
      targets: ['HER2'],
      indications: ['breast cancer'],
      area: 'oncology',
      stage: { highest: 'phase-2', china: 'phase-2', licenseeTerritory: null, usInd: null },
    },
  ],
  grants: [
    {
      key: 'g1',
      assets: [],
      kind: 'licence',
      territory: { text: 'worldwide outside Greater China', in: ['WORLDWIDE'], out: ['GREATER-CHINA'] },
    },
  ],
  amounts: {
    cashAtSigning: { value: 60, currency: 'USD' },
    milestones: { value: 940, currency: 'USD' },
    total: { value: 1000, currency: 'USD' },
  },
  royalties: [{ text: 'tiered double-digit % of net sales' }],
  dates: { signed: null, announced: '2024-05-20', closed: null },
  events: [],
  lastChecked: '2026-11',
  sources: [
    {
      id: 's1',
      url: 'https://www.globenewswire.com/example',
      title: null,
      published: '2024-05-20',
      supports: ['upfront', 'total', 'announced'],
    },
    {
      id: 's2',
      url: 'https://trade.example/lantian',
      title: null,
      published: '2024-05-21',
      supports: ['upfront', 'territory'],
    },
  ],
  confidence: 'high',
  note: null,
};

export const EXAMPLE_TABLES = {
  hosts: [
    { host: 'globenewswire.com', tier: 'company-release', reason: 'newswire' },
    { host: 'trade.example', tier: 'trade-press', reason: 'has editors of its own' },
    { host: 'list.example', tier: 'list', reason: 'compiled list' },
  ],
  supports: {
    upfront: ['amounts.cashAtSigning'],
    total: ['amounts.total'],
    announced: ['dates.announced'],
    territory: ['grants'],
    stage: ['assets.stage'],
    status: ['events'],
  },
} as const;
