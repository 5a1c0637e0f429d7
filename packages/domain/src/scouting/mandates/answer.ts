import type { IndicationTree } from '../../assets/indications.ts';
import type { TargetReader } from '../../assets/targets.ts';
import type { PartialDate } from '../../basics/partial-date.ts';
import type { Company } from '../../parties/company.ts';

/** What a criterion says of a drug. Unknown is an answer of its own, and never a no. */
export interface Answer {
  readonly answer: 'yes' | 'no' | 'unknown';
  /** A no by little, such as half of the targets; an unknown of which what little is known speaks against. */
  readonly near: boolean;
  readonly because: readonly string[];
  /** Records that it rests on, as `foundRef` writes them. */
  readonly refs: readonly string[];
}

/** The reason of an unknown that would be a no if what is on record had a source. */
export const BACKGROUND_ALONE = 'background knowledge alone leaves nothing out';

/** What the judges look up. */
export interface JudgeContext {
  readonly targets: Pick<TargetReader, 'withGroups'>;
  readonly tree: IndicationTree;
  /** The day for which is asked: a record may be too old to say of it that nothing came after. */
  readonly asOf: PartialDate;
  /** The record of a company by its id. */
  readonly company: (id: string) => Pick<Company, 'name' | 'hq' | 'kind'> | null;
}

type Rest = Partial<Pick<Answer, 'near' | 'refs'>>;

export function yes(because: string | readonly string[], rest: Rest = {}): Answer {
  return answer('yes', because, { near: false, ...rest });
}

export function no(because: string | readonly string[], rest: Rest = {}): Answer {
  return answer('no', because, { near: true, ...rest });
}

export function unknown(because: string | readonly string[], rest: Rest = {}): Answer {
  return answer('unknown', because, { near: false, ...rest });
}

function answer(
  value: Answer['answer'],
  because: string | readonly string[],
  { near = false, refs = [] }: Rest,
): Answer {
  return { answer: value, near, because: typeof because === 'string' ? [because] : because, refs };
}
