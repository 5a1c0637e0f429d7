import { useText } from '../../../parts/language.tsx';
import { advice } from '../../../parts/problem-words.ts';
import { Said } from '../../../parts/said.tsx';
import type { Placed } from './problem-places.ts';

/** The problems of one field, for its error line; undefined where there are none. */
export function useErrorOf(problems: Placed): (place: string) => React.ReactNode | undefined {
  const text = useText();
  return (place) =>
    problems.get(place)?.map((problem) => (
      <span key={`${problem.field} ${problem.wrong}`} className="field-problem">
        <Said words={problem.wrong} /> {text.common.expected}
        {text.common.colon}
        <Said words={problem.expected} />
        {/[.。]$/.test(problem.expected) ? '' : text.common.stop} <Said words={advice(problem, text)} />
      </span>
    ));
}
