import type { Problem } from '@beringia/domain/basics/errors';
import { Alert, Button } from '@mantine/core';
import { ApiError } from '../api.ts';
import { useText } from './language.tsx';
import { advice } from './problem-words.ts';
import { Said } from './said.tsx';

/** What went wrong and what to do next, in the server's own words where it gave any. */
export function ProblemAlert({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const text = useText();
  const problems = error instanceof ApiError ? error.problems : [];
  // A question that was wrong stays wrong, however often it is asked.
  const hopeless = error instanceof ApiError && (error.code === 'bad-input' || error.code === 'not-found');
  const head = error instanceof ApiError && error.code === 'unreachable' ? text.common.unreachable : text.common.fault;
  return (
    <Alert color="red" variant="outline" role="alert" className="problem">
      {problems.length === 0 && <p className="tight">{head}</p>}
      {problems.map((problem) => (
        <ProblemLine
          key={`${problem.line} ${problem.field} ${problem.wrong}`}
          problem={problem}
          named={error instanceof ApiError && error.code === 'bad-input'}
        />
      ))}
      {retry && !hopeless && (
        <Button size="xs" variant="default" mt="xs" onClick={retry}>
          {text.common.retry}
        </Button>
      )}
    </Alert>
  );
}

/** @param named the field is part of the question that the reader asked */
function ProblemLine({ problem, named }: { readonly problem: Problem; readonly named: boolean }) {
  const text = useText();
  return (
    <p className="tight">
      {named && problem.field && <strong className="code">{problem.field}</strong>} <Said words={problem.wrong} />{' '}
      {text.common.expected}
      {text.common.colon}
      <Said words={problem.expected} />
      {text.common.stop} <Said words={advice(problem, text)} />
    </p>
  );
}
