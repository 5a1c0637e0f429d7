import { stageRank } from '../../assets/stages-at.ts';
import { earliestDay, latestDay } from '../../basics/partial-date.ts';
import type { Candidate, CandidateStage } from '../candidate.ts';
import { type Answer, type JudgeContext, no, unknown, yes } from './answer.ts';
import type { CriterionOf } from './criterion.ts';

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

/** What is stored may lag behind: a region without any step is unknown, unless the drug is nowhere so far. */
export function judgeStage(wanted: CriterionOf<'stage'>, { stages }: Candidate): Answer {
  const { region, atLeast, atMost } = wanted;
  const there = stages.find((step) => step.region === region);
  const anywhere = stages.find((step) => step.region === 'anywhere');
  if (!there || stageRank(there.stage) < 0) {
    if (anywhere && atLeast !== null && stageRank(anywhere.stage) < stageRank(atLeast)) {
      return no(`nowhere further than ${told(anywhere)}, and ${atLeast} is wanted`, { refs: [anywhere.ref] });
    }
    return unknown(`no stored record shows its stage ${region === 'anywhere' ? 'anywhere' : `in ${region}`}`);
  }
  const refs = [there.ref];
  const rank = stageRank(there.stage);
  if (atLeast !== null && rank < stageRank(atLeast)) return no(`${told(there)}: less than ${atLeast}`, { refs });
  if (atMost !== null && rank > stageRank(atMost)) return no(`${told(there)}: further than ${atMost}`, { refs });
  return yes(told(there), { refs });
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
