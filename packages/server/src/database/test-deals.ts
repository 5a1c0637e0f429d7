import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import type { PartialDate } from '@beringia/domain/basics/partial-date';
import { DEAL_TYPES, type Deal } from '@beringia/domain/deals/deal';
import type { DealRow } from '@beringia/domain/deals/row';
import type { DealToStore } from './deal-columns.ts';

/** Support of the tests: many deals that differ in everything lists look at, the same for the same seed. */

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: () => number, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

const FIRMS: [id: string | null, name: string, nameZh: string | null][] = [
  ['hengrui', 'Jiangsu Hengrui Pharmaceuticals', '江苏恒瑞医药股份有限公司'],
  ['akeso', 'Akeso', '康方生物'],
  ['hansoh', 'Hansoh Pharma', '翰森制药'],
  [null, 'Éclair Therapeutics', null],
  ['merck', 'Merck & Co.', '默沙东'],
  ['novartis', 'Novartis', '诺华'],
  [null, 'beOne Medicines', '百济神州'],
];
const DATES = [null, '2022', '2022-06', '2022-06-15', '2023-11', '2024-01-31', '2024-01-31', '2025-07-02'];
const TARGETS = ['PD-1', 'VEGF', 'CLDN18.2', 'GLP-1', 'TROP2', 'EGFR'];
const COUNTRIES = ['US', 'JP', 'DE', 'FR', 'CN', 'HK'];

export function testDeals(count: number, seed: number, idOf: (n: number) => string, own = false): DealToStore[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, n) => testDeal(random, idOf(n), n, own));
}

function testDeal(random: () => number, id: string, n: number, own: boolean): DealToStore {
  const code = `SHR-A${1000 + n}`;
  const row = { ...testRow(random, id, own), assets: [{ name: code, named: true, codes: [code] }] };
  const record = { id, assets: [{ name: code, codes: [code], indications: ['非小细胞肺癌', 'NSCLC'] }] };
  const territories = COUNTRIES.filter(() => random() < 0.4);
  return { record: record as unknown as Deal, row, territories };
}

function testRow(random: () => number, id: string, own: boolean): DealRow {
  return {
    id,
    type: pick(random, DEAL_TYPES),
    announced: pick(random, DATES) as PartialDate | null,
    licensors: [testParty(random)],
    licensees: [testParty(random)],
    assets: [],
    modalities: [pick(random, MODALITIES)],
    areas: [pick(random, AREAS)],
    targets: [pick(random, TARGETS)],
    stages: {
      highest: pick(random, [...STAGES, null]),
      china: pick(random, [...STAGES, null]),
      licenseeTerritory: null,
    },
    territory: null,
    cash: testAmount(random),
    total: testAmount(random),
    equity: null,
    undivided: null,
    royalty: null,
    standing: { value: 'no-end-found', because: [], lastChecked: '2026-01' as PartialDate, developmentStopped: false },
    verified: random() < 0.7,
    onward: random() < 0.2,
    chineseOrigin: pick(random, [true, false, null]),
    own,
    conflicts: 0,
  };
}

/** Few sizes, so that equal ones are common; some not stated, some not in dollars. */
function testAmount(random: () => number): DealRow['cash'] {
  const value = pick(random, [null, 5, 10, 20.5, 45, 100, Math.round(random() * 5000) / 10]);
  return random() < 0.15 ? null : { value, currency: random() < 0.15 ? 'CNY' : 'USD', mark: 'exact' };
}

function testParty(random: () => number): DealRow['licensors'][number] {
  const [company, name, nameZh] = pick(random, FIRMS);
  return { company, name, nameZh };
}
