import type { Deal } from '../deal.ts';
import { applyRule, type CountingRule, DEFAULT_RULE, type ScopeContext } from '../statistics/counting-rule.ts';
import { territoryClass } from '../statistics/territory-class.ts';
import type { Profile } from './profile.ts';

/** Deals whose price means something else. They are out by default, and each kind can be let in. */
export const SPECIAL_KINDS = ['co-development', 'platform', 'newco', 'regional', 'acquisition'] as const;
export type SpecialKind = (typeof SPECIAL_KINDS)[number];

interface SpecialRule {
  readonly text: string;
  readonly reason: string;
  readonly is: (deal: Deal) => boolean;
  /** A subject of that very kind lets its kind in. */
  readonly asked: (subject: Profile) => boolean;
}

const SPECIAL: Record<SpecialKind, SpecialRule> = {
  'co-development': {
    text: 'Co-development deals are left out.',
    reason: 'Costs and profits are shared, so the upfront pays for something else.',
    is: (deal) => deal.type === 'co-development',
    asked: ({ type }) => type === 'co-development',
  },
  platform: {
    text: 'Platform deals are left out.',
    reason: 'They pay for work to come, not for an asset.',
    is: (deal) =>
      deal.type === 'platform-collaboration' || deal.assets.every((asset) => asset.stage.highest === 'platform'),
    asked: ({ type, stage }) => type === 'platform-collaboration' || stage === 'platform',
  },
  newco: {
    text: 'NewCo deals are left out.',
    reason: 'Much of the price is paid in shares of a company without a market.',
    is: (deal) => deal.type === 'newco' || deal.licensees.some((licensee) => licensee.newco),
    asked: ({ type }) => type === 'newco',
  },
  regional: {
    text: 'Deals for named countries or regions are left out.',
    reason: 'They pay for a part of the world, often for distribution.',
    is: (deal) => ['regional', 'china'].includes(territoryClass(deal)),
    asked: ({ territoryClass: asked }) => asked === 'regional' || asked === 'china',
  },
  acquisition: {
    text: 'Acquisitions of companies are left out.',
    reason: 'They buy the company with all it owns and owes.',
    is: (deal) => deal.type === 'acquisition',
    asked: ({ type }) => type === 'acquisition',
  },
};

export interface CandidateStep {
  readonly text: string;
  readonly reason: string;
  readonly leftOut: readonly string[];
}

/**
 * The deals that may be compared with at all, and what was left out on the way. Acquisitions have one switch here, the special kind;
 * the counting rule’s own says whether a sum has their price in it, and nothing is summed.
 */
export function candidates(
  deals: readonly Deal[],
  subject: Profile,
  options: ScopeContext & { readonly include?: readonly SpecialKind[]; readonly rule?: CountingRule },
): { kept: readonly Deal[]; steps: readonly CandidateStep[] } {
  const scope = applyRule(deals, { ...(options.rule ?? DEFAULT_RULE), includeAcquisitions: true }, options);
  const rules = scope.steps.filter(({ id }) => id !== 'acquisition');
  const out = SPECIAL_KINDS.filter((kind) => !options.include?.includes(kind) && !SPECIAL[kind].asked(subject));
  let kept = scope.kept;
  const special = out.map((kind) => {
    const { text, reason, is } = SPECIAL[kind];
    const left = kept.filter(is);
    kept = kept.filter((deal) => !left.includes(deal));
    return { text, reason, leftOut: left.map((deal) => deal.id) };
  });
  return { kept, steps: [...rules.map(({ text, reason, leftOut }) => ({ text, reason, leftOut })), ...special] };
}
