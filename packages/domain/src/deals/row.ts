import type { Area, Modality, Stage } from '../assets/vocabulary.ts';
import type { AmountMark } from '../basics/money.ts';
import { type Day, type PartialDate, yearOf } from '../basics/partial-date.ts';
import type { AmountKind, DealAmount } from './amounts.ts';
import type { Deal } from './deal.ts';
import { grantedWords } from './granted.ts';
import { type Standing, standing } from './standing.ts';
import { type EvidenceTables, isVerified } from './tiers.ts';

/** One deal as a list shows it: the few fields people scan, filter and sort by, computed once when the deal is stored. */
export interface DealRow {
  readonly id: string;
  readonly type: Deal['type'];
  readonly announced: PartialDate | null;
  readonly licensors: readonly RowParty[];
  readonly licensees: readonly RowParty[];
  readonly assets: readonly { name: string; named: boolean; codes: readonly string[] }[];
  readonly modalities: readonly Modality[];
  readonly areas: readonly Area[];
  readonly targets: readonly string[];
  readonly stages: { highest: Stage | null; china: Stage | null; licenseeTerritory: Stage | null };
  /** The sources' words for what was granted, later grants with their month; null when not stated. */
  readonly territory: string | null;
  readonly cash: RowAmount | null;
  readonly total: RowAmount | null;
  readonly equity: RowAmount | null;
  readonly undivided: RowAmount | null;
  readonly royalty: string | null;
  readonly standing: Standing;
  readonly verified: boolean;
  /** The seller got these rights from somebody else: not a second origin. */
  readonly onward: boolean;
  readonly chineseOrigin: boolean | null;
  readonly own: boolean;
  /** How many fields have sources that disagree. */
  readonly conflicts: number;
}

export interface RowParty {
  readonly company: string | null;
  readonly name: string;
  readonly nameZh: string | null;
}

/** Millions of the currency; `value` null means that a payment exists and its size is not known. */
export interface RowAmount {
  readonly value: number | null;
  readonly currency: string;
  readonly mark: AmountMark;
}

/** @param conflicts number of conflicting fields, from {@link conflictsOf} in `claims-of.ts` */
export function dealRow(deal: Deal, asOf: Day, tables: EvidenceTables, conflicts: number, own = false): DealRow {
  return {
    id: deal.id,
    type: deal.type,
    announced: deal.dates.announced ?? deal.dates.signed,
    licensors: deal.licensors.map(rowParty),
    licensees: deal.licensees.map(rowParty),
    assets: deal.assets.map(({ name, named, codes }) => ({ name, named, codes })),
    modalities: distinct(deal.assets.map((asset) => asset.modality)),
    areas: distinct(deal.assets.map((asset) => asset.area)),
    targets: distinct(deal.assets.flatMap((asset) => asset.targets)),
    stages: stagesOf(deal),
    territory: grantedWords(deal),
    cash: rowAmount(deal, 'cashAtSigning'),
    total: rowAmount(deal, 'total'),
    equity: rowAmount(deal, 'equityReceived'),
    undivided: rowAmount(deal, 'upfrontAndNearTerm') ?? rowAmount(deal, 'upfrontCashAndEquity'),
    royalty: deal.royalties.map((royalty) => royalty.text).join('; ') || null,
    standing: standing(deal, asOf),
    verified: isVerified(deal, tables.hosts),
    onward: deal.onwardOf !== null,
    chineseOrigin: chineseOrigin(deal),
    own,
    conflicts,
  };
}

/** True when a signing licensor is of Chinese origin; null when no source says of any of them. */
export function chineseOrigin(deal: Pick<Deal, 'licensors'>): boolean | null {
  const origins = deal.licensors.map((licensor) => licensor.origin);
  if (origins.includes('chinese')) return true;
  return origins.every((origin) => origin === 'other') ? false : null;
}

export function announcedYear(row: DealRow): number | null {
  return row.announced === null ? null : yearOf(row.announced);
}

/** The most advanced stage over the assets, for each of the three facts. A platform has no rank and counts only alone. */
function stagesOf(deal: Deal): DealRow['stages'] {
  const best = (pick: (stage: Deal['assets'][number]['stage']) => Stage | null) =>
    mostAdvanced(deal.assets.map((asset) => pick(asset.stage)));
  return {
    highest: best((s) => s.highest),
    china: best((s) => s.china),
    licenseeTerritory: best((s) => s.licenseeTerritory),
  };
}

const RANK: Record<Stage, number> = {
  platform: -1,
  discovery: 0,
  preclinical: 1,
  ind: 2,
  'phase-1': 3,
  'phase-1-2': 4,
  'phase-2': 5,
  'phase-2-3': 6,
  'phase-3': 7,
  nda: 8,
  approved: 9,
};

function mostAdvanced(stages: readonly (Stage | null)[]): Stage | null {
  const known = stages.filter((stage) => stage !== null);
  return known.length === 0 ? null : known.reduce((a, b) => (RANK[b] > RANK[a] ? b : a));
}

function rowParty({ company, name, nameZh }: RowParty): RowParty {
  return { company, name, nameZh };
}

function rowAmount(deal: Deal, kind: AmountKind): RowAmount | null {
  const amount: DealAmount | undefined = deal.amounts[kind];
  return amount ? { value: amount.value, currency: amount.currency, mark: amount.mark } : null;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
