import type { Modality } from '../../assets/vocabulary.ts';
import type { Candidate } from '../candidate.ts';
import { type Answer, BACKGROUND_ALONE, type JudgeContext, no, unknown, yes } from './answer.ts';
import type { CriterionOf } from './criterion.ts';

/**
 * Targets wanted against targets stated. Names and titles tell what a drug hits and may leave targets out, so half of a group found
 * there settles nothing; nor does a list that was read in part. Background knowledge alone neither lets a drug in nor leaves one out.
 */
export function judgeTargets(
  { anyOf }: CriterionOf<'targets'>,
  { targets, targetsFrom = 'record', targetsOpen }: Candidate,
  { targets: { withGroups } }: JudgeContext,
): Answer {
  if (targets.value === null) return unknown(targets.because);
  const stated = targets.value;
  const hits = (wanted: string) => stated.some((id) => id === wanted || withGroups(id).includes(wanted));
  const met = anyOf.find(({ allOf }) => allOf.every(hits));
  if (met) {
    const why = [`hits ${met.allOf.join(' and ')}`, ...targets.because];
    return targetsFrom === 'knowledge' ? unknown([...why, BACKGROUND_ONLY_YES]) : yes(why);
  }
  const near = anyOf.some(({ allOf }) => allOf.some(hits));
  const wanted = anyOf.map(({ allOf }) => allOf.join(' and ')).join(', or ');
  const because = [`hits ${stated.join(', ')}, and ${wanted} is wanted`, ...targets.because];
  if (targetsFrom === 'knowledge') {
    return unknown([...because, BACKGROUND_ALONE], { near: true });
  }
  if (targetsOpen) {
    return unknown([...because, 'it hits at least these; a paper or the company would tell the rest'], { near: true });
  }
  if (targetsFrom === 'sources' && near) {
    return unknown([...because, 'names and titles may leave targets out; a paper or the company would settle it'], {
      near,
    });
  }
  return no(because, { near });
}

/** The reason of an unknown that would be a yes if what is on record had a source. */
const BACKGROUND_ONLY_YES = 'only background knowledge says so; a record, a paper or the company would settle it';

/** Kinds that one word covers: “antibody” in a name does not say how many targets it binds. */
const ANTIBODIES: readonly Modality[] = [
  'monoclonal-antibody',
  'bispecific-antibody',
  'trispecific-antibody',
  't-cell-engager',
];

export function judgeModality({ anyOf }: CriterionOf<'modalities'>, { modality, asset }: Candidate): Answer {
  const { value, because } = modality;
  if (value === null) return unknown(because);
  if (anyOf.includes(value)) return yes(because);
  const wrong = [`${value}, and ${anyOf.join(' or ')} is wanted`, ...because];
  const sameWord = ANTIBODIES.includes(value) && anyOf.some((wanted) => ANTIBODIES.includes(wanted));
  const settled = asset !== null && !because.some((reason) => reason.includes('(knowledge)'));
  if (settled) return no(wrong, { near: sameWord });
  if (asset !== null) return unknown([...wrong, BACKGROUND_ALONE], { near: true });
  return sameWord ? unknown([...wrong, 'the word covers all of these']) : no(wrong);
}
