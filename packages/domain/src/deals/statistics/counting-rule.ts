import { type Day, onOrBefore } from '../../basics/partial-date.ts';
import type { Deal } from '../deal.ts';
import { chineseOrigin } from '../row.ts';
import { type EvidenceTables, isVerified } from '../tiers.ts';

/** What can be measured over deals, and by what it can be grouped. */
export const MEASURES = ['count', 'cash', 'total'] as const;
export type Measure = (typeof MEASURES)[number];

/** Cash is what a licensor really got. A headline total is mostly hope, so it is never what a reader sees first. */
export const DEFAULT_MEASURE: Measure = 'cash';

export const GROUPINGS = [
  'year',
  'quarter',
  'modality',
  'area',
  'stage',
  'licensor',
  'licensee',
  'type',
  'territory',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Which deals count. The default leaves out what would make a sum mean something else. */
export interface CountingRule {
  readonly originChinese: boolean;
  readonly includeOnward: boolean;
  readonly includeUnverified: boolean;
  /** False leaves out acquisitions of companies, whose price is no upfront. Counted unless said. */
  readonly includeAcquisitions?: boolean;
}

export const DEFAULT_RULE: CountingRule = { originChinese: true, includeOnward: false, includeUnverified: false };

/** One step of the rule as the answer shows it: switched on or off, why it exists, and the deals it leaves out. */
export interface RuleStep {
  readonly id: 'announced' | 'onward' | 'origin' | 'origin-unknown' | 'unverified' | 'acquisition';
  readonly text: string;
  readonly reason: string;
  readonly on: boolean;
  readonly leftOut: readonly string[];
}

export interface ScopeContext {
  readonly asOf: Day;
  readonly tables: EvidenceTables;
}

interface StepDefinition {
  readonly id: RuleStep['id'];
  /** Words when the step is switched on, and when it is off. */
  readonly text: readonly [on: string, off: string];
  readonly reason: string;
  readonly on: (rule: CountingRule) => boolean;
  readonly leavesOut: (deal: Deal, context: ScopeContext, byId: ReadonlyMap<string, Deal>) => boolean;
}

/** The steps in the order in which they are taken: a deal is named by the first step that leaves it out. */
const STEPS: readonly StepDefinition[] = [
  {
    id: 'announced',
    text: ['Only deals announced by the day of the question.', ''],
    reason: 'A later deal was not known on that day.',
    on: () => true,
    leavesOut: (deal, { asOf }) => !onOrBefore(dateOf(deal) ?? asOf, asOf),
  },
  {
    id: 'onward',
    text: ['A resale to a second buyer is left out.', 'Resales to a second buyer are counted beside the first sale.'],
    reason: 'The rights left China once. Counting the resale too would make a second origin of it.',
    on: (rule) => !rule.includeOnward,
    leavesOut: (deal) => deal.onwardOf !== null,
  },
  {
    id: 'origin',
    text: ['Only assets of Chinese origin.', 'Assets of every origin.'],
    reason: 'The question is what China sells. The seat of the licensor is not its origin.',
    on: (rule) => rule.originChinese,
    leavesOut: (deal, _context, byId) => originOf(deal, byId) === false,
  },
  {
    id: 'origin-unknown',
    text: ['Deals of which no source tells the origin are left out.', 'Deals of unknown origin are counted.'],
    reason: 'Unknown is neither Chinese nor foreign, so these deals are named apart.',
    on: (rule) => rule.originChinese,
    leavesOut: (deal, _context, byId) => originOf(deal, byId) === null,
  },
  {
    id: 'unverified',
    text: ['Deals seen only in compiled lists are left out.', 'Deals seen only in compiled lists are counted.'],
    reason: 'A list copies other lists, and its errors with them.',
    on: (rule) => !rule.includeUnverified,
    leavesOut: (deal, { tables }) => !isVerified(deal, tables.hosts),
  },
  {
    id: 'acquisition',
    text: [
      'Acquisitions of companies are left out.',
      'Acquisitions of companies are counted, with their price as cash.',
    ],
    reason: 'A price for a whole company is not an upfront for a licence.',
    on: (rule) => rule.includeAcquisitions === false,
    leavesOut: (deal) => deal.type === 'acquisition',
  },
];

/** The deals that count under the rule, and what each step of it leaves out. A step that is off leaves out nothing. */
export function applyRule(
  deals: readonly Deal[],
  rule: CountingRule,
  context: ScopeContext,
): { kept: readonly Deal[]; steps: readonly RuleStep[] } {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  let kept: readonly Deal[] = deals;
  const steps = STEPS.map(({ id, text, reason, on, leavesOut }) => {
    const active = on(rule);
    const left = active ? kept.filter((deal) => leavesOut(deal, context, byId)) : [];
    kept = kept.filter((deal) => !left.includes(deal));
    return { id, text: active ? text[0] : text[1], reason, on: active, leftOut: left.map((deal) => deal.id) };
  });
  return { kept, steps };
}

/** The day a deal counts from: announced, or signed where no announcement is recorded. */
export function dateOf(deal: Pick<Deal, 'dates'>) {
  return deal.dates.announced ?? deal.dates.signed;
}

/** A resale takes the origin of the deal it goes back to; the seller's own origin says nothing about the asset. */
function originOf(deal: Deal, byId: ReadonlyMap<string, Deal>, hops = 5): boolean | null {
  const earlier = deal.onwardOf === null ? undefined : byId.get(deal.onwardOf);
  return earlier && hops > 0 ? originOf(earlier, byId, hops - 1) : chineseOrigin(deal);
}
