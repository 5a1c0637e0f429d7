import type { Problem } from '@beringia/domain/basics/errors';
import { useText } from './language.tsx';
import { advice } from './problem-words.ts';
import { Said } from './said.tsx';

/** As the server tells it later, when its place in a file no longer matters. */
type ToldProblem = Pick<Problem, 'wrong' | 'expected' | 'next'> & { readonly field?: string | undefined };

/** A problem in one paragraph: what was wrong, what was expected, what to do. For what went wrong elsewhere, some time ago. */
export function ProblemWords({ problem }: { readonly problem: ToldProblem }) {
  const text = useText();
  return (
    <p className="tight small problem-words" title={problem.wrong}>
      <span className="wrong">
        {problem.field !== undefined && <span className="code">{problem.field} </span>}
        <Said words={shortened(problem.wrong)} />
      </span>{' '}
      {text.common.expected}
      {text.common.colon}
      <Said words={problem.expected} />
      {/[.。]$/.test(problem.expected) ? '' : text.common.stop} <Said words={advice(problem, text)} />
    </p>
  );
}

/** A query of some hundred signs says nothing to a reader; the whole of it is in the title. */
export function shortened(words: string): string {
  return words.replace(/https?:\/\/([^/\s)]+)\/[^\s)]{24,}/g, '$1/…');
}
