import { type NameForm, readName } from '../names/name-form.ts';
import { compareDescribingWords, compareRest } from './describing-words.ts';
import { onlySlip } from './only-slip.ts';
import { compareTellingWords } from './telling-words.ts';
import { compareTogether } from './together.ts';
import { type Finding, type Judgement, judge } from './verdict.ts';

/** Whether two names may be one company's, judged by the names alone. */
export function compareNames(a: string, b: string): Judgement {
  return judge(findingsOf(readName(a), readName(b)));
}

/** What is found out about a pair of names; {@link judge} weighs it. */
export function findingsOf(a: NameForm, b: NameForm): Finding[] {
  const slip = a.key === b.key ? null : onlySlip(a, b);
  if (slip !== null) return [{ feature: 'all_but_one_word_same', detail: slip, amount: 1 }, ...compareRest(a, b)];
  const found = [...compareTellingWords(a, b), ...compareDescribingWords(a, b)];
  return [...found, ...compareTogether(found, a, b)];
}
