import { refuse } from '../../basics/errors.ts';
import type { Deal } from '../deal.ts';
import { DEAL_CHECKS } from './all-checks.ts';
import type { CheckContext, CheckKind, DealCheck, ExplainedFinding, Finding } from './check.ts';

export interface CheckedFinding extends Finding {
  readonly deal: string;
  /** Why it may stand, or null when nobody has said. */
  readonly explained: string | null;
}

export interface CheckedRule {
  readonly rule: string;
  readonly kind: CheckKind;
  readonly reason: string;
  readonly findings: readonly CheckedFinding[];
}

export interface CheckReport {
  /** Deals looked at. */
  readonly deals: number;
  readonly rules: readonly CheckedRule[];
  /** Inconsistencies that nobody has explained; the shipped set has none. */
  readonly unexplained: number;
  /** Explanations of findings that are gone: they should be taken out. */
  readonly stale: readonly ExplainedFinding[];
}

export interface CheckSelection {
  readonly rule?: string | undefined;
  readonly id?: string | undefined;
}

/**
 * Runs every rule on every deal, or one rule or one deal.
 * @throws Refusal `bad-input` for a rule that does not exist
 */
export function checkDeals(
  deals: readonly Deal[],
  context: Omit<CheckContext, 'deals'>,
  explained: readonly ExplainedFinding[],
  { rule, id }: CheckSelection = {},
): CheckReport {
  const full: CheckContext = { ...context, deals: byAnyId(deals) };
  const chosen = deals.filter((deal) => id === undefined || deal.id === id);
  const rules = rulesNamed(rule).map((check) => runRule(check, chosen, full, explained));
  const all = rules.flatMap((one) => one.findings.map((finding) => ({ rule: one.rule, kind: one.kind, ...finding })));
  const whole = rule === undefined && id === undefined;
  return {
    deals: chosen.length,
    rules,
    unexplained: all.filter((finding) => finding.kind === 'inconsistent' && finding.explained === null).length,
    stale: whole ? explained.filter((row) => !all.some((finding) => explains(row, finding.rule, finding))) : [],
  };
}

function rulesNamed(rule: string | undefined): readonly DealCheck[] {
  if (rule === undefined) return DEAL_CHECKS;
  const found = DEAL_CHECKS.filter((check) => check.id === rule);
  if (found.length > 0) return found;
  throw refuse('bad-input', {
    field: 'rule',
    wrong: `There is no rule “${rule}”.`,
    expected: DEAL_CHECKS.map((check) => check.id).join(', '),
    next: 'Name one of these rules, or leave the rule out to run them all.',
  });
}

function runRule(
  { id, kind, reason, check }: DealCheck,
  deals: readonly Deal[],
  context: CheckContext,
  explained: readonly ExplainedFinding[],
): CheckedRule {
  const findings = deals.flatMap((deal) =>
    check(deal, context).map((finding) => {
      const found = { deal: deal.id, ...finding };
      return { ...found, explained: explained.find((row) => explains(row, id, found))?.reason ?? null };
    }),
  );
  return { rule: id, kind, reason, findings };
}

function explains(row: ExplainedFinding, rule: string, { deal, field }: { deal: string; field: string }): boolean {
  return row.deal === deal && row.rule === rule && (row.field === undefined || row.field === field);
}

/** An old id still finds its deal. */
function byAnyId(deals: readonly Deal[]): ReadonlyMap<string, Deal> {
  const former = deals.flatMap((deal) => deal.formerIds.map((id) => [id, deal] as const));
  return new Map([...former, ...deals.map((deal) => [deal.id, deal] as const)]);
}
