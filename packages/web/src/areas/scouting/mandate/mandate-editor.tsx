import { Button, SegmentedControl } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError } from '../../../api.ts';
import { useText } from '../../../parts/language.tsx';
import { ProblemAlert } from '../../../parts/problem.tsx';
import { RunningNote } from '../running-note.tsx';
import { useRunning } from '../use-scouting.ts';
import { type Draft, draftOf, mandateOf } from './mandate-draft.ts';
import { MandateFiles } from './mandate-files.tsx';
import { MandateForm } from './mandate-form.tsx';
import { MandateJson } from './mandate-json.tsx';
import { placed } from './problem-places.ts';

interface Props {
  readonly first: Draft;
  /** It is saved already and keeps its id. */
  readonly saved: boolean;
  /** Ids of the saved mandates. */
  readonly taken: readonly string[];
}

/** A refusal leads to the first field that it is about. */
function useFirstProblem(error: Error | null): void {
  useEffect(() => {
    if (error) document.querySelector<HTMLElement>('.mandate-page [aria-invalid="true"]')?.focus();
  }, [error]);
}

/** Pages of the workbench have these addresses. */
const RESERVED = ['new', 'landscape'];

/** One mandate in two views, as a form and as JSON; running it saves it. */
export function MandateEditor({ first, saved, taken }: Props) {
  const words = useText().scoutForm;
  const [draft, change] = useState(first);
  const [json, write] = useState<string | null>(null);
  const [wrong, say] = useState<string | null>(null);
  const running = useRunning();
  useFirstProblem(running.error);
  const toForm = (text: string) => {
    try {
      change(draftOf(JSON.parse(text)));
      write(null);
      say(null);
    } catch (error) {
      write(text);
      say(words.notJson((error as Error).message));
    }
  };
  const content = json ?? JSON.stringify(mandateOf(draft), null, 2);
  const clash = json === null && !saved && (taken.includes(draft.id.trim()) || RESERVED.includes(draft.id.trim()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!clash) running.mutate({ content });
  };
  const problems = running.error instanceof ApiError ? placed(running.error.problems) : placed([]);
  const unplaced = running.error && (json !== null || problems.at.size === 0 || problems.rest.length > 0);
  return (
    <form onSubmit={submit} noValidate>
      <div className="controls">
        <SegmentedControl
          size="xs"
          aria-label={words.view}
          value={json === null ? 'form' : 'json'}
          data={[
            { value: 'form', label: words.form },
            { value: 'json', label: 'JSON' },
          ]}
          onChange={(view) => (view === 'json' ? write(content) : toForm(content))}
        />
        <MandateFiles content={content} name={`${draft.id || 'mandate'}.json`} read={toForm} />
      </div>
      {json === null ? (
        <MandateForm draft={draft} change={change} problems={problems.at} saved={saved} clash={clash} />
      ) : (
        <MandateJson json={json} write={write} wrong={wrong} />
      )}
      {unplaced && running.error && (
        <ProblemAlert
          error={problems.rest.length > 0 && json === null ? new ApiError('bad-input', problems.rest) : running.error}
        />
      )}
      {problems.at.size > 0 && json === null && (
        <p role="alert" className="tight field-problem">
          {words.refused(problems.at.size)}
        </p>
      )}
      <div className="controls mandate-run">
        <Button size="sm" type="submit" loading={running.isPending}>
          {words.run}
        </Button>
        <span className="soft small">{words.runNote}</span>
      </div>
      <RunningNote running={running.isPending} />
    </form>
  );
}
