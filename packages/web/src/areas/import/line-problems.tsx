import type { Problem } from '@beringia/domain/basics/errors';
import type { LineProblem } from '@beringia/domain/basics/json-lines';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../parts/language.tsx';
import { advice } from '../../parts/problem-words.ts';
import { Said } from '../../parts/said.tsx';

const FIRST = 200;

/** Every error of a file: line, field, what is wrong, what was expected, what to do. */
export function LineProblems({ problems }: { readonly problems: readonly LineProblem[] }) {
  const text = useText();
  const [shown, setShown] = useState(FIRST);
  const lines = new Set(problems.map(({ line }) => line)).size;
  return (
    <section className="panel" aria-labelledby="errors">
      <h2 id="errors">{text.import.errorsFound(problems.length, lines)}</h2>
      <table className="plain-table stack-table line-problems">
        <thead>
          <tr>
            {[text.import.line, text.import.field, text.import.wrong, text.import.expected, text.import.next].map(
              (name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, shown).map((problem) => (
            <ProblemRow key={`${problem.line} ${problem.field} ${problem.wrong}`} problem={problem} />
          ))}
        </tbody>
      </table>
      {problems.length > shown && (
        <Button size="xs" variant="default" mt="xs" onClick={() => setShown(shown + 10 * FIRST)}>
          {text.import.more(Math.min(problems.length - shown, 10 * FIRST))}
        </Button>
      )}
    </section>
  );
}

function ProblemRow({ problem }: { readonly problem: LineProblem }) {
  const text = useText();
  return (
    <tr>
      <th scope="row">
        <span className="stack-only">{text.import.line} </span>
        {problem.line}
      </th>
      <td data-label={text.import.field} className="code">
        {problem.field === 'line' ? text.import.wholeLine : problem.field}
      </td>
      <td data-label={text.import.wrong}>
        <Said words={problem.wrong} />
      </td>
      <td data-label={text.import.expected}>
        <Said words={problem.expected} />
      </td>
      <td data-label={text.import.next}>
        <Said words={advice(problem, text)} />
      </td>
    </tr>
  );
}

/** The problems of a refusal that stand on a line of the file. */
export function onLines(problems: readonly Problem[]): LineProblem[] {
  return problems.flatMap((problem) =>
    problem.line === undefined ? [] : [{ ...problem, line: problem.line, field: problem.field ?? 'line' }],
  );
}
