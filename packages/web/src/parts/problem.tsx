import { Alert, Button } from '@mantine/core';
import { ApiError } from '../api.ts';
import { useText } from './language.tsx';

/** What went wrong and what to do next, in the server's own words where it gave any. */
export function ProblemAlert({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const text = useText();
  const problems = error instanceof ApiError ? error.problems : [];
  const head = error instanceof ApiError && error.code === 'unreachable' ? text.common.unreachable : text.common.fault;
  return (
    <Alert color="red" variant="light" role="alert">
      {problems.length === 0 && <p className="tight">{head}</p>}
      {problems.map((problem) => (
        <p className="tight sentence" key={problem.wrong} lang="en">
          {problem.wrong} {text.common.expected}: {problem.expected}. {problem.next}
        </p>
      ))}
      {retry && (
        <Button size="xs" variant="default" mt="xs" onClick={retry}>
          {text.common.retry}
        </Button>
      )}
    </Alert>
  );
}
