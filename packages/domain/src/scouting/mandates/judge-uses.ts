import { stageRank } from '../../assets/stages-at.ts';
import { earliestDay, latestDay } from '../../basics/partial-date.ts';
import type { Candidate, CandidateStage } from '../candidate.ts';
import { type Answer, type JudgeContext, no, unknown, yes } from './answer.ts';
import type { CriterionOf } from './criterion.ts';
import { freshnessOf } from './stage-freshness.ts';

/** Indications, areas, stages, disclosures and trials. */

export function judgeIndications(
  { anyOf }: CriterionOf<'indications'>,
  { indications: { value, because } }: Candidate,
  { tree }: JudgeContext,
): Answer {
  if (value === null) return unknown(because);
  const above = (id: string) => (tree.has(id) ? [id, ...tree.parents(id)] : [id]);
  const within = value.filter((id) => above(id).some((each) => anyOf.includes(each)));
  const reasons = (ids: readonly string[]) => because.filter((reason) => ids.some((id) => reason.startsWith(`${id}:`)));
  if (within.length > 0) return yes(reasons(within));
  const wider = value.filter((id) => anyOf.some((wanted) => above(wanted).includes(id)));
  if (wider.length > 0) {
    return unknown([`${wider.join(', ')} is wider than ${anyOf.join(', ')} and may hold it`, ...reasons(wider)]);
  }
  return no([`for ${value.join(', ')}, and ${anyOf.join(' or ')} is wanted`]);
}

export function judgeAreas(
  { anyOf }: CriterionOf<'areas'>,
  { area, indications }: Candidate,
  { tree }: JudgeContext,
): Answer {
  const areas: string[] = [...(area.value ? [area.value] : []), ...(indications.value ?? [])];
  const above = areas.flatMap((id) => (tree.has(id) ? [id, ...tree.parents(id)] : [id]));
  const met = anyOf.filter((wanted) => above.includes(wanted));
  if (met.length > 0) return yes([`${met.join(', ')}`, ...area.because]);
  return areas.length === 0 ? unknown(area.because) : no([`${areas.join(', ')}, and ${anyOf.join(' or ')} is wanted`]);
}

/**
 * What is stored may lag behind. A stage proves "at least"; that it went no further is only said where the record is young enough,
 * and a region without any step is unknown, unless the drug is nowhere so far.
 */
export function judgeStage(wanted: CriterionOf<'stage'>, candidate: Candidate, context: JudgeContext): Answer {
  const { region, atLeast, atMost } = wanted;
  const there = candidate.stages.find((step) => step.region === region);
  if (!there || stageRank(there.stage) < 0) return withoutStep(wanted, candidate, context);
  const refs = [there.ref];
  const rank = stageRank(there.stage);
  if (atMost !== null && rank > stageRank(atMost)) return no(`${told(there)}: further than ${atMost}`, { refs });
  const doubt = doubtOf(there, candidate, context);
  if (atLeast !== null && rank < stageRank(atLeast)) {
    return doubt === null
      ? no(`${told(there)}: less than ${atLeast}`, { refs })
      : unknown([told(there), doubt], { refs });
  }
  return atMost === null || doubt === null ? yes(told(there), { refs }) : unknown([told(there), doubt], { refs });
}

function withoutStep({ region, atLeast }: CriterionOf<'stage'>, candidate: Candidate, context: JudgeContext): Answer {
  const silent = `no stored record shows its stage ${region === 'anywhere' ? 'anywhere' : `in ${region}`}`;
  const waiting = candidate.evidence.filter(
    ({ kind, role, status }) => kind === 'trial' && role === 'experimental' && status === 'not-yet-recruiting',
  );
  const registered = waiting.map(({ ref }) => `registered, not yet recruiting, so it shows no stage: ${idIn(ref)}`);
  const anywhere = candidate.stages.find((step) => step.region === 'anywhere');
  if (!anywhere || atLeast === null || stageRank(anywhere.stage) >= stageRank(atLeast)) {
    return unknown([silent, ...registered], { refs: refsOf(waiting) });
  }
  const refs = [anywhere.ref];
  const doubt = doubtOf(anywhere, candidate, context);
  if (doubt === null) return no(`nowhere further than ${told(anywhere)}, and ${atLeast} is wanted`, { refs });
  return unknown([silent, told(anywhere), doubt, ...registered], { refs: [...refs, ...refsOf(waiting)] });
}

/** Why a step cannot be taken for the last one, or null. */
function doubtOf(step: CandidateStage, candidate: Candidate, { asOf }: JudgeContext): string | null {
  const { fresh, said, months } = freshnessOf(step, candidate, asOf);
  return fresh ? null : `last said ${said}, more than ${months} months ago: it may be further by now`;
}

function idIn(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

function told({ stage, region, on, because }: CandidateStage): string {
  return `${stage} ${region === 'anywhere' ? 'anywhere' : `in ${region}`} since ${on} (${because})`;
}

export function judgeDisclosure({ day }: CriterionOf<'disclosed-after'>, { lastDisclosed }: Candidate): Answer {
  const { value, because } = lastDisclosed;
  if (value === null) return unknown(because);
  if (earliestDay(value) > latestDay(day)) return yes([`last told of ${value}`, ...because]);
  if (latestDay(value) < latestDay(day)) return no([`last told of ${value}, before ${day}`, ...because]);
  return unknown([`last told of ${value}, which may be before ${day} or after`, ...because]);
}

export function judgeRoles({ roles }: CriterionOf<'only-roles'>, { evidence }: Candidate): Answer {
  const uses = evidence.filter(({ role }) => role !== null);
  if (uses.length === 0) return unknown('no stored trial names it');
  const others = uses.filter(({ role }) => role !== null && !roles.includes(role));
  if (others.length === 0) return yes(`${roles.join(' or ')} in all ${uses.length} trials`, { refs: refsOf(uses) });
  return no(`${others[0]?.role} in ${others.length} of ${uses.length} trials`, { refs: refsOf(others) });
}

export function judgeTrialsEnded({ statuses }: CriterionOf<'trials-ended'>, { evidence }: Candidate): Answer {
  const tested = evidence.filter(({ kind, role }) => kind === 'trial' && role === 'experimental');
  if (tested.length === 0) return unknown('no stored trial tests it');
  const running = tested.filter(({ status }) => status && !statuses.includes(status));
  if (running.length > 0) return no(`${running[0]?.status}: ${running[0]?.ref}`, { refs: refsOf(running) });
  if (tested.some(({ status }) => !status)) return unknown('the state of some of its trials is not told');
  return yes(`${statuses.join(' or ')}: all ${tested.length} trials that test it`, { refs: refsOf(tested) });
}

function refsOf(some: readonly { readonly ref: string }[]): string[] {
  return some.map(({ ref }) => ref);
}
