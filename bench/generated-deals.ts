import { AREAS, MODALITIES, STAGES } from '@beringia/domain/assets/vocabulary';
import { DEAL_TYPES, type Deal, type DealLine, deal } from '@beringia/domain/deals/deal';
import type { ShippedData } from '@beringia/server/files/shipped-data';

/**
 * Deals that look like the shipped ones, as many as wanted. Each is a function of its number alone, so that the same number
 * is the same deal on every machine, in every order and on both engines. Few firms sign many of them, as in life.
 */

export const RARE_TARGET = 'CDH17';
/** One deal in so many is about it. */
const RARITY = 5000;

type Companies = ShippedData['companies'];

export interface Firms {
  readonly sellers: Companies;
  readonly buyers: Companies;
}

/** A generator of deals between firms of the shipped company table: Chinese names on the selling side. */
export function firmsOf(companies: Companies): Firms {
  const trading = companies.filter(({ kind }) => kind === 'pharma' || kind === 'biotech');
  const first = (ids: readonly string[]) => trading.filter(({ id }) => ids.includes(id));
  const sellers = trading.filter(({ nameZh }) => nameZh !== null);
  const buyers = trading.filter(({ nameZh }) => nameZh === null);
  return {
    sellers: [...new Set([...first(['hengrui', 'akeso']), ...sellers])].slice(0, 120),
    buyers: buyers.slice(0, 120),
  };
}

/** @throws ZodError when the schema of a deal has moved on and this file has not */
export function generatedDeal(n: number, id: string, firms: Firms): Deal {
  return deal.parse(dealLine(n, id, firms));
}

function dealLine(n: number, id: string, firms: Firms): DealLine {
  const random = randomFrom(n);
  const year = 2015 + Math.floor(random() * 11);
  return {
    id,
    type: random() < 0.7 ? 'license' : any(random, DEAL_TYPES),
    onwardOf: null,
    licensors: [{ ...party(some(random, firms.sellers), 'CN'), origin: 'chinese', signs: true, paymentShare: null }],
    licensees: [{ ...party(some(random, firms.buyers), 'US'), newco: random() < 0.1, backers: [] }],
    assets: [asset(random, n)],
    grants: [grant(random)],
    amounts: amounts(random),
    royalties: random() < 0.6 ? [{ text: 'tiered royalties on net sales' }] : [],
    dates: { signed: null, announced: dateIn(random, year), closed: null },
    events: [
      { type: 'seen-active', on: '2026-06-30', text: 'A half-year report lists the agreement.', sources: ['s2'] },
    ],
    lastChecked: '2026-11',
    sources: [source('s1', `https://www.prnewswire.com/${id}`, year), source('s2', `https://flcube.com/?p=${n}`, year)],
    confidence: 'medium',
    note: null,
  };
}

const TARGETS = [
  'PD-1',
  'VEGF',
  'CLDN18.2',
  'GLP-1R',
  'TROP2',
  'EGFR',
  'HER2',
  'HER3',
  'B7-H3',
  'IL-4R',
  'TSLP',
  'BTK',
];
const INDICATIONS = ['non-small cell lung cancer', 'gastric cancer', 'obesity', 'asthma', 'lupus', 'breast cancer'];

function asset(random: Random, n: number): DealLine['assets'][number] {
  const code = `BRG-${100_000 + n}`;
  const target = n % RARITY === 0 ? RARE_TARGET : some(random, TARGETS);
  const stage = any(random, STAGES);
  return {
    key: 'a1',
    name: code,
    named: true,
    codes: [code],
    modality: some(random, MODALITIES),
    targets: random() < 0.2 ? [target, any(random, TARGETS)] : [target],
    indications: [any(random, INDICATIONS)],
    area: some(random, AREAS),
    stage: { highest: stage, china: random() < 0.6 ? stage : null, licenseeTerritory: null, usInd: null },
  };
}

const TERRITORIES = [
  { text: 'outside Greater China', in: ['WORLDWIDE'], out: ['GREATER-CHINA'] },
  { text: 'worldwide', in: ['WORLDWIDE'], out: [] },
  { text: 'United States, Canada and Japan', in: ['US', 'CA', 'JP'], out: [] },
];

function grant(random: Random): DealLine['grants'][number] {
  return { key: 'g1', assets: [], kind: 'licence', territory: some(random, TERRITORIES), exclusivity: 'exclusive' };
}

/** Mostly dollars, some yuan; a third does not state its cash. */
function amounts(random: Random): DealLine['amounts'] {
  const currency = random() < 0.1 ? 'CNY' : 'USD';
  const cash = Math.round(5 * (2 * random()) ** 6 * 10) / 10;
  const total = { value: cash + Math.round(2000 * random() ** 2), currency, mark: 'up-to' as const };
  return random() < 0.33 ? { total } : { cashAtSigning: { value: cash, currency }, total };
}

/** Known to the day, the month or the year. */
function dateIn(random: Random, year: number): string {
  const two = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, '0');
  const exact = `${year}-${two(12)}-${two(28)}`;
  return exact.slice(0, any(random, [10, 10, 10, 7, 4]));
}

function party({ id, name, nameZh }: Companies[number], hq: string) {
  return { company: id, name, nameZh, legal: `${name} Co., Ltd.`, ticker: null, hq };
}

function source(id: string, url: string, year: number): DealLine['sources'][number] {
  return { id, url, title: 'Licence agreement announced', published: String(year), supports: ['upfront', 'total'] };
}

type Random = () => number;

/** Numbers in [0, 1) that follow from `n`: mulberry32. */
function randomFrom(n: number): Random {
  let state = Math.imul(n + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function any<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** The first of the list most often. */
function some<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() ** 2 * values.length)] as T;
}
