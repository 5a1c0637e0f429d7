import '../../style/import.css';
import { Button } from '@mantine/core';
import { useText } from '../../parts/language.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ExampleLine } from './example-line.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import { MOST_MEGABYTES } from './read-file.ts';
import { type ImportState, useImport } from './use-import.ts';

/** A file into the workspace: choose, look at every error and every deal, and only then store. */
export function ImportPage() {
  const text = useText();
  usePageTitle(text.places.import);
  const { state, choose, startAgain, store } = useImport();
  return (
    <div className="page import">
      <div className="page-head">
        <h1>{text.import.title}</h1>
        <p className="tight soft">{text.import.intro}</p>
      </div>
      {state.at === 'start' && <Start state={state} choose={choose} />}
      {state.at === 'reading' && (
        <Progress words={`${state.name}: ${text.import.reading}`}>
          <Button size="xs" variant="default" onClick={startAgain}>
            {text.import.stop}
          </Button>
        </Progress>
      )}
      {state.at === 'preview' && (
        <>
          <ImportPreview state={state} store={(partial) => void store(state.file, partial)} startAgain={startAgain} />
          {state.file.preview.bad > 0 && <ExampleLine />}
        </>
      )}
      {state.at === 'storing' && (
        <Progress
          words={state.sent < 1 ? text.import.sending(Math.floor(state.sent * 100)) : text.import.storing}
          {...(state.sent < 1 ? { value: state.sent } : {})}
        />
      )}
      {state.at === 'done' && <ImportResult report={state.report} name={state.file.name} startAgain={startAgain} />}
    </div>
  );
}

interface StartProps {
  readonly state: Extract<ImportState, { at: 'start' }>;
  readonly choose: (file: File) => void;
}

function Start({ state, choose }: StartProps) {
  const text = useText();
  return (
    <>
      <FileDrop choose={choose} />
      {state.unreadable && (
        <p className="tight wrong" role="alert">
          {state.unreadable === 'tooLarge' ? text.import.tooLarge(MOST_MEGABYTES) : text.import.notText}
        </p>
      )}
      <ExampleLine />
    </>
  );
}

interface ProgressProps {
  readonly words: string;
  /** Part that is done, from 0 to 1; left out while nobody can say. */
  readonly value?: number;
  readonly children?: React.ReactNode;
}

function Progress({ words, value, children }: ProgressProps) {
  return (
    <section className="panel progress" aria-live="polite">
      <p className="tight">{words}</p>
      <progress aria-label={words} {...(value === undefined ? {} : { value })} />
      {children}
    </section>
  );
}
