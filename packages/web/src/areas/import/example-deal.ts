import type { DealLine } from '@beringia/domain/deals/deal';

/** The smallest deal that is accepted, invented: no party or drug in it exists. */
export const EXAMPLE: DealLine = {
  id: 'licensor-licensee-ab-101-2026',
  type: 'license',
  licensors: [
    {
      company: null,
      name: 'Licensor',
      nameZh: '许可方',
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
      company: null,
      name: 'Licensee',
      nameZh: null,
      legal: null,
      ticker: null,
      hq: 'US',
      newco: false,
      backers: [],
    },
  ],
  assets: [
    {
      key: 'ab-101',
      name: 'AB-101',
      named: true,
      codes: ['AB-101'],
      modality: 'adc',
      targets: ['HER2'],
      indications: [],
      area: 'oncology',
      stage: { highest: 'phase-1', china: null, licenseeTerritory: null, usInd: null },
    },
  ],
  grants: [
    {
      key: 'g1',
      assets: [],
      kind: 'licence',
      territory: { text: 'worldwide', in: ['WORLDWIDE'], out: [] },
    },
  ],
  amounts: { cashAtSigning: { value: 45, currency: 'USD' } },
  dates: { signed: null, announced: '2026-10-15', closed: null },
  events: [],
  lastChecked: '2026-11',
  sources: [],
  confidence: 'low',
  note: null,
};
